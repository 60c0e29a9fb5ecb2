// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_context.h"
#include "core/runs/run_data.h"

#include <optional>
#include <string>

namespace midstage::runs {

/// Holds the images of a run against those of the run that it starts from, once they are loaded: what a network
/// remembers, and the constraint that follows from it, can be told of its own training images alone, so that a run of
/// kind estimate-constraint or find-atypical on others throws InputError. Of other kinds it is noted where the training
/// images or those of the evaluation differ, and how many validation images the parent was trained on. Nothing is said
/// where the parent is gone or does not know its images.
void compare_with_parent(RunContext& context, const RunData& data);

/// Of the same, what the specifications alone tell: a sentence where a run of kind estimate-constraint or find-atypical
/// would draw other training images than its parent by another seed.
std::optional<std::string> other_seed_problem(const RunSpec& spec, const RunSpec& parent);

} // namespace midstage::runs
