// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/ranking.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/masks/score_cut.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <numeric>

namespace midstage::masks {

int64_t dropped_count(int64_t n, double keep_fraction) {
    return static_cast<int64_t>((1 - keep_fraction) * static_cast<double>(n));
}

std::span<const float> entries_of(const at::Tensor& score) {
    return {score.const_data_ptr<float>(), static_cast<size_t>(score.numel())};
}

int64_t count_entries(const std::vector<at::Tensor>& scores) {
    return std::accumulate(scores.begin(), scores.end(), int64_t{0},
                           [](int64_t sum, const at::Tensor& score) { return sum + score.numel(); });
}

void refuse_empty_layer(const Weights& weights, size_t layer, double keep_fraction) {
    throw InputError("At keep fraction " + number_text(keep_fraction) + " the layer " + weights[layer].first +
                     " would lose all its " + std::to_string(weights[layer].second.numel()) + " weights; keep more.");
}

void check_ranking(const Weights& weights, const std::vector<at::Tensor>& scores, double keep_fraction) {
    if (!(keep_fraction > 0 && keep_fraction <= 1)) {
        throw InputError("The keep fraction must be above 0 and at most 1, not " + number_text(keep_fraction) + ".");
    }
    bool fit = weights.size() == scores.size();
    for (size_t i = 0; fit && i < scores.size(); ++i) {
        fit = scores[i].sizes() == weights[i].second.sizes() && scores[i].scalar_type() == at::kFloat;
    }
    if (!fit) {
        throw Error("The scores do not fit the weights: there must be one float32 tensor of the same shape for each.");
    }
}

std::vector<int64_t> dropped_per_layer(const Weights& weights, double keep_fraction) {
    std::vector<int64_t> dropped;
    for (size_t i = 0; i < weights.size(); ++i) {
        const int64_t n = weights[i].second.numel();
        dropped.push_back(dropped_count(n, keep_fraction));
        if (dropped.back() == n) {
            refuse_empty_layer(weights, i, keep_fraction);
        }
    }
    return dropped;
}

void check_numbers(const Weights& weights, size_t layer, const at::Tensor& score) {
    const bool nan = score.is_cpu() && score.is_non_overlapping_and_dense() ? has_nan(entries_of(score))
                                                                            : score.isnan().any().item<bool>();
    if (nan) {
        throw InputError("A score of the layer " + weights[layer].first +
                         " is not a number (NaN), so that its weights cannot be ranked.");
    }
}

} // namespace midstage::masks
