// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/ranking.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace midstage::masks {
namespace {

/// All scores in one row, as whole numbers that order them: by magnitude, and, with each layer by itself, by layer
/// first, so that one stable sort does for all layers.
at::Tensor sort_keys(const std::vector<at::Tensor>& scores, Ranking ranking) {
    std::vector<at::Tensor> rows;
    std::vector<int64_t> ends;
    for (const at::Tensor& score : scores) {
        rows.push_back(score.detach().contiguous().view({-1}));
        ends.push_back((ends.empty() ? 0 : ends.back()) + score.numel());
    }
    at::Tensor keys = at::cat(rows).abs_().view(at::kInt).to(at::kLong);
    if (ranking == Ranking::per_layer) {
        constexpr int key_bits = 32;
        const at::Tensor places = at::arange(ends.back(), keys.options());
        const at::Tensor layers = at::bucketize(places, at::tensor(ends, at::kLong).to(keys.device()),
                                                /*out_int32=*/false, /*right=*/true);
        keys.add_(layers.bitwise_left_shift(key_bits));
    }
    return keys;
}

} // namespace

std::vector<at::Tensor> kept_entries_by_tensor_operations(const Weights& weights, const std::vector<at::Tensor>& scores,
                                                          double keep_fraction, Ranking ranking) {
    check_ranking(weights, scores, keep_fraction);
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
        at::Tensor entries = row.narrow(0, begin, score.numel()).view(score.sizes());
        kept.push_back(score.is_contiguous() ? entries : at::empty_like(score, at::kBool).copy_(entries));
        begin += score.numel();
    }
    if (ranking == Ranking::global) {
        std::vector<at::Tensor> any;
        any.reserve(kept.size());
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

} // namespace midstage::masks
