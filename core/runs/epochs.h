// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace midstage::runs {

/// Whether a checkpoint's epoch is the one that was asked for: to three places, as in the names of its files and as
/// people write it. There are at most a hundred checkpoints inside an epoch.
inline bool is_same_epoch(double epoch, double asked_for) {
    constexpr double half_a_place = 5e-4;
    return std::abs(epoch - asked_for) <= half_a_place || std::floor(epoch * 1000) == std::floor(asked_for * 1000);
}

} // namespace midstage::runs
