// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/image_set.h"
#include "core/data/shapes/sdf.h"

#include <cstdint>

namespace midstage::data::shapes {

/// Makes a typical image of `shape` atypical in place and returns the shape that its label shall name:
/// `low_contrast` a quarter of the contrast under Gaussian noise of 25 levels; `occluded` 16 x 16 pixels of one random
/// colour over it; `blended` half and half with another typical image; `wrong_label` the image kept, another class
/// returned, each as likely. The label stays right for all other kinds.
Shape make_atypical(AtypicalKind kind, Shape shape, Random& random, uint8_t* image);

} // namespace midstage::data::shapes
