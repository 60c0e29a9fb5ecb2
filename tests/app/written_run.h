// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include "app/engine.h"
#include "tests/app/small_run.h"

namespace midstage::app {

/// Appends a checkpoint as the engine does it.
inline void append_checkpoint(runs::RunFolder& run, int epoch) {
    runs::CheckpointRow row;
    row.epoch = epoch;
    row.step = 8 * epoch;
    row.test_accuracy = 0.5;
    row.checkpoint = run.checkpoint_file(epoch).lexically_relative(run.path()).string(); // which is not written
    runs::OodRow ood{double(epoch), "near", "energy", {}};
    ood.metrics.auroc = 0.8 - 0.01 * epoch;
    ood.metrics.fpr95 = 0.4 + 0.01 * epoch;
    run.append(row, {ood});
}

inline void set_state(runs::RunFolder& run, runs::RunState state, const std::string& error = {}) {
    runs::RunInfo info = run.info();
    info.state = state;
    info.error = error;
    run.save(info);
}

/// A run that was not computed but written: its folder.
inline QString written_run(const QString& runs_dir, const QString& name, int epochs, runs::RunState state,
                           const std::string& error = {}) {
    const QString path = create_run(small_run(name, epochs), runs_dir);
    auto run = runs::RunFolder::open(path.toStdString());
    run.lock();
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        append_checkpoint(run, epoch);
    }
    set_state(run, state, error);
    return path;
}

} // namespace midstage::app
