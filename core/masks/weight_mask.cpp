// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/weight_mask.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/masks/score_cut.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <numeric>
#include <span>

namespace midstage::masks {
namespace {

std::span<const float> entries_of(const at::Tensor& score) {
    return {score.const_data_ptr<float>(), static_cast<size_t>(score.numel())};
}

int64_t count_entries(const std::vector<at::Tensor>& scores) {
    return std::accumulate(scores.begin(), scores.end(), int64_t{0},
                           [](int64_t sum, const at::Tensor& score) { return sum + score.numel(); });
}

/// Position of an entry when the tensor is read in the order of its indices, from its position in memory.
int64_t position_of(int64_t in_memory, const at::Tensor& tensor, const std::vector<int64_t>& outer_first,
                    const std::vector<int64_t>& contiguous_strides) {
    int64_t position = 0;
    for (const int64_t dimension : outer_first) {
        const int64_t stride = tensor.stride(dimension);
        position += in_memory / stride * contiguous_strides[static_cast<size_t>(dimension)];
        in_memory %= stride;
    }
    return position;
}

/// Brings positions in memory into the order in which the tensor's indices count.
void sort_by_index(std::vector<int64_t>& in_memory, const at::Tensor& tensor) {
    if (tensor.is_contiguous()) {
        return;
    }
    std::vector<int64_t> outer_first;
    std::vector<int64_t> contiguous_strides(static_cast<size_t>(tensor.dim()));
    int64_t stride = 1;
    for (int64_t dimension = tensor.dim() - 1; dimension >= 0; --dimension) {
        contiguous_strides[static_cast<size_t>(dimension)] = stride;
        stride *= tensor.size(dimension);
        if (tensor.size(dimension) > 1) {
            outer_first.push_back(dimension);
        }
    }
    std::sort(outer_first.begin(), outer_first.end(),
              [&](int64_t a, int64_t b) { return tensor.stride(a) > tensor.stride(b); });
    std::vector<std::pair<int64_t, int64_t>> places;
    places.reserve(in_memory.size());
    for (const int64_t place : in_memory) {
        places.emplace_back(position_of(place, tensor, outer_first, contiguous_strides), place);
    }
    std::sort(places.begin(), places.end());
    std::transform(places.begin(), places.end(), in_memory.begin(), [](const auto& place) { return place.second; });
}

/// Entries beyond the cut; of those on it the first `ties` are dropped, and `ties` is less by them afterwards.
at::Tensor kept_beyond(const at::Tensor& score, uint32_t key, int64_t& ties) {
    at::Tensor kept = at::empty_like(score, at::kBool); // in the score's memory format
    const std::span<const float> entries = entries_of(score);
    bool* keeps = kept.mutable_data_ptr<bool>();
    int64_t tied = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const uint32_t own = magnitude_key(entries[i]);
        keeps[i] = own > key;
        tied += own == key ? 1 : 0;
    }
    if (tied <= ties) {
        ties -= tied;
        return kept;
    }
    std::vector<int64_t> on_cut;
    on_cut.reserve(static_cast<size_t>(tied));
    for (size_t i = 0; i < entries.size(); ++i) {
        if (magnitude_key(entries[i]) == key) {
            on_cut.push_back(static_cast<int64_t>(i));
        }
    }
    sort_by_index(on_cut, score);
    for (size_t i = static_cast<size_t>(ties); i < on_cut.size(); ++i) {
        keeps[on_cut[i]] = true;
    }
    ties = 0;
    return kept;
}

[[noreturn]] void refuse_empty_layer(const Weights& weights, size_t layer, double keep_fraction) {
    throw InputError("At keep fraction " + number_text(keep_fraction) + " the layer " + weights[layer].first +
                     " would lose all its " + std::to_string(weights[layer].second.numel()) + " weights; keep more.");
}

void check_keep_fraction(double keep_fraction) {
    if (!(keep_fraction > 0 && keep_fraction <= 1)) {
        throw InputError("The keep fraction must be above 0 and at most 1, not " + number_text(keep_fraction) + ".");
    }
}

void check_scores(const Weights& weights, const std::vector<at::Tensor>& scores) {
    bool fit = weights.size() == scores.size();
    for (size_t i = 0; fit && i < scores.size(); ++i) {
        fit = scores[i].sizes() == weights[i].second.sizes() && scores[i].scalar_type() == at::kFloat;
    }
    if (!fit) {
        throw Error("The scores do not fit the weights: there must be one float32 tensor of the same shape for each.");
    }
}

/// How many entries each layer loses where each is ranked by itself.
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

std::vector<at::Tensor> kept_entries_on_cpu(const Weights& weights, const std::vector<at::Tensor>& scores,
                                            double keep_fraction, Ranking ranking) {
    std::vector<at::Tensor> dense(scores.size());
    std::vector<at::Tensor> kept(scores.size());
    const auto for_each_layer = [&](const auto& work) {
        at::parallel_for(0, static_cast<int64_t>(scores.size()), 1, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) {
                work(static_cast<size_t>(i));
            }
        });
    };
    const auto prepare = [&](size_t i) {
        dense[i] = scores[i].is_non_overlapping_and_dense() ? scores[i] : scores[i].contiguous();
        check_numbers(weights, i, dense[i]);
    };
    if (ranking == Ranking::per_layer) {
        const std::vector<int64_t> dropped = dropped_per_layer(weights, keep_fraction);
        for_each_layer([&](size_t i) {
            prepare(i);
            ScoreCut cut = find_cut({entries_of(dense[i])}, dropped[i]);
            kept[i] = kept_beyond(dense[i], cut.key, cut.ties);
        });
        return kept;
    }
    std::vector<std::span<const float>> all;
    for (size_t i = 0; i < scores.size(); ++i) {
        prepare(i);
        all.push_back(entries_of(dense[i]));
    }
    ScoreCut cut = find_cut(all, dropped_count(count_entries(scores), keep_fraction));
    for (size_t i = 0; i < scores.size(); ++i) {
        kept[i] = kept_beyond(dense[i], cut.key, cut.ties);
        const bool* keeps = kept[i].const_data_ptr<bool>();
        if (std::find(keeps, keeps + kept[i].numel(), true) == keeps + kept[i].numel()) {
            refuse_empty_layer(weights, i, keep_fraction);
        }
    }
    return kept;
}

/// All scores in one row, as whole numbers that order them: by magnitude, and, with each layer by itself, by layer
/// first, so that one stable sort does for all layers.
at::Tensor sort_keys(const std::vector<at::Tensor>& scores, Ranking ranking) {
    std::vector<at::Tensor> rows;
    rows.reserve(scores.size());
    for (size_t i = 0; i < scores.size(); ++i) {
        at::Tensor row = scores[i].detach().abs().contiguous().view({-1}).view(at::kInt).to(at::kLong);
        rows.push_back(ranking == Ranking::per_layer ? row.add_(static_cast<int64_t>(i) << 32) : row);
    }
    return at::cat(rows);
}

} // namespace

int64_t dropped_count(int64_t n, double keep_fraction) {
    return static_cast<int64_t>((1 - keep_fraction) * static_cast<double>(n));
}

std::vector<at::Tensor> kept_entries_by_tensor_operations(const Weights& weights, const std::vector<at::Tensor>& scores,
                                                          double keep_fraction, Ranking ranking) {
    check_keep_fraction(keep_fraction);
    check_scores(weights, scores);
    const at::NoGradGuard no_grad;
    std::vector<int64_t> dropped{dropped_count(count_entries(scores), keep_fraction)};
    if (ranking == Ranking::per_layer) {
        dropped = dropped_per_layer(weights, keep_fraction);
    }
    const at::Tensor order = std::get<1>(sort_keys(scores, ranking).sort(/*stable=*/true, 0, /*descending=*/false));
    std::vector<at::Tensor> dropped_entries;
    int64_t begin = 0;
    for (size_t i = 0; i < dropped.size(); ++i) {
        dropped_entries.push_back(order.narrow(0, begin, dropped[i]));
        begin += scores[i].numel();
    }
    at::Tensor row = at::ones(order.sizes(), order.options().dtype(at::kBool));
    row.index_fill_(0, at::cat(dropped_entries), false);

    std::vector<at::Tensor> kept;
    begin = 0;
    for (const at::Tensor& score : scores) {
        kept.push_back(at::empty_like(score, at::kBool).copy_(row.narrow(0, begin, score.numel()).view(score.sizes())));
        begin += score.numel();
    }
    if (ranking == Ranking::global) {
        std::vector<at::Tensor> any;
        for (const at::Tensor& layer : kept) {
            any.push_back(layer.any());
        }
        const at::Tensor keeps_any = at::stack(any).cpu();
        for (size_t i = 0; i < kept.size(); ++i) {
            if (!keeps_any.const_data_ptr<bool>()[i]) {
                refuse_empty_layer(weights, i, keep_fraction);
            }
        }
    }
    return kept;
}

std::vector<at::Tensor> kept_entries(const Weights& weights, const std::vector<at::Tensor>& scores,
                                     double keep_fraction, Ranking ranking) {
    check_keep_fraction(keep_fraction);
    check_scores(weights, scores);
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

std::vector<LayerSparsity> sparsity_of(const WeightMask& mask) {
    std::vector<LayerSparsity> layers;
    layers.reserve(mask.layers.size());
    for (const WeightMask::Layer& layer : mask.layers) {
        layers.push_back({.name = layer.name, .weights = layer.kept.numel(), .kept = layer.kept.sum().item<int64_t>()});
    }
    return layers;
}

} // namespace midstage::masks
