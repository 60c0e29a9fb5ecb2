// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/state_dict.h"
#include "core/training/parametrization.h"
#include "core/training/recorder.h"
#include "core/training/sgd.h"

#include <cstdint>

namespace midstage::models {
class Classifier;
}

namespace midstage::training {

/// How far a training is.
struct Progress {
    int64_t epoch = 0;
    int64_t batch = 0;
    int64_t step = 0;
    int64_t batch_size = 0;
};

/// What a training moves.
struct TrainingTensors {
    models::Classifier& model;
    models::Classifier* average; ///< or nullptr
    Sgd& optimiser;
    Parametrization* parametrization; ///< or nullptr
};

/// See Trainer::state for the names.
models::StateDict save_state(const TrainingTensors& tensors, const Recorder& recorder, const Progress& progress);

/// Throws InputError, before anything is changed, when a tensor is missing, unexpected or of another shape.
Progress restore_state(const models::StateDict& state, const TrainingTensors& tensors, Recorder& recorder,
                       int64_t samples, int64_t batch_size);

} // namespace midstage::training
