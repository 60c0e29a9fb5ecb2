// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/options.h"
#include "core/models/state_dict.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>
#include <vector>

namespace midstage::masks {

/// Names and tensors that share memory with the network's parameters. Nothing but a list of parameters is needed, so a
/// mask works on any network, also one that was imported.
using Weights = models::StateDict;

/// Of `parameters` (no buffers; or of the module's) those that are masked: without patterns the weights of convolutions
/// and linear layers (of two or more dimensions, named "weight" or "*.weight"); with patterns (* any characters, ? any
/// one) every parameter whose name fits one. A tensor that is there under two names is taken once. Throws InputError
/// for a pattern that fits none (lists the names that there are), and where nothing can be masked.
Weights maskable_weights(const models::StateDict& parameters, const std::vector<std::string>& patterns = {});
Weights maskable_weights(const torch::nn::Module& module, const std::vector<std::string>& patterns = {});

/// Inputs that one output of the layer sees: in * kernel height * kernel width; of a vector its length.
int64_t fan_in(const at::Tensor& weight);

/// A score a weight: float32 of the weight's shape, on its device and in its memory format. Random scores depend on the
/// seed, the layers' order and shapes alone, and are the same on every device: layer i draws, in the order of its
/// entries, from Random({seed, Stream::mask_scores, i}).
std::vector<at::Tensor> random_scores(const Weights& weights, uint64_t seed);
std::vector<at::Tensor> magnitude_scores(const Weights& weights);
std::vector<at::Tensor> initial_scores(const Weights& weights, Scores scores, uint64_t seed);

} // namespace midstage::masks
