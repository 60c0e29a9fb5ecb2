// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <vector>

namespace midstage::training {

/// Stochastic gradient descent as torch.optim.SGD (dampening 0) does it. With gradient g, weight w and velocity v (0 at
/// the beginning), for every parameter that has a gradient:
///     g += weight_decay * w
///     v  = momentum * v + g
///     w -= lr * (nesterov ? g + momentum * v : v)          (without momentum: w -= lr * g)
class Sgd {
public:
    Sgd(std::vector<at::Tensor> parameters, double momentum, bool nesterov, double weight_decay);

    void step(double lr);
    /// Drops the gradients, so that the next backward pass need not add to them.
    void clear_gradients();

    /// Velocities in the parameters' order; empty without momentum. For checkpoints: may be written to.
    const std::vector<at::Tensor>& velocities() const { return velocities_; }

private:
    std::vector<at::Tensor> parameters_;
    std::vector<at::Tensor> velocities_;
    double momentum_;
    bool nesterov_;
    double weight_decay_;
};

} // namespace midstage::training
