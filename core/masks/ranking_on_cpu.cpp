// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/ranking.h"
#include "core/masks/score_cut.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>

namespace midstage::masks {
namespace {

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

} // namespace

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

} // namespace midstage::masks
