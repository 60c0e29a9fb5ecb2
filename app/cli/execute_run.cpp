// SPDX-License-Identifier: GPL-3.0-or-later
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
void refuse_problems(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir) {
    const auto problems = runs::problems_with(spec, context.data_dir().string(), runs_dir.string());
    if (problems.empty()) {
        return;
    }
    std::string sentences;
    for (const runs::Problem& problem : problems) {
        sentences += (sentences.empty() ? "" : "\n") + problem.sentence;
    }
    throw InputError(sentences);
}

} // namespace

Exit execute_run(const Context& context, runs::RunFolder& folder) {
    runs::RunControl control;
    const StopSignals signals(control);
    ProgressPrinter progress;
    const runs::RunState state =
        runs::execute(folder, context.data_dir(), control, [&](const runs::Event& event) { progress(event); });
    print_run_result(context, folder);
    switch (state) {
    case runs::RunState::finished:
        return Exit::done;
    case runs::RunState::interrupted:
    case runs::RunState::cancelled:
        Terminal::instance().line("Stopped. Go on with: midstage-cli resume " + folder.path().string());
        return Exit::interrupted;
    default:
        return Exit::failed;
    }
}

Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir) {
    refuse_problems(context, spec, runs_dir);
    runs::RunFolder folder = runs::RunFolder::create(runs_dir, spec);
    return execute_run(context, folder);
}

} // namespace midstage::cli
