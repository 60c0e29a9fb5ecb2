// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/learned_mask.h"

#include "core/base/error.h"
#include "core/masks/fields.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <set>
#include <string>
#include <torch/nn/module.h>
#include <utility>

namespace midstage::masks {
namespace {

/// In the parameter's memory format, which the optimiser's fused step relies on.
at::Tensor in_format_of(const at::Tensor& parameter, const at::Tensor& values) {
    return at::empty_like(parameter.detach(), at::MemoryFormat::Preserve).copy_(values);
}

/// The parameters themselves, whose gradients the backward pass fills, by the names of those that are masked.
Weights leaves(const torch::nn::Module& network, const std::vector<std::string>& patterns) {
    const auto parameters = network.named_parameters();
    Weights chosen;
    for (const auto& [name, tensor] : maskable_weights(network, patterns)) {
        chosen.emplace_back(name, parameters[name]);
    }
    return chosen;
}

} // namespace

LearnedMask::LearnedMask(torch::nn::Module& network, const PruneOptions& options, uint64_t seed)
    : options_(options)
    , seed_(seed)
    , weights_(leaves(network, options.parameters)) {
    if (!options_.learn_scores && options_.freeze_weights) {
        throw InputError(nothing_is_trained);
    }
    const at::NoGradGuard no_grad;
    const std::vector<at::Tensor> first = initial_scores(weights_, options_.initial_scores, seed_);
    std::set<std::string> masked;
    for (size_t i = 0; i < weights_.size(); ++i) {
        const auto& [name, parameter] = weights_[i];
        masked.insert(name);
        present_.dense.push_back(in_format_of(parameter, parameter));
        present_.scores.push_back(in_format_of(parameter, first[i]));
        average_.dense.push_back(present_.dense.back().clone());
        average_.scores.push_back(present_.scores.back().clone());
    }
    for (auto& item : network.named_parameters()) {
        if (masked.contains(item.key())) {
            continue;
        }
        if (options_.freeze_weights) {
            item.value().set_requires_grad(false);
        } else {
            others_.names.push_back(item.key());
            others_.tensors.push_back(item.value());
        }
    }
    rank();
    write_masked(weights_, present_, kept_);
}

std::vector<training::ParameterGroup> LearnedMask::groups(double weight_decay) const {
    std::vector<training::ParameterGroup> groups;
    if (!options_.freeze_weights) {
        training::ParameterGroup weights = others_;
        for (size_t i = 0; i < weights_.size(); ++i) {
            weights.names.push_back(weights_[i].first);
            weights.tensors.push_back(present_.dense[i]);
        }
        weights.weight_decay = weight_decay;
        groups.push_back(std::move(weights));
    }
    if (options_.learn_scores) {
        training::ParameterGroup scores;
        for (size_t i = 0; i < weights_.size(); ++i) {
            scores.names.push_back("score." + weights_[i].first);
            scores.tensors.push_back(present_.scores[i]);
        }
        scores.weight_decay = options_.score_weight_decay;
        groups.push_back(std::move(scores));
    }
    return groups;
}

void LearnedMask::pull_back() {
    const at::NoGradGuard no_grad;
    for (size_t i = 0; i < weights_.size(); ++i) {
        const at::Tensor gradient = weights_[i].second.grad();
        if (!gradient.defined()) {
            continue;
        }
        if (options_.learn_scores) {
            present_.scores[i].mutable_grad() = at::sign(present_.scores[i]).mul_(present_.dense[i]).mul_(gradient);
        }
        if (!options_.freeze_weights) {
            present_.dense[i].mutable_grad() = gradient * kept_[i];
        }
    }
}

void LearnedMask::write() {
    if (options_.learn_scores) { // else they are what they were
        rank();
    }
    write_masked(weights_, present_, kept_);
}

void LearnedMask::restored() {
    rank();
    write_masked(weights_, present_, kept_);
}

void LearnedMask::rank() {
    kept_ = kept_entries(weights_, present_.scores, options_.keep_fraction, options_.ranking);
}

void LearnedMask::step_average(double weight) {
    const at::NoGradGuard no_grad;
    at::_foreach_lerp_(average_.scores, present_.scores, weight);
    if (!options_.freeze_weights) { // else they are what they were
        at::_foreach_lerp_(average_.dense, present_.dense, weight);
    }
}

void LearnedMask::write_average(torch::nn::Module& average) {
    write_masked(leaves(average, options_.parameters), average_,
                 kept_entries(weights_, average_.scores, options_.keep_fraction, options_.ranking));
}

models::StateDict LearnedMask::tensors() const {
    models::StateDict all;
    for (size_t i = 0; i < weights_.size(); ++i) {
        const std::string& name = weights_[i].first;
        all.emplace_back("score." + name, present_.scores[i]);
        all.emplace_back("dense." + name, present_.dense[i]);
        all.emplace_back("average_score." + name, average_.scores[i]);
        all.emplace_back("average_dense." + name, average_.dense[i]);
    }
    return all;
}

WeightMask LearnedMask::mask(bool of_average) const {
    WeightMask mask =
        make_mask(weights_, of_average ? average_.scores : present_.scores, options_.keep_fraction, options_.ranking);
    mask.scores = learned_scores;
    for (const auto& [scores, name] : names_of(Scores())) {
        if (!options_.learn_scores && scores == options_.initial_scores) {
            mask.scores = name;
        }
    }
    mask.seed = seed_;
    return mask;
}

void LearnedMask::write_masked(const Weights& weights, const Tensors& tensors, const std::vector<at::Tensor>& kept) {
    const at::NoGradGuard no_grad;
    for (size_t i = 0; i < weights.size(); ++i) {
        write_kept(weights[i].second.detach(), tensors.dense[i], kept[i]);
    }
}

training::ParametrizationFactory learned_mask(const PruneOptions& options, uint64_t seed) {
    return
        [options, seed](torch::nn::Module& network) { return std::make_unique<LearnedMask>(network, options, seed); };
}

} // namespace midstage::masks
