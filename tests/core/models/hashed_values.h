// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <cmath>
#include <cstdint>
#include <string>

namespace midstage::tests {

/// The numbers of tests/python/make_model_references.py: float32 in [-1, 1) from a name and the position.
inline at::Tensor hashed_values(const std::string& name, at::IntArrayRef shape) {
    uint32_t seed = 2166136261U;
    for (const char byte : name) {
        seed = (seed ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    at::Tensor values = at::empty(shape);
    auto* const out = values.mutable_data_ptr<float>();
    for (int64_t i = 0; i < values.numel(); ++i) {
        uint32_t h = static_cast<uint32_t>(i) * 2654435761U + seed;
        h = (h ^ (h >> 16)) * 0x85EBCA6BU;
        h = (h ^ (h >> 13)) * 0xC2B2AE35U;
        h ^= h >> 16;
        out[i] = static_cast<float>(static_cast<double>(h >> 8) / 8388608.0 - 1);
    }
    return values;
}

/// What that script fills a tensor of a state_dict with.
inline at::Tensor hashed_state(const std::string& name, at::IntArrayRef shape) {
    at::Tensor values = hashed_values(name, shape);
    if (values.dim() > 1) {
        return values * static_cast<float>(std::sqrt(2 / (static_cast<double>(values.numel()) / values.size(0))));
    }
    if (name.ends_with("running_var")) {
        return 1 + 0.5 * values;
    }
    if (name.ends_with("weight")) {
        return 1 + 0.25 * values;
    }
    return 0.1 * values;
}

} // namespace midstage::tests
