// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <vector>

namespace torch::nn {
class Module;
}

namespace midstage::training {

/// Exponential moving average of a network's parameters and floating-point buffers (batch-norm statistics), held in a
/// second network: a += (1 - decay) * (w - a) after each step; integer buffers are copied.
class MovingAverage {
public:
    /// Starts from the network's present values. Both must have the same tensors in the same order and on the same
    /// device, and live as long as this.
    MovingAverage(torch::nn::Module& average, const torch::nn::Module& network, double decay);

    void step();

private:
    std::vector<at::Tensor> average_;
    std::vector<at::Tensor> network_;
    std::vector<at::Tensor> copied_average_;
    std::vector<at::Tensor> copied_network_;
    double decay_;
};

} // namespace midstage::training
