// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/execute_run.h"

#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/run_result.h"
#include "app/cli/stop_signals.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/runs/new_runs.h"
#include "core/runs/runner.h"
#include "core/runs/summary.h"

#include <nlohmann/json.hpp>
#include <utility>

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
    Turns(const Context& context, runs::RunControl& control, std::vector<runs::RunFolder> folders)
        : context_(context)
        , control_(control)
        , folders_(std::move(folders)) {}

    Exit run() {
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
        for (size_t i = next; context_.common().json && i < folders_.size(); ++i) {
            results_.push_back(result_json(folders_[i])); // as it waits
        }
        return exit_;
    }

    /// The first run's result with the others' in "then"; once run() has been, with --json.
    nlohmann::json document() const {
        nlohmann::json first = results_.front();
        if (results_.size() > 1) {
            first["then"] = nlohmann::json(results_.begin() + 1, results_.end());
        }
        return first;
    }
    void set_alone(bool alone) { alone_ = alone; }
    const runs::RunFolder& first() const { return folders_.front(); }

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
            if (folders_.size() == 1 && alone_) {
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

    const Context& context_;
    runs::RunControl& control_; ///< who asks to stop means all plans
    std::vector<runs::RunFolder> folders_;
    nlohmann::json results_ = nlohmann::json::array();
    bool alone_ = true;       ///< no other plan is to go on where a run's folder cannot be written
    Exit exit_ = Exit::done;  ///< of all
    Exit first_ = Exit::done; ///< of the first run
    Exit last_ = Exit::done;  ///< of the run executed last
};

Exit execute_alone(const Context& context, std::vector<runs::RunFolder> folders) {
    runs::RunControl control;
    const StopSignals signals(control);
    Turns turns(context, control, std::move(folders));
    const Exit exit = turns.run();
    if (context.common().json) {
        print_json(turns.document());
    }
    return exit;
}

/// A sweep is tried whole before anything runs; a seed cannot be wrong where another is right.
void refuse_sweep(const std::vector<runs::Plan>& plans, const Context& context, const std::filesystem::path& runs_dir) {
    std::vector<runs::Problem> problems;
    runs::RunSpec checked;
    for (size_t i = 0; i < plans.size(); ++i) {
        runs::RunSpec spec = plans[i].first;
        spec.seed = 0;
        spec.name.clear();
        if (i > 0 && spec == checked) {
            continue;
        }
        checked = spec;
        for (runs::Problem problem : runs::problems_with(plans[i], context.data_dir().string(), runs_dir.string())) {
            problem.sentence = plans[i].first.name + ": " + problem.sentence;
            problems.push_back(problem);
        }
    }
    refuse(problems);
}

std::string summary_line(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    const auto rows = folder.checkpoints();
    const auto summary = runs::summarise(rows, folder.ood(), runs::headline_score(info.spec.evaluation.scores));
    std::string text = folder.name() + "  " + runs::to_string(info.state);
    if (!rows.empty()) {
        text += "  accuracy " + fraction_text(rows.back().test_accuracy);
    }
    if (summary.best) {
        text += "  AUROC best " + fraction_text(summary.best->mean.auroc) + ", final " +
                fraction_text(summary.final->mean.auroc);
    }
    return text + "\n";
}

} // namespace

Exit execute_run(const Context& context, runs::RunFolder folder) {
    std::vector<runs::RunFolder> folders;
    folders.push_back(std::move(folder));
    return execute_alone(context, std::move(folders));
}

Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir) {
    return start_plan(context, {spec, {}}, runs_dir);
}

Exit start_plan(const Context& context, const runs::Plan& plan, const std::filesystem::path& runs_dir) {
    refuse(runs::problems_with(plan, context.data_dir().string(), runs_dir.string()));
    return execute_alone(context, std::move(runs::create_runs(runs_dir, {plan}).front()));
}

Exit start_sweep(const Context& context, const runs::Plan& plan, const runs::Sweep& sweep,
                 const std::filesystem::path& runs_dir) {
    const std::vector<runs::Plan> plans = runs::plans_of(plan, sweep);
    refuse_sweep(plans, context, runs_dir);
    std::vector<std::vector<runs::RunFolder>> made = runs::create_runs(runs_dir, plans);
    runs::RunControl control;
    const StopSignals signals(control);
    std::vector<Turns> all;
    for (std::vector<runs::RunFolder>& folders : made) {
        all.emplace_back(context, control, std::move(folders));
        all.back().set_alone(false);
    }
    Exit exit = Exit::done;
    for (Turns& turns : all) {
        const Exit one = turns.run(); // where a stop was asked for it says alone what is left
        exit = exit == Exit::done || one == Exit::interrupted ? one : exit;
    }
    nlohmann::json results = nlohmann::json::array();
    std::string text = "\n";
    for (const Turns& turns : all) {
        if (context.common().json) {
            results.push_back(turns.document());
        } else {
            text += summary_line(turns.first());
        }
    }
    if (context.common().json) {
        print_json(results);
    } else {
        print_text(text);
    }
    return control.stop_requested() ? Exit::interrupted : exit;
}

} // namespace midstage::cli
