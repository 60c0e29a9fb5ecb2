// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

/// Finished runs with made-up figures, for tests of what reads runs: nothing is trained.
namespace midstage::runs {

/// Of figures that are means of a few numbers.
inline bool is_close(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

/// Test AUROC of one checkpoint; FPR95 is 1 minus it, the accuracy 0.9 plus a hundredth of the epoch.
struct WrittenCheckpoint {
    double epoch = 0;
    double auroc = 0;
};

inline OodRow written_ood(double epoch, const std::string& set, double auroc, bool validation = false) {
    OodRow row{epoch, set, "energy", {}, validation};
    row.metrics.auroc = auroc;
    row.metrics.fpr95 = 1 - auroc;
    row.metrics.n_id = row.metrics.n_ood = 100;
    return row;
}

/// Two test OOD sets, a hundredth below and above the AUROC, and one for validation with 1 minus it.
inline RunFolder write_run(const std::filesystem::path& runs_dir, const RunSpec& spec,
                           const std::vector<WrittenCheckpoint>& checkpoints, RunState state = RunState::finished) {
    RunFolder run = RunFolder::create(runs_dir, spec);
    run.lock();
    for (const WrittenCheckpoint& checkpoint : checkpoints) {
        CheckpointRow row;
        row.epoch = checkpoint.epoch;
        row.step = static_cast<int64_t>(checkpoint.epoch);
        row.test_accuracy = 0.9 + checkpoint.epoch / 100;
        run.append(row, {written_ood(row.epoch, "near", checkpoint.auroc - 0.01),
                         written_ood(row.epoch, "far", checkpoint.auroc + 0.01),
                         written_ood(row.epoch, "choose", 1 - checkpoint.auroc, true)});
    }
    RunInfo info = run.info();
    info.state = state;
    run.save(info);
    run.unlock();
    return run;
}

/// A training with this seed; with a parent its fine-tuning.
inline RunSpec written_spec(uint64_t seed, const std::string& parent = {}, double lr = 0.1) {
    RunSpec spec;
    spec.kind = parent.empty() ? RunKind::train : RunKind::fine_tune;
    spec.seed = seed;
    spec.id.dataset = "shapes";
    spec.model.name = "cnn-small";
    spec.training.lr = lr;
    spec.parent.run = parent;
    return spec;
}

} // namespace midstage::runs
