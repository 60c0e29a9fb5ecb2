// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstdint>

namespace midstage::data::shapes {

/// One image each of the out-of-distribution sets that belong to Shapes.

/// One of the six shapes that no class has, in the same style.
void unseen(Random& random, uint8_t* image);
/// An image of the set cut into 4 x 4 tiles, shuffled.
void scrambled(Random& random, uint8_t* image);
/// Halves of images of two classes, side by side or one above the other.
void joined(Random& random, uint8_t* image);
/// A texture without a shape.
void textured(Random& random, uint8_t* image);

} // namespace midstage::data::shapes
