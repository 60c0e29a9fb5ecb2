// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/training/options.h"

#include <vector>

namespace midstage::training {

/// What does not fit together, each number being in its range (core/training/fields.h); fields as in
/// "schedule.milestones".
std::vector<FieldProblem> combination_problems(const TrainingOptions& options);

/// Throws InputError with the first option that is out of its range or does not fit the others.
void check(const TrainingOptions& options);

} // namespace midstage::training
