// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace torch::nn {
class Module;
}

namespace midstage::models {

/// Names and tensors in the order of the file.
using StateDict = std::vector<std::pair<std::string, at::Tensor>>;

/// Reads a checkpoint that Python's torch.save wrote (zip or legacy format): a state_dict, or a dict holding one under
/// a usual key ("state_dict", "model_state_dict", "model", "net", "ema"). A leading "module." is taken off. Nothing in
/// the file is executed: what a state_dict does not contain is refused. Throws InputError naming the file and what is
/// wrong at which offset.
StateDict read_state_dict(const std::filesystem::path& file);

/// Writes a state_dict that Python's torch.load(weights_only=True) reads; atomic. Throws Error.
void write_state_dict(const std::filesystem::path& file, const StateDict& dict);

/// Parameters and buffers of the module in PyTorch's order, sharing memory with it.
StateDict state_dict_of(const torch::nn::Module& module);

/// Copies the tensors into the module. Throws InputError that names missing and unexpected keys and those of another
/// shape (a missing or unexpected "num_batches_tracked" is no error).
void load_state_dict(torch::nn::Module& module, const StateDict& dict);

} // namespace midstage::models
