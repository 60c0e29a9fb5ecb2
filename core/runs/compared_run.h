// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace midstage::runs {

/// What a comparison needs of one run.
struct ComparedRun {
    std::string name; ///< of its folder
    RunInfo info;
    std::vector<CheckpointRow> rows;
    std::vector<OodRow> ood;
    /// Equal for runs of one group: their specifications differ at most in seeds, name, device, precision, threads and
    /// parent run, and their parents, where they have any, are of one group too. For nothing but comparing.
    std::string group;
    /// What it descends from, for nothing but comparing: equal for runs whose first trainings have the same seed, or
    /// that start from the same file of weights, or whose first parent is gone and had the same name.
    std::string training;
    /// The seeds of its ancestors, the first training's in front, and its own last.
    std::vector<uint64_t> seeds;
    std::vector<uint64_t> mask_seeds; ///< likewise, of their masks
};

/// Parents are looked for beside the run. Where one is gone, its name stands for its group: runs that start from it
/// still belong together. Throws InputError where there is no run in the folder.
ComparedRun read_compared_run(const std::filesystem::path& folder);

/// The run and those of its group in its runs folder (the same with other seeds), itself first. Of the others, those
/// that cannot be read are left out. Throws InputError where there is no run in the folder.
std::vector<ComparedRun> read_repetitions(const std::filesystem::path& folder);
/// The run with one row for each checkpoint, score and split in place of a row for each OOD set: their unweighted mean,
/// under the sets' names with commas between. Comparing it gives what comparing the run gives, and many of them fit
/// into memory.
ComparedRun averaged_over_sets(ComparedRun run);

/// What makes the figures of these runs incomparable, in a sentence each: test OOD sets that not all of them were
/// evaluated on, images that differ under one name although the seed or the training is the same, trainings that are
/// not finished.
std::vector<std::string> doubts_about(const std::vector<ComparedRun>& runs);

} // namespace midstage::runs
