// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/weights.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <span>
#include <vector>

namespace midstage::masks {

// What both ways of ranking scores share.

/// Throws InputError unless 0 < keep_fraction <= 1, Error where the scores are not of the weights' shapes or not
/// float32.
void check_ranking(const Weights& weights, const std::vector<at::Tensor>& scores, double keep_fraction);

/// Throws InputError naming the layer where one of its scores is NaN. On a GPU this waits for it.
void check_numbers(const Weights& weights, size_t layer, const at::Tensor& score);

[[noreturn]] void refuse_empty_layer(const Weights& weights, size_t layer, double keep_fraction);

/// How many entries each layer loses where each is ranked by itself. Throws InputError where it would lose all.
std::vector<int64_t> dropped_per_layer(const Weights& weights, double keep_fraction);

int64_t count_entries(const std::vector<at::Tensor>& scores);

/// The scores of a layer as they lie in memory: on the CPU, without gaps.
std::span<const float> entries_of(const at::Tensor& score);

/// kept_entries for scores on the CPU that have been checked: O(n), without tensor operations, which would take longer
/// than the ranking itself.
std::vector<at::Tensor> kept_entries_on_cpu(const Weights& weights, const std::vector<at::Tensor>& scores,
                                            double keep_fraction, Ranking ranking);

} // namespace midstage::masks
