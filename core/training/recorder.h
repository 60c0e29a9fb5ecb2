// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dynamics.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace midstage::training {

/// Where a batch stands in its run, for messages.
struct BatchPosition {
    int64_t epoch = 0; ///< epochs completed before it
    int64_t batch = 0; ///< batches of its epoch done before it
    double lr = 0;
};

/// Throws Error naming epoch and batch (counted from 1) and learning rate unless `loss` is finite.
void check_loss(double loss, const BatchPosition& position);

/// Collects loss and per-sample figures of the training passes. On a GPU batches wait, with their logits, until some
/// have come together, so that the processor does not wait for the GPU at each of them.
class Recorder {
public:
    /// What has been added up; kept in a checkpoint.
    struct Sums {
        double loss = 0; ///< sums over samples since last taken
        double correct = 0;
        int64_t images = 0;
        double epoch_loss = 0; ///< of this epoch
        int64_t epoch_images = 0;
        double objective = 0; ///< the loss that was minimised, times the batch's size; since last taken
    };

    explicit Recorder(int64_t samples);

    /// `positions`: of the batch's samples in the training set. `loss`: the scalar that is minimised. May flush, so
    /// throws like it.
    void add(const int64_t* positions, const at::Tensor& logits, const at::Tensor& labels, const at::Tensor& loss,
             const BatchPosition& position);
    /// Brings what waits into the sums and tables. Throws Error (check_loss) for the first waiting batch whose loss is
    /// not finite.
    void flush();
    /// This epoch's tables become the completed ones. Flushes.
    void end_epoch();

    /// Mean loss and accuracy since the last call. Flushes.
    TrainingSums take_sums();
    double running_loss() const;
    const EpochDynamics& current() const { return current_; }
    const EpochDynamics& completed() const { return completed_; }
    const Sums& sums() const { return sums_; }
    void restore(const Sums& sums, const EpochDynamics& current, const EpochDynamics& completed);

private:
    struct Waiting {
        std::vector<int64_t> positions;
        at::Tensor logits;
        at::Tensor labels;
        at::Tensor loss;
        BatchPosition position;
    };
    void store(const int64_t* positions, const at::Tensor& figures, double objective);

    EpochDynamics current_;
    EpochDynamics completed_;
    Sums sums_;
    std::vector<Waiting> waiting_;
};

} // namespace midstage::training
