// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/weights.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <string_view>
#include <torch/nn/module.h>

namespace midstage::masks {
namespace {

/// `*` any characters, `?` any one.
bool fits(std::string_view name, std::string_view pattern) {
    size_t at = 0;
    size_t in_pattern = 0;
    size_t star = std::string_view::npos;
    size_t taken_up_to = 0;
    while (at < name.size()) {
        if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
            star = in_pattern++;
            taken_up_to = at;
        } else if (in_pattern < pattern.size() && (pattern[in_pattern] == '?' || pattern[in_pattern] == name[at])) {
            ++in_pattern;
            ++at;
        } else if (star != std::string_view::npos) {
            // The last star takes one character more.
            in_pattern = star + 1;
            at = ++taken_up_to;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

bool can_be_masked(const at::Tensor& tensor) {
    return tensor.defined() && tensor.is_floating_point() && tensor.numel() > 0;
}

bool is_layer_weight(const std::string& name, const at::Tensor& tensor) {
    return tensor.dim() >= 2 && (name == "weight" || name.ends_with(".weight"));
}

bool is_same(const at::Tensor& a, const at::Tensor& b) {
    return a.const_data_ptr() == b.const_data_ptr() && a.sizes() == b.sizes() && a.strides() == b.strides();
}

std::string names_of(const models::StateDict& parameters) {
    constexpr size_t most = 40;
    std::string text;
    size_t count = 0;
    for (const auto& [name, tensor] : parameters) {
        if (can_be_masked(tensor) && ++count <= most) {
            text += (count > 1 ? ", " : "") + name;
        }
    }
    return count > most ? text + " and " + std::to_string(count - most) + " more" : text;
}

} // namespace

Weights maskable_weights(const models::StateDict& parameters, const std::vector<std::string>& patterns) {
    Weights chosen;
    std::vector<bool> used(patterns.size(), false);
    for (const auto& [name, tensor] : parameters) {
        if (!can_be_masked(tensor)) {
            continue;
        }
        bool wanted = patterns.empty() && is_layer_weight(name, tensor);
        for (size_t i = 0; i < patterns.size(); ++i) {
            if (fits(name, patterns[i])) {
                used[i] = true;
                wanted = true;
            }
        }
        const at::Tensor& candidate = tensor;
        if (wanted && std::none_of(chosen.begin(), chosen.end(),
                                   [&](const auto& taken) { return is_same(taken.second, candidate); })) {
            chosen.emplace_back(name, tensor);
        }
    }
    if (const auto unused = std::find(used.begin(), used.end(), false); unused != used.end()) {
        throw InputError("No parameter fits " + patterns[static_cast<size_t>(unused - used.begin())] + "; there are " +
                         names_of(parameters) + ".");
    }
    if (chosen.empty()) {
        throw InputError("The network has no weights of convolutions or linear layers that a mask could be put on; "
                         "name the parameters to be masked.",
                         "parameters: " + names_of(parameters));
    }
    return chosen;
}

Weights maskable_weights(const torch::nn::Module& module, const std::vector<std::string>& patterns) {
    models::StateDict parameters;
    for (const auto& item : module.named_parameters()) {
        parameters.emplace_back(item.key(), item.value());
    }
    return maskable_weights(parameters, patterns);
}

int64_t fan_in(const at::Tensor& weight) {
    return weight.dim() < 2 ? weight.numel() : weight.numel() / weight.size(0);
}

} // namespace midstage::masks
