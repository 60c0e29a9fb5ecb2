// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/classifier.h"
#include "core/models/registry.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <memory>
#include <string>
#include <torch/nn/module.h>
#include <vector>

namespace midstage::models {

// Lean counterparts of torch::nn's layers with the same parameter names and the same results. They leave the weights
// unset (torch::nn's draw them from the global generator) and keep convolution weights in channels-last order, which
// spares oneDNN and cuDNN a reordering in every call.

/// Square convolution without bias, padded by kernel / 2.
class Conv : public torch::nn::Module {
public:
    Conv(int64_t in, int64_t out, int64_t kernel, int64_t stride = 1);
    at::Tensor forward(const at::Tensor& input) const;

    at::Tensor weight; ///< (out, in, kernel, kernel)

private:
    int64_t stride_;
    int64_t padding_;
};

/// Batch normalisation over (N, H, W) with PyTorch's defaults (eps 1e-5, momentum 0.1).
class BatchNorm : public torch::nn::Module {
public:
    BatchNorm(int64_t channels, bool affine);
    at::Tensor forward(const at::Tensor& input);
    /// relu(forward(input)) in one operation.
    at::Tensor forward_relu(const at::Tensor& input);
    /// relu(forward(input) + residual) in one operation.
    at::Tensor forward_add_relu(const at::Tensor& input, const at::Tensor& residual);

    at::Tensor weight;       ///< (channels); undefined where not affine
    at::Tensor bias;         ///< likewise
    at::Tensor running_mean; ///< (channels)
    at::Tensor running_var;  ///< (channels)
    at::Tensor num_batches_tracked;

private:
    at::Tensor apply(const at::Tensor& input, const at::Tensor& residual, bool relu);
};

/// Fully connected layer with bias.
class Linear : public torch::nn::Module {
public:
    Linear(int64_t in, int64_t out);

    at::Tensor weight; ///< (out, in)
    at::Tensor bias;   ///< (out)
};

/// Children named "0", "1" ... as in Python's Sequential and ModuleList.
template <typename Child>
class Sequence : public torch::nn::Module {
public:
    void append(std::shared_ptr<Child> child) {
        children_.push_back(register_module(std::to_string(children_.size()), std::move(child)));
    }
    at::Tensor forward(at::Tensor value) const {
        for (const std::shared_ptr<Child>& child : children_) {
            value = child->forward(value);
        }
        return value;
    }

private:
    std::vector<std::shared_ptr<Child>> children_;
};

/// Global average pooling (equal to the originals' fixed pooling at 32x32) and the last layer, in float32 also under
/// autocast: they cost nothing and OOD scores need the digits.
Output pool_and_classify(const at::Tensor& activations, const Linear& last);

/// As PyTorch's constructors do: all weights and biases uniform in +-1/sqrt(fan_in).
void initialise_as_pytorch(torch::nn::Module& module, const at::Generator& generator);
/// Convolutions and linear weights normal with variance 2 / fan_in (He et al., 2015), linear biases as PyTorch.
void initialise_he_fan_in(torch::nn::Module& module, const at::Generator& generator);
/// Convolutions normal with variance 2 / fan_out, linear weights as PyTorch, linear biases 0.
void initialise_he_fan_out(torch::nn::Module& module, const at::Generator& generator);

} // namespace midstage::models
