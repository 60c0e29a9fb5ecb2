// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_context.h"
#include "core/runs/run_data.h"

namespace midstage::models {
class Classifier;
}

namespace midstage::runs {

/// Passes over the training set that the sensitivity of single layers takes, done or not.
int64_t layer_passes(models::Classifier& network, const masks::MaskOptions& options);

/// Looks at the training set with one layer masked at a time, where the options ask for it, and writes layers.csv as it
/// goes; what an interrupted process wrote is not done again. The network's weights are as they were when it returns or
/// throws.
void estimate_layers(RunContext& context, models::Classifier& network, const RunData& data,
                     const masks::MaskOptions& options);

} // namespace midstage::runs
