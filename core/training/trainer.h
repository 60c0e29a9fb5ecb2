// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/models/state_dict.h"
#include "core/training/batch.h"
#include "core/training/dynamics.h"
#include "core/training/loss.h"
#include "core/training/options.h"
#include "core/training/parametrization.h"

#include <cstdint>
#include <memory>

namespace midstage::models {
class Classifier;
}

namespace midstage::training {

/// Trains one network, a batch a call, so that its caller can pause, stop, checkpoint and report between any two
/// batches. Data order, augmentation and dropout depend on (seed, epoch, batch) alone: a Trainer restored by load_state
/// continues bit for bit on the CPU with the same thread count.
class Trainer {
public:
    /// Moves the network to the device, channels-last. `average` is a second network of the same architecture (its
    /// weights do not matter), needed where the options ask for an average of the weights and ignored otherwise. Where
    /// `parametrization` is given, what it makes is trained in place of the network's parameters. Throws InputError for
    /// options that make no sense and for a set without images or labels.
    Trainer(std::shared_ptr<models::Classifier> model, std::shared_ptr<models::Classifier> average, DeviceSet train,
            const TrainingOptions& options, LossFunction loss, const compute::Compute& compute, uint64_t seed,
            const ParametrizationFactory& parametrization = {});
    ~Trainer();

    int64_t
    batches_per_epoch() const; ///< the last, incomplete batch of an epoch is left out, unless it is the only one
    int64_t epoch() const;     ///< epochs completed
    int64_t batch() const;     ///< batches done in the current epoch
    int64_t step() const;      ///< optimiser steps done
    bool finished() const;
    double lr() const; ///< of the next step; after the last, of the last

    /// One optimiser step; none when finished. Puts the network into training mode. Throws Error with epoch, batch
    /// (both counted from 1) and learning rate when a parametrization cannot be written any more or the loss is not
    /// finite. On the CPU that is checked before the step
    /// is done, so the weights are those of the last good step (batch-norm statistics have seen the bad batch). On a
    /// GPU it is checked every 16 batches and at each epoch's end (not to stall the GPU), and by take_sums and state:
    /// the weights may already be spoilt, and what was saved before is good.
    void train_batch();

    /// Waits for losses that have not been looked at yet, so that what comes next is of a network that is good. Throws
    /// like train_batch.
    void flush();

    /// Throws like train_batch.
    TrainingSums take_sums();
    /// Running mean of the cross-entropy in this epoch, NaN before its first batch; lags up to 16 batches behind on a
    /// GPU.
    double running_loss() const;
    /// Of the epoch that was completed last.
    const EpochDynamics& dynamics() const;

    /// The raw network, and the one to evaluate: the average of the weights where there is one already, else the same.
    models::Classifier& model();
    models::Classifier& evaluated_model();
    /// nullptr where the network's own parameters are trained.
    Parametrization* parametrization();

    /// All that exact resumption needs, as named tensors on the CPU that share no memory with the trainer: weights
    /// ("model."), average ("ema."), momentum ("momentum."), a parametrization's tensors ("parametrization."),
    /// positions, sums, and the dynamics of this epoch so far or, between two epochs, of the completed one. Throws like
    /// train_batch.
    models::StateDict state() const;
    /// Throws InputError when the state is of another network, other options or another set.
    void load_state(const models::StateDict& state);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace midstage::training
