// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sgd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <utility>

namespace midstage::training {

Sgd::Sgd(std::vector<at::Tensor> parameters, double momentum, bool nesterov, double weight_decay)
    : parameters_(std::move(parameters))
    , momentum_(momentum)
    , nesterov_(nesterov)
    , weight_decay_(weight_decay) {
    if (momentum_ != 0) {
        for (const at::Tensor& parameter : parameters_) {
            velocities_.push_back(at::zeros_like(parameter.detach(), at::MemoryFormat::Preserve));
        }
    }
}

void Sgd::step(double lr) {
    const at::NoGradGuard no_grad;
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> gradients;
    std::vector<at::Tensor> velocities;
    weights.reserve(parameters_.size());
    gradients.reserve(parameters_.size());
    velocities.reserve(velocities_.size());
    for (size_t i = 0; i < parameters_.size(); ++i) {
        const at::Tensor& gradient = parameters_[i].grad();
        if (!gradient.defined()) {
            continue;
        }
        weights.push_back(parameters_[i]);
        gradients.push_back(gradient);
        if (!velocities_.empty()) {
            velocities.push_back(velocities_[i]);
        }
    }
    if (weights.empty()) {
        return;
    }
    // Velocities begin at zero, so the first step needs no case of its own.
    at::_fused_sgd_(weights, gradients, velocities, weight_decay_, momentum_, lr, /*dampening=*/0.0, nesterov_,
                    /*maximize=*/false, /*is_first_step=*/false);
}

void Sgd::clear_gradients() {
    for (at::Tensor& parameter : parameters_) {
        parameter.mutable_grad().reset();
    }
}

} // namespace midstage::training
