// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <string>
#include <vector>

namespace midstage::runs {

/// What cannot be of the checkpoint that a run starts from: one that is not named or not there, a file that is damaged
/// or does not fit the model, and what the run asks of the parent's epochs and data. `runs_dir` as in problems_with. A
/// file is read once and then remembered while it is the same, for this is asked after each key in a form.
std::vector<Problem> parent_problems(const RunSpec& spec, const std::string& runs_dir);

} // namespace midstage::runs
