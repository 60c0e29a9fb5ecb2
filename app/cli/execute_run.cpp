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

runs::RunState execute_here(const Context& context, runs::RunFolder& folder) {
    runs::RunControl control;
    const StopSignals signals(control);
    ProgressPrinter progress;
    return runs::execute(folder, context.data_dir(), control, [&](const runs::Event& event) { progress(event); });
}

void say_how_to_go_on(const std::vector<runs::RunFolder>& folders, size_t ended) {
    std::string text = "Stopped. Go on with:";
    for (size_t i = ended; i < folders.size(); ++i) {
        text += std::string(i == ended ? " " : ", then ") + "midstage-cli resume " + folders[i].path().string();
    }
    Terminal::instance().line(text);
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

Exit execute_in_turn(const Context& context, std::vector<runs::RunFolder>& folders) {
    Exit exit = Exit::done;
    nlohmann::json results = nlohmann::json::array();
    for (size_t i = 0; i < folders.size() && exit == Exit::done; ++i) {
        exit = exit_of(execute_here(context, folders[i]));
        if (context.common().json) {
            results.push_back(result_json(folders[i]));
        } else {
            print_text((i == 0 ? "" : "\n") + result_text(folders[i]));
        }
        if (exit == Exit::interrupted) {
            say_how_to_go_on(folders, i);
        }
    }
    if (context.common().json) {
        nlohmann::json first = results.front();
        if (folders.size() > 1) {
            results.erase(0);
            first["then"] = results;
        }
        print_json(first);
    }
    return exit;
}

} // namespace

Exit execute_run(const Context& context, runs::RunFolder folder) {
    std::vector<runs::RunFolder> folders;
    folders.push_back(std::move(folder));
    return execute_in_turn(context, folders);
}

Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir) {
    return start_plan(context, {spec, {}}, runs_dir);
}

Exit start_plan(const Context& context, const runs::Plan& plan, const std::filesystem::path& runs_dir) {
    const std::string data_dir = context.data_dir().string();
    refuse(runs::problems_with(plan.first, data_dir, runs_dir.string()));
    for (const runs::FollowUp& follow_up : plan.then) {
        // Its parent is not there yet.
        refuse(runs::problems_with(runs::follow_up_of("parent", plan.first, follow_up), data_dir));
    }
    std::vector<runs::RunFolder> folders;
    folders.push_back(runs::RunFolder::create(runs_dir, plan.first));
    for (const runs::FollowUp& follow_up : plan.then) {
        folders.push_back(
            runs::RunFolder::create(runs_dir, runs::follow_up_of(folders.front().name(), plan.first, follow_up)));
    }
    return execute_in_turn(context, folders);
}

} // namespace midstage::cli
