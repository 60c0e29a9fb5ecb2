// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstdint>

namespace midstage::data {

/// Fills `out` with `count` independent standard normal deviates, the same on every platform: 2^16 equally likely
/// quantiles (mean 0, variance 1 - 7e-5, largest 4.3), four from each 64 random bits.
void fill_normal(Random& random, float* out, int64_t count);

} // namespace midstage::data
