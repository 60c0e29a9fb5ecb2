// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/metrics.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace midstage::runs {

enum class RunState { queued, running, paused, finished, failed, cancelled, interrupted };
std::string to_string(RunState state);
/// Throws InputError for a text that is none.
RunState run_state_from_string(const std::string& text);

/// One row of metrics.csv: a checkpoint. Fractions in [0, 1]; losses are means of the cross-entropy in nats. The
/// figures of its training are NaN where they are not known (the evaluation of a file of weights).
struct CheckpointRow {
    double epoch = 0;          ///< epochs done; fractional for a checkpoint inside an epoch
    int64_t step = 0;          ///< optimiser steps done
    double lr = 0;             ///< of the last step
    double train_loss = 0;     ///< mean over the training passes since the previous checkpoint
    double train_accuracy = 0; ///< likewise
    std::optional<double> validation_loss;
    std::optional<double> validation_accuracy;
    double test_loss = 0;
    double test_accuracy = 0;
    double seconds = 0;           ///< of training since the run began, without pauses and without evaluation
    double images_per_second = 0; ///< in training since the previous checkpoint
    double evaluation_seconds = 0;
    std::string checkpoint; ///< file relative to the run folder
    /// Figures of later kinds of run, by column name, for example "constrained_loss".
    std::map<std::string, double> extra;
};

/// One row of ood.csv.
struct OodRow {
    double epoch = 0;
    std::string ood_set;
    std::string score;
    ood::Metrics metrics;
    bool validation = false; ///< a set to choose by, not to report
};

/// The run began or goes on; where a run is resumed `rows` and `ood` hold what it had.
struct RunStarted {
    std::string run;       ///< folder name
    std::string device;    ///< for people, for example "CPU (2 threads)" or "NVIDIA H200"
    std::string precision; ///< "fp32" or "bf16"
    double epochs = 0;
    std::vector<CheckpointRow> rows;
    std::vector<OodRow> ood;
};
/// At most 20 a second.
struct Progress {
    std::string stage; ///< "loading", "training", "evaluating" ...
    double epoch = 0;  ///< epochs done, fractional
    double epochs = 0;
    double fraction = 0; ///< of the whole run, in [0, 1]
    double loss = 0;     ///< running mean of this epoch
    double images_per_second = 0;
    double seconds_left = 0; ///< estimate; negative = not known yet
};
/// A checkpoint is on disk and evaluated.
struct CheckpointDone {
    CheckpointRow row;
    std::vector<OodRow> ood;
};
/// The training set has been looked at under one mask; its row is in constraint.csv.
struct MaskDone {
    double keep_fraction = 1;
    int64_t mask = 0; ///< from 0
    double loss = 0;  ///< mean cross-entropy
    double accuracy = 0;
};
struct StateChanged {
    RunState state = RunState::running;
    std::string message; ///< where failed: the error, one sentence
};

using Event = std::variant<RunStarted, Progress, CheckpointDone, MaskDone, StateChanged>;
/// Called on the thread that runs; must return quickly and must not throw.
using EventSink = std::function<void(const Event&)>;

} // namespace midstage::runs
