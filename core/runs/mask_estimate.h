// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/options.h"
#include "core/runs/constraint.h"
#include "core/runs/constraint_file.h"
#include "core/runs/run_context.h"
#include "core/runs/run_data.h"

#include <functional>
#include <optional>
#include <vector>

namespace midstage::models {
class Classifier;
}

namespace midstage::runs {

/// Looks at the training set under each mask that the options ask for and writes constraint.csv as it goes; masks whose
/// rows an interrupted process wrote are not done again. Returns the rows of all of them, in the options' order. The
/// network's weights are as they were when it returns or throws.
std::vector<masks::MaskLoss> estimate_losses(RunContext& context, models::Classifier& network, const RunData& data,
                                             const masks::MaskOptions& options);

/// Tells what one mask did, in the log and as an event.
void report_mask(const RunContext& context, const masks::MaskLoss& loss);

/// The rows of the parent run's metrics.csv; none where the run starts from a file of weights.
std::vector<CheckpointRow> parent_rows(const RunContext& context);

/// The number that RunSpec::constraint means for this network, kept in run.json so that a resumed run has the same;
/// none where the run is to train on plain cross-entropy. Throws InputError.
std::optional<double> resolve_constraint(RunContext& context, models::Classifier& network, const RunData& data);

} // namespace midstage::runs
