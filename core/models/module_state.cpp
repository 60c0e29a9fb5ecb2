// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/models/state_dict.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <sstream>
#include <torch/nn/module.h>
#include <unordered_map>
#include <unordered_set>

namespace midstage::models {
namespace {

void collect(const torch::nn::Module& module, const std::string& prefix, StateDict& dict) {
    for (const auto& item : module.named_parameters(/*recurse=*/false)) {
        dict.emplace_back(prefix + item.key(), item.value());
    }
    for (const auto& item : module.named_buffers(/*recurse=*/false)) {
        dict.emplace_back(prefix + item.key(), item.value());
    }
    for (const auto& item : module.named_children()) {
        collect(*item.value(), prefix + item.key() + ".", dict);
    }
}

bool is_counter(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

std::string shape_of(const at::Tensor& tensor) {
    std::ostringstream text;
    text << "(";
    for (int64_t i = 0; i < tensor.dim(); ++i) {
        text << (i > 0 ? ", " : "") << tensor.size(i);
    }
    text << ")";
    return text.str();
}

/// "; missing: a, b and 3 more", or nothing.
std::string listed(const std::string& what, const std::vector<std::string>& names) {
    constexpr size_t most = 8;
    std::string text;
    for (size_t i = 0; i < std::min(names.size(), most); ++i) {
        text += (i > 0 ? ", " : "; " + what + ": ") + names[i];
    }
    if (names.size() > most) {
        text += " and " + std::to_string(names.size() - most) + " more";
    }
    return text;
}

/// Scale and shift of batch norms differ between the affine and the non-affine variant alone.
std::string affine_hint(const std::vector<std::string>& missing, const std::vector<std::string>& unexpected) {
    const auto is_norm = [](const std::string& name) {
        return name.find("bn") != std::string::npos || name.find("shortcut.1.") != std::string::npos;
    };
    const auto all_norms = [&](const std::vector<std::string>& names) {
        return !names.empty() && std::all_of(names.begin(), names.end(), is_norm);
    };
    if (missing.empty() && all_norms(unexpected)) {
        return " The checkpoint's batch norms are affine: set the model's affine option to true.";
    }
    if (unexpected.empty() && all_norms(missing)) {
        return " The checkpoint's batch norms are not affine: set the model's affine option to false.";
    }
    return {};
}

} // namespace

StateDict state_dict_of(const torch::nn::Module& module) {
    StateDict dict;
    collect(module, "", dict);
    return dict;
}

void load_state_dict(torch::nn::Module& module, const StateDict& dict) {
    std::unordered_map<std::string, at::Tensor> given(dict.begin(), dict.end());
    std::vector<std::string> missing;
    std::vector<std::string> other_shape;
    const StateDict own = state_dict_of(module);
    std::unordered_set<std::string> known;
    for (const auto& [name, tensor] : own) {
        known.insert(name);
        const auto found = given.find(name);
        if (found == given.end()) {
            if (!is_counter(name)) {
                missing.push_back(name);
            }
        } else if (found->second.sizes() != tensor.sizes()) {
            other_shape.push_back(name + " is " + shape_of(found->second) + " instead of " + shape_of(tensor));
        }
    }
    std::vector<std::string> unexpected;
    for (const auto& [name, tensor] : dict) {
        if (!known.contains(name) && !is_counter(name)) {
            unexpected.push_back(name);
        }
    }
    if (!missing.empty() || !unexpected.empty() || !other_shape.empty()) {
        throw InputError("The checkpoint does not fit the model" + listed("missing", missing) +
                         listed("unexpected", unexpected) + listed("of another shape", other_shape) + "." +
                         affine_hint(missing, unexpected));
    }
    const at::NoGradGuard no_grad;
    for (const auto& [name, tensor] : own) {
        if (const auto found = given.find(name); found != given.end()) {
            tensor.copy_(found->second);
        }
    }
}

} // namespace midstage::models
