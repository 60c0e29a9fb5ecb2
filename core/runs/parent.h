// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <filesystem>
#include <vector>

namespace midstage::runs {

/// A checkpoint to start from or to evaluate.
struct ParentCheckpoint {
    std::filesystem::path file;
    /// Its row in the parent's metrics.csv; epoch 0 and NaN for a file of weights.
    CheckpointRow row;
};

/// The checkpoints that ParentOptions names: one, or with all_epochs each of the parent's; none where no parent is
/// named. The parent run is looked for by name in runs_dir, or by path. Throws InputError where one is not there.
std::vector<ParentCheckpoint> parent_checkpoints(const ParentOptions& parent, const std::filesystem::path& runs_dir);

} // namespace midstage::runs
