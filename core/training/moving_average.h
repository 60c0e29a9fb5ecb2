// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <vector>

namespace torch::nn {
class Module;
}

namespace midstage::training {

/// Average of a network's parameters and floating-point buffers (batch-norm statistics) over a training, held in a
/// second network; integer buffers are copied.
class MovingAverage {
public:
    /// Starts from the network's present values. Both must have the same tensors in the same order and on the same
    /// device, and live as long as this.
    MovingAverage(torch::nn::Module& average, const torch::nn::Module& network);

    /// a += weight * (w - a)
    void step(double weight);

private:
    std::vector<at::Tensor> average_;
    std::vector<at::Tensor> network_;
    std::vector<at::Tensor> copied_average_;
    std::vector<at::Tensor> copied_network_;
};

} // namespace midstage::training
