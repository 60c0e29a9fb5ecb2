// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/state_dict.h"

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace midstage::training {

/// Tensors that an optimiser moves with one weight decay.
struct ParameterGroup {
    std::vector<std::string> names; ///< one a tensor, unique over all groups
    std::vector<at::Tensor> tensors;
    double weight_decay = 0;
};

/// All parameters of a network, under their names.
ParameterGroup parameter_group(const torch::nn::Module& network, double weight_decay);

/// Stochastic gradient descent as torch.optim.SGD (dampening 0) does it. With gradient g, weight w and velocity v (0 at
/// the beginning), for every parameter that has a gradient:
///     g += weight_decay * w
///     v  = momentum * v + g
///     w -= lr * (nesterov ? g + momentum * v : v)          (without momentum: w -= lr * g)
class Sgd {
public:
    Sgd(std::vector<ParameterGroup> groups, double momentum, bool nesterov);

    void step(double lr);
    /// Drops the gradients, so that the next backward pass need not add to them.
    void clear_gradients();

    /// Velocities under the parameters' names; none without momentum. They share memory: for checkpoints.
    models::StateDict velocities() const;

private:
    struct Group {
        ParameterGroup parameters;
        std::vector<at::Tensor> velocities;
    };
    std::vector<Group> groups_;
    double momentum_;
    bool nesterov_;
};

} // namespace midstage::training
