// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstdint>

namespace midstage::data {

/// Soft fields of colour: independent normal deviates, blurred over an eighth of the image's shorter side, each channel
/// with mean 128 and deviation 50. `image` is (channels, height, width); the same bytes on every platform.
void smooth_noise(Random& random, uint8_t* image, int64_t channels, int64_t height, int64_t width);

/// Shapeless forms with definite edges, after Hendrycks, Mazeika and Dietterich (Outlier Exposure, ICLR 2019): pixels
/// that are white with probability 0.7, blurred with a deviation of 1.4 pixels, and black where that leaves less than
/// 3/4 of white.
void blobs(Random& random, uint8_t* image, int64_t channels, int64_t height, int64_t width);

} // namespace midstage::data
