// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <exception>

namespace midstage::masks {
namespace {

/// Where in the scope's weights each layer of the mask is.
std::vector<size_t> places_of(const WeightMask& mask, const Weights& weights) {
    std::vector<size_t> places;
    for (const WeightMask::Layer& layer : mask.layers) {
        const auto found = std::find_if(weights.begin(), weights.end(),
                                        [&](const auto& weight) { return weight.first == layer.name; });
        if (found == weights.end()) {
            throw InputError("The mask has a layer " + layer.name +
                             " that the network does not have, or that is not to be masked: take a mask that was made "
                             "for this network.");
        }
        if (layer.kept.sizes() != found->second.sizes() || layer.kept.scalar_type() != at::kBool) {
            throw InputError("The mask's layer " + layer.name +
                             " is of another shape than the network's: take a mask that was made for this network.");
        }
        places.push_back(static_cast<size_t>(found - weights.begin()));
    }
    return places;
}

} // namespace

// Everything is written in inference mode: there, parameters that require gradients and tensors that were made in
// inference mode can be written to alike. Autocast keeps copies of weights that it has converted, and would go on using
// those of the weights as they were.

MaskScope::MaskScope(Weights weights)
    : weights_(std::move(weights)) {
    const c10::InferenceMode inference;
    dense_.reserve(weights_.size());
    for (const auto& [name, weight] : weights_) {
        dense_.push_back(weight.clone());
    }
}

MaskScope::~MaskScope() {
    try {
        remove();
    } catch (const std::exception& error) {
        // Only a device that has failed comes here, and with it the weights are lost anyway.
        logger()->error("The weights could not be unmasked: {}", error.what());
    }
}

void MaskScope::remove() {
    const c10::InferenceMode inference;
    at::autocast::clear_cache();
    for (size_t i = 0; i < weights_.size(); ++i) {
        weights_[i].second.copy_(dense_[i]);
    }
}

void MaskScope::apply(const WeightMask& mask) {
    try {
        const std::vector<size_t> places = places_of(mask, weights_);
        const c10::InferenceMode inference;
        at::autocast::clear_cache();
        std::vector<const at::Tensor*> kept(weights_.size(), nullptr);
        for (size_t i = 0; i < places.size(); ++i) {
            kept[places[i]] = &mask.layers[i].kept;
        }
        for (size_t i = 0; i < weights_.size(); ++i) {
            if (kept[i] == nullptr) {
                weights_[i].second.copy_(dense_[i]);
            } else {
                write_kept(weights_[i].second, dense_[i], *kept[i]);
            }
        }
    } catch (...) {
        remove();
        throw;
    }
}

} // namespace midstage::masks
