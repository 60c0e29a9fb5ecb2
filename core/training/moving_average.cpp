// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/moving_average.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/module.h>

namespace midstage::training {

MovingAverage::MovingAverage(torch::nn::Module& average, const torch::nn::Module& network) {
    const at::NoGradGuard no_grad;
    const auto add = [&](const std::vector<at::Tensor>& to, const std::vector<at::Tensor>& from) {
        if (to.size() != from.size()) {
            throw Error("The network that holds the moving average has another architecture than the one that trains.");
        }
        for (size_t i = 0; i < to.size(); ++i) {
            to[i].copy_(from[i]);
            const bool averaged = to[i].is_floating_point();
            (averaged ? average_ : copied_average_).push_back(to[i].detach());
            (averaged ? network_ : copied_network_).push_back(from[i].detach());
        }
    };
    add(average.parameters(), network.parameters());
    add(average.buffers(), network.buffers());
}

void MovingAverage::step(double weight) {
    const at::NoGradGuard no_grad;
    at::_foreach_lerp_(average_, network_, weight);
    if (!copied_average_.empty()) {
        at::_foreach_copy_(copied_average_, copied_network_);
    }
}

} // namespace midstage::training
