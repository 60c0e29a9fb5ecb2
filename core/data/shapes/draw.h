// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/shapes/sdf.h"

#include <cstdint>

namespace midstage::data::shapes {

inline constexpr int64_t side = 32; ///< pixels
inline constexpr int64_t channels = 3;
inline constexpr int64_t plane_size = side * side;
inline constexpr int64_t image_size = channels * plane_size; ///< bytes of one image, (C, H, W)

/// One of the ten classes, each as likely.
Shape any_class(Random& random);
/// Likewise, but not `other`.
Shape any_class_but(Shape other, Random& random);

/// Draws the shape: a bright fill (each channel 130 to 255) on a dark ground (0 to 90) that runs from one colour to
/// another along a gradient or, in 4 images of 10, a texture; turned by up to 20 degrees, scaled by 0.65 to 0.9,
/// stretched and moved; Gaussian noise of 2 to 15 levels.
void draw(Shape shape, Random& random, uint8_t* image);

/// A texture between a dark and a bright colour, with the same noise and without a shape.
void draw_texture(Random& random, uint8_t* image);

/// The pixel value that stands for a real number: cut to [0, 255], then rounded towards 0.
inline uint8_t to_pixel(float value) {
    const float at_least = value < 0 ? 0.0F : value;
    return static_cast<uint8_t>(static_cast<int32_t>(at_least > 255 ? 255.0F : at_least));
}

} // namespace midstage::data::shapes
