// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace midstage::masks {

/// Orders scores by magnitude: of two floats the one of larger magnitude has the larger key, NaN the largest of all.
inline uint32_t magnitude_key(float score) {
    return std::bit_cast<uint32_t>(score) & 0x7fffffffU;
}

/// Where the scores that are dropped end.
struct ScoreCut {
    uint32_t key = 0; ///< scores of smaller keys are dropped
    int64_t ties = 0; ///< of those with this very key so many are dropped
};

/// The cut below which the `dropped` smallest magnitudes of all spans together lie; O(n), 0 <= dropped <= n.
ScoreCut find_cut(const std::vector<std::span<const float>>& scores, int64_t dropped);

bool has_nan(std::span<const float> scores);

} // namespace midstage::masks
