// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <map>
#include <optional>
#include <vector>

namespace midstage::runs {

/// Whether an epoch of the one costs about as much as one of the other: same data, network, batches, scores and device;
/// a fine-tuning counts as a training.
bool costs_alike(const RunSpec& a, const RunSpec& b);

/// Seconds an epoch took in a run, evaluation included; nothing before its first checkpoint or where that is not known.
std::optional<double> seconds_per_epoch(const RunFolder& run);

/// How many seconds each of these runs takes on this machine from its first epoch to its last, whatever of it has been
/// done already, at the rate of the newest run that costs alike
/// and was executed here. Nothing where no such run is known, or where the run trains nothing. Reads `known` from its
/// first to its last (newest first) and no more tables than it needs. A run that cannot be read has no answer.
std::map<std::filesystem::path, std::optional<double>>
expected_seconds(const std::vector<std::filesystem::path>& waiting, const std::vector<RunInfo>& known);

} // namespace midstage::runs
