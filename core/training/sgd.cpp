// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sgd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/module.h>
#include <utility>

namespace midstage::training {

ParameterGroup parameter_group(const torch::nn::Module& network, double weight_decay) {
    ParameterGroup group{.names = {}, .tensors = {}, .weight_decay = weight_decay};
    for (const auto& item : network.named_parameters()) {
        group.names.push_back(item.key());
        group.tensors.push_back(item.value());
    }
    return group;
}

Sgd::Sgd(std::vector<ParameterGroup> groups, double momentum, bool nesterov)
    : momentum_(momentum)
    , nesterov_(nesterov) {
    for (ParameterGroup& parameters : groups) {
        Group group{std::move(parameters), {}};
        if (momentum_ != 0) {
            for (const at::Tensor& parameter : group.parameters.tensors) {
                group.velocities.push_back(at::zeros_like(parameter.detach(), at::MemoryFormat::Preserve));
            }
        }
        groups_.push_back(std::move(group));
    }
}

void Sgd::step(double lr) {
    const at::NoGradGuard no_grad;
    for (const Group& group : groups_) {
        std::vector<at::Tensor> weights;
        std::vector<at::Tensor> gradients;
        std::vector<at::Tensor> velocities;
        const std::vector<at::Tensor>& parameters = group.parameters.tensors;
        weights.reserve(parameters.size());
        gradients.reserve(parameters.size());
        velocities.reserve(group.velocities.size());
        for (size_t i = 0; i < parameters.size(); ++i) {
            const at::Tensor& gradient = parameters[i].grad();
            if (!gradient.defined()) {
                continue;
            }
            weights.push_back(parameters[i]);
            gradients.push_back(gradient);
            if (!group.velocities.empty()) {
                velocities.push_back(group.velocities[i]);
            }
        }
        if (weights.empty()) {
            continue;
        }
        // Velocities begin at zero, so the first step needs no case of its own.
        at::_fused_sgd_(weights, gradients, velocities, group.parameters.weight_decay, momentum_, lr,
                        /*dampening=*/0.0, nesterov_, /*maximize=*/false, /*is_first_step=*/false);
    }
}

void Sgd::clear_gradients() {
    for (Group& group : groups_) {
        for (at::Tensor& parameter : group.parameters.tensors) {
            parameter.mutable_grad().reset();
        }
    }
}

models::StateDict Sgd::velocities() const {
    models::StateDict all;
    for (const Group& group : groups_) {
        for (size_t i = 0; i < group.velocities.size(); ++i) {
            all.emplace_back(group.parameters.names[i], group.velocities[i]);
        }
    }
    return all;
}

} // namespace midstage::training
