// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/training_loop.h"

namespace midstage::runs {

/// Trains with the constraint that the run's specification asks for, which is found out here first (it may have to be
/// estimated with masks). metrics.csv gets the columns "constraint" and "constrained_loss", the loss that was
/// minimised, beside the cross-entropy in "train_loss". Notes a constraint that no guess would exceed.
TrainingPlan constrained_plan(RunContext& context, models::Classifier& network, const RunData& data);

} // namespace midstage::runs
