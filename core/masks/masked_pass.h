// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/training/batch.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <functional>

namespace midstage::models {
class Classifier;
}

namespace midstage::masks {

/// What one pass over a labelled set says of each sample; on the CPU.
struct SampleFigures {
    at::Tensor loss;       ///< float32 (N), cross-entropy
    at::Tensor margin;     ///< float32 (N), logit of the label minus the largest other logit; a tie is wrong
    at::Tensor prediction; ///< int64 (N)

    double mean_loss() const;
    double accuracy() const; ///< in [0, 1]: where the margin is positive
};

struct PassOptions {
    int64_t batch_size = 500;
    training::AugmentationOptions augmentation; ///< none by default
    uint64_t augmentation_seed = 0;             ///< batch b draws from Random({this, Stream::mask_augmentation, b})
};

/// The network in evaluation mode, without gradients, on every image once. `between_batches` is given the number of
/// images done, and may throw to break off. Throws InputError for a set without images or labels, for a label that the
/// network has no output for, and naming the sample where a logit is not finite.
SampleFigures look_at_samples(models::Classifier& network, const training::DeviceSet& set,
                              const compute::Compute& compute, const PassOptions& options = {},
                              const std::function<void(int64_t done)>& between_batches = {});

} // namespace midstage::masks
