// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/weight_mask.h"

#include "core/masks/ranking.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace midstage::masks {

std::vector<at::Tensor> kept_entries(const Weights& weights, const std::vector<at::Tensor>& scores,
                                     double keep_fraction, Ranking ranking) {
    check_ranking(weights, scores, keep_fraction);
    const bool on_cpu =
        std::all_of(scores.begin(), scores.end(), [](const at::Tensor& score) { return score.is_cpu(); });
    return on_cpu ? kept_entries_on_cpu(weights, scores, keep_fraction, ranking)
                  : kept_entries_by_tensor_operations(weights, scores, keep_fraction, ranking);
}

WeightMask make_mask(const Weights& weights, const std::vector<at::Tensor>& scores, double keep_fraction,
                     Ranking ranking) {
    const std::vector<at::Tensor> kept = kept_entries(weights, scores, keep_fraction, ranking);
    WeightMask mask{.layers = {}, .keep_fraction = keep_fraction, .ranking = ranking, .scores = {}, .seed = 0};
    for (size_t i = 0; i < kept.size(); ++i) {
        if (!scores[i].is_cpu()) {
            check_numbers(weights, i, scores[i]);
        }
        mask.layers.push_back({weights[i].first, kept[i]});
    }
    return mask;
}

void write_kept(at::Tensor weight, const at::Tensor& dense, const at::Tensor& kept) {
    at::where_out(weight, kept.to(weight.device()), dense, at::zeros({}, weight.options()));
}

std::vector<LayerSparsity> sparsity_of(const WeightMask& mask) {
    std::vector<LayerSparsity> layers;
    layers.reserve(mask.layers.size());
    for (const WeightMask::Layer& layer : mask.layers) {
        layers.push_back({.name = layer.name, .weights = layer.kept.numel(), .kept = layer.kept.sum().item<int64_t>()});
    }
    return layers;
}

} // namespace midstage::masks
