// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace midstage::training {

/// What the training passes of one epoch recorded of every sample, on the CPU; NaN / -1 for a sample not visited (last,
/// incomplete batch).
struct EpochDynamics {
    at::Tensor loss;    ///< float32 (N), cross-entropy
    at::Tensor margin;  ///< float32 (N), logit of the label minus the largest other logit
    at::Tensor correct; ///< int8 (N), 1 correct, 0 wrong, -1 not visited
};

/// Sums over the batches since they were last taken.
struct TrainingSums {
    double loss = 0;      ///< mean cross-entropy
    double accuracy = 0;  ///< in [0, 1]
    double objective = 0; ///< mean of the loss that was minimised, weighted by the batches' sizes
    int64_t images = 0;
};

/// Cross-entropy, margin and correctness of each sample of a batch, as float32 (3, B) on the logits' device. A sample
/// counts as correct where its label's logit is larger than every other (a tie is wrong).
at::Tensor sample_figures(const at::Tensor& logits, const at::Tensor& labels);

/// `sample_figures` by tensor operations, as it is computed on a GPU; public so that both ways can be compared.
at::Tensor sample_figures_by_tensor_operations(const at::Tensor& logits, const at::Tensor& labels);

/// Tables of one epoch for `samples` samples, none visited.
EpochDynamics empty_dynamics(int64_t samples);

} // namespace midstage::training
