// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/models/classifier.h"
#include "core/models/state_dict.h"
#include "core/training/options.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace midstage::training {

/// Images on the device that trains, with what is needed to bring a batch to the network.
struct DeviceSet {
    at::Tensor images;       ///< uint8 (N, C, H, W) on the device
    at::Tensor labels;       ///< int64 (N) on the device; undefined where there are none
    std::vector<float> mean; ///< per channel, of pixel values in [0, 1]
    std::vector<float> std;  ///< per channel, likewise

    int64_t size() const { return images.size(0); }
};

/// Normalised float32 batch (B, C, H, W), channels-last, of the images at `positions` (int64, on the device):
/// (pixel / 255 - mean) / std.
at::Tensor batch_of(const DeviceSet& set, const at::Tensor& positions);

/// What the training passes of one epoch recorded of every sample; NaN / -1 for a sample not visited (last, incomplete
/// batch).
struct EpochDynamics {
    at::Tensor loss;    ///< float32 (N), cross-entropy
    at::Tensor margin;  ///< float32 (N), logit of the label minus the largest other logit
    at::Tensor correct; ///< int8 (N), 1 correct, 0 wrong, -1 not visited
};

/// Sums over the batches since they were last taken.
struct TrainingSums {
    double loss = 0;     ///< mean cross-entropy
    double accuracy = 0; ///< in [0, 1]
    int64_t images = 0;
};

/// The loss that is minimised, from logits (float32) and labels; per-sample cross-entropy is recorded beside it.
/// Later losses (UM) are another function, not another trainer.
using LossFunction = std::function<at::Tensor(const at::Tensor& logits, const at::Tensor& labels)>;
LossFunction cross_entropy_loss(double label_smoothing);

/// Trains one network, a batch a call, so that its caller can pause, stop, checkpoint and report between any two
/// batches. Data order, augmentation and dropout depend on (seed, epoch, batch) alone: a Trainer restored by load_state
/// continues bit for bit on the CPU with the same thread count.
class Trainer {
public:
    /// Moves the network to the device, channels-last. `average` is a second network of the same architecture (its
    /// weights do not matter), needed where options.ema_decay > 0 and ignored otherwise. Throws InputError for options
    /// that make no sense.
    Trainer(std::shared_ptr<models::Classifier> model, std::shared_ptr<models::Classifier> average, DeviceSet train,
            const TrainingOptions& options, LossFunction loss, const compute::Compute& compute, uint64_t seed);
    ~Trainer();

    int64_t
    batches_per_epoch() const; ///< the last, incomplete batch of an epoch is left out, unless it is the only one
    int64_t epoch() const;     ///< epochs completed
    int64_t batch() const;     ///< batches done in the current epoch
    int64_t step() const;      ///< optimiser steps done
    bool finished() const;
    double lr() const; ///< of the next step; after the last, of the last

    /// One optimiser step. Throws Error with epoch, batch and learning rate when the loss is not finite (checked at
    /// least every few batches and at each epoch's end without stalling a GPU every batch; the weights are those of the
    /// last step).
    void train_batch();

    TrainingSums take_sums();
    /// Running mean of the loss in this epoch; may lag a few batches behind on a GPU.
    double running_loss() const;
    /// Of the epoch that was completed last.
    const EpochDynamics& dynamics() const;

    /// The raw network, and the one to evaluate: the moving average where ema_decay > 0, else the same.
    models::Classifier& model();
    models::Classifier& evaluated_model();

    /// All that exact resumption needs, as named tensors: weights ("model."), moving average ("ema."), momentum
    /// ("momentum."), positions, sums and this epoch's dynamics so far.
    models::StateDict state() const;
    void load_state(const models::StateDict& state);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace midstage::training
