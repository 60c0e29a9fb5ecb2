// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/layers.h"

#include "core/kernels/batch_norm.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <cmath>

namespace midstage::models {
namespace {

int64_t fan_in(const at::Tensor& weight) {
    return weight.numel() / weight.size(0);
}

/// Drawn in contiguous order, so that the memory format of the weights does not change what a seed means.
void draw_uniform(const at::Tensor& weight, double bound, const at::Generator& generator) {
    weight.copy_(at::empty(weight.sizes()).uniform_(-bound, bound, generator));
}

void draw_normal(const at::Tensor& weight, double deviation, const at::Generator& generator) {
    weight.copy_(at::empty(weight.sizes()).normal_(0, deviation, generator));
}

} // namespace

Conv::Conv(int64_t in, int64_t out, int64_t kernel, int64_t stride)
    : weight(
          register_parameter("weight", at::zeros({out, in, kernel, kernel}).contiguous(at::MemoryFormat::ChannelsLast)))
    , stride_(stride)
    , padding_(kernel / 2) {}

at::Tensor Conv::forward(const at::Tensor& input) const {
    return at::conv2d(input, weight, {}, stride_, padding_);
}

BatchNorm::BatchNorm(int64_t channels, bool affine) {
    if (affine) {
        weight = register_parameter("weight", at::ones({channels}));
        bias = register_parameter("bias", at::zeros({channels}));
    }
    running_mean = register_buffer("running_mean", at::zeros({channels}));
    running_var = register_buffer("running_var", at::ones({channels}));
    num_batches_tracked = register_buffer("num_batches_tracked", at::zeros({}, at::kLong));
}

at::Tensor BatchNorm::apply(const at::Tensor& input, const at::Tensor& residual, bool relu) {
    const bool training = is_training();
    if (training) {
        if (num_batches_tracked.is_cpu()) {
            ++*num_batches_tracked.mutable_data_ptr<int64_t>();
        } else {
            num_batches_tracked.add_(1);
        }
    }
    return kernels::batch_norm(input, residual, {weight, bias, running_mean, running_var}, training, relu);
}

at::Tensor BatchNorm::forward(const at::Tensor& input) {
    return apply(input, {}, /*relu=*/false);
}

at::Tensor BatchNorm::forward_relu(const at::Tensor& input) {
    return apply(input, {}, /*relu=*/true);
}

at::Tensor BatchNorm::forward_add_relu(const at::Tensor& input, const at::Tensor& residual) {
    return apply(input, residual, /*relu=*/true);
}

Linear::Linear(int64_t in, int64_t out)
    : weight(register_parameter("weight", at::zeros({out, in})))
    , bias(register_parameter("bias", at::zeros({out}))) {}

Output pool_and_classify(const at::Tensor& activations, const Linear& last) {
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(c10::autocast_dispatch_keyset);
    Output output;
    output.features = at::mean(activations, {2, 3}, /*keepdim=*/false, last.weight.scalar_type());
    output.logits = at::linear(output.features, last.weight, last.bias);
    return output;
}

void initialise_as_pytorch(torch::nn::Module& module, const at::Generator& generator) {
    const at::NoGradGuard no_grad;
    for (const auto& part : module.modules()) {
        if (const auto* conv = dynamic_cast<const Conv*>(part.get())) {
            draw_uniform(conv->weight, 1 / std::sqrt(fan_in(conv->weight)), generator);
        } else if (const auto* linear = dynamic_cast<const Linear*>(part.get())) {
            const double bound = 1 / std::sqrt(fan_in(linear->weight));
            draw_uniform(linear->weight, bound, generator);
            draw_uniform(linear->bias, bound, generator);
        }
    }
}

void initialise_he_fan_in(torch::nn::Module& module, const at::Generator& generator) {
    const at::NoGradGuard no_grad;
    for (const auto& part : module.modules()) {
        if (const auto* conv = dynamic_cast<const Conv*>(part.get())) {
            draw_normal(conv->weight, std::sqrt(2.0 / static_cast<double>(fan_in(conv->weight))), generator);
        } else if (const auto* linear = dynamic_cast<const Linear*>(part.get())) {
            const auto inputs = static_cast<double>(fan_in(linear->weight));
            draw_normal(linear->weight, std::sqrt(2.0 / inputs), generator);
            draw_uniform(linear->bias, 1 / std::sqrt(inputs), generator);
        }
    }
}

void initialise_he_fan_out(torch::nn::Module& module, const at::Generator& generator) {
    const at::NoGradGuard no_grad;
    for (const auto& part : module.modules()) {
        if (const auto* conv = dynamic_cast<const Conv*>(part.get())) {
            const int64_t fan_out = conv->weight.size(0) * conv->weight.size(2) * conv->weight.size(3);
            draw_normal(conv->weight, std::sqrt(2.0 / static_cast<double>(fan_out)), generator);
        } else if (const auto* linear = dynamic_cast<const Linear*>(part.get())) {
            draw_uniform(linear->weight, 1 / std::sqrt(fan_in(linear->weight)), generator);
            linear->bias.zero_();
        }
    }
}

} // namespace midstage::models
