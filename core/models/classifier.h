// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <torch/nn/module.h>

namespace midstage::models {

/// What a classifier gives for a batch, in float32 also under autocast.
struct Output {
    at::Tensor logits;   ///< (N, classes)
    at::Tensor features; ///< (N, feature_size), the input of the last linear layer
};

/// A classifier of images. Parameter and buffer names equal those of the Python implementation that the architecture
/// follows.
class Classifier : public torch::nn::Module {
public:
    /// images: float or bfloat16 (N, channels, height, width), normalised; channels-last is fastest.
    virtual Output forward(const at::Tensor& images) = 0;
    virtual int64_t feature_size() const = 0;
};

} // namespace midstage::models
