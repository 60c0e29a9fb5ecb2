// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/runs/plan.h"
#include "core/runs/run_folder.h"
#include "core/runs/sweep.h"

#include <filesystem>

namespace midstage::cli {

/// Checks the specification (all problems at once), makes the run's folder and executes it here.
Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir);
/// The same for a plan: the folders of all its runs are made first, so that none is lost where one is interrupted, and
/// one that fails ends what starts from it, a request to stop all of them. With --json the first run's result holds the
/// others' in "then".
Exit start_plan(const Context& context, const runs::Plan& plan, const std::filesystem::path& runs_dir);
/// The same for each plan of a sweep, one after the other: a training that fails ends what follows it and no other one.
/// With --json the result is a list of what start_plan() gives; else a line a training ends the output.
Exit start_sweep(const Context& context, const runs::Plan& plan, const runs::Sweep& sweep,
                 const std::filesystem::path& runs_dir);
/// Executes the run in the folder, from where it is, with progress and signals; prints its result.
Exit execute_run(const Context& context, runs::RunFolder folder);

} // namespace midstage::cli
