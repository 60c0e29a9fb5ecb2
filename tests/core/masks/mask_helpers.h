// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <QString>
#include <cstring>

namespace midstage::testing {

/// The sentence with which `action` is refused, or nothing.
template <typename Refused = InputError, typename Action>
QString refusal_of(const Action& action) {
    try {
        action();
    } catch (const Refused& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

/// The same bytes in memory: unlike equal(), of -0.0 and NaN as well.
inline bool same_bits(const at::Tensor& a, const at::Tensor& b) {
    return a.sizes() == b.sizes() && a.strides() == b.strides() &&
           std::memcmp(a.const_data_ptr(), b.const_data_ptr(), static_cast<size_t>(a.nbytes())) == 0;
}

inline masks::WeightMask random_mask(const masks::Weights& weights, double keep_fraction, uint64_t seed,
                                     masks::Ranking ranking = masks::Ranking::per_layer) {
    masks::WeightMask mask = masks::make_mask(weights, masks::random_scores(weights, seed), keep_fraction, ranking);
    mask.scores = "random";
    mask.seed = seed;
    return mask;
}

} // namespace midstage::testing
