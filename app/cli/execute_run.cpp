// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/execute_run.h"

#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/run_result.h"
#include "app/cli/stop_signals.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/runs/runner.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

/// All problems at once, each with its key.
void refuse(const std::vector<runs::Problem>& problems) {
    std::string sentences;
    for (const runs::Problem& problem : problems) {
        sentences += (sentences.empty() ? "" : "\n") + problem.sentence;
    }
    if (!sentences.empty()) {
        throw InputError(sentences);
    }
}

Exit exit_of(runs::RunState state) {
    switch (state) {
    case runs::RunState::finished:
        return Exit::done;
    case runs::RunState::interrupted:
    case runs::RunState::cancelled:
        return Exit::interrupted;
    default:
        return Exit::failed;
    }
}

/// The runs of a plan, one after the other, under one control: who asks to stop means all of them.
class Turns {
public:
    Turns(const Context& context, std::vector<runs::RunFolder> folders)
        : context_(context)
        , folders_(std::move(folders)) {}

    Exit run() {
        const StopSignals signals(control_);
        size_t next = 0;
        while (next < folders_.size() && goes_on()) {
            const Exit exit = execute(next++);
            // A follow-up that failed keeps no other from the first run's checkpoint.
            exit_ = exit_ == Exit::done || exit == Exit::interrupted ? exit : exit_;
            first_ = next == 1 ? exit : first_;
        }
        if (control_.stop_requested() && next < folders_.size() && exit_ == Exit::done) {
            exit_ = Exit::interrupted; // asked for in the last batch of a run
        }
        say_what_is_left(exit_ == Exit::interrupted && last_ == Exit::interrupted ? next - 1 : next);
        if (context_.common().json) {
            print_all(next);
        }
        return exit_;
    }

private:
    bool goes_on() const { return first_ == Exit::done && last_ != Exit::interrupted && !control_.stop_requested(); }

    Exit execute(size_t index) {
        try {
            ProgressPrinter progress;
            last_ = exit_of(runs::execute(folders_[index], context_.data_dir(), control_,
                                          [&](const runs::Event& event) { progress(event); }));
            if (context_.common().json) {
                results_.push_back(result_json(folders_[index]));
            } else {
                print_text((index == 0 ? "" : "\n") + result_text(folders_[index]));
            }
        } catch (const Error& error) { // the folder cannot be written, or is gone
            if (folders_.size() == 1) {
                throw;
            }
            last_ = Exit::failed;
            results_.push_back(
                {{"run", folders_[index].path().string()}, {"state", "failed"}, {"error", error.what()}});
            Terminal::instance().line(error.what());
        }
        return last_;
    }

    void say_what_is_left(size_t from) const {
        std::string commands;
        for (size_t i = from; i < folders_.size(); ++i) {
            commands += (commands.empty() ? " " : ", then ") + ("midstage-cli resume " + folders_[i].path().string());
        }
        if (!commands.empty()) {
            Terminal::instance().line((exit_ == Exit::interrupted ? "Stopped. Go on with:" : "Not begun:") + commands);
        }
    }

    void print_all(size_t done) {
        for (size_t i = done; i < folders_.size(); ++i) {
            results_.push_back(result_json(folders_[i])); // as it waits
        }
        nlohmann::json first = results_.front();
        if (folders_.size() > 1) {
            results_.erase(0);
            first["then"] = results_;
        }
        print_json(first);
    }

    const Context& context_;
    std::vector<runs::RunFolder> folders_;
    runs::RunControl control_;
    nlohmann::json results_ = nlohmann::json::array();
    Exit exit_ = Exit::done;  ///< of all
    Exit first_ = Exit::done; ///< of the first run
    Exit last_ = Exit::done;  ///< of the run executed last
};

} // namespace

Exit execute_run(const Context& context, runs::RunFolder folder) {
    std::vector<runs::RunFolder> folders;
    folders.push_back(std::move(folder));
    return Turns(context, std::move(folders)).run();
}

Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir) {
    return start_plan(context, {spec, {}}, runs_dir);
}

Exit start_plan(const Context& context, const runs::Plan& plan, const std::filesystem::path& runs_dir) {
    refuse(runs::problems_with(plan, context.data_dir().string(), runs_dir.string()));
    std::vector<runs::RunFolder> folders;
    folders.push_back(runs::RunFolder::create(runs_dir, plan.first));
    for (const runs::FollowUp& follow_up : plan.then) {
        folders.push_back(
            runs::RunFolder::create(runs_dir, runs::follow_up_of(folders.front().name(), plan.first, follow_up)));
    }
    return Turns(context, std::move(folders)).run();
}

} // namespace midstage::cli
