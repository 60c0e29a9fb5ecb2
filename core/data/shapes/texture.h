// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

namespace midstage::data::shapes {

/// Fills `plane` (side x side, see draw.h) with a texture in [0, 1]: stripes, checks or three octaves of value noise,
/// each as likely.
void texture(Random& random, float* plane);

} // namespace midstage::data::shapes
