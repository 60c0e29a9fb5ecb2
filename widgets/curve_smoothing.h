// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curves.h"

namespace midstage::widgets {

/// The exponential moving average of a curve, m_i = w m_(i-1) + (1 - w) y_i from m = 0, debiased by 1 - w^n with n the
/// finite values so far (Kingma and Ba, Adam, 2015, section 3), so that the first value is the curve's own. What is not
/// finite stays so and counts for nothing. `weight` is in [0, 1); 0 leaves the curve as it is.
Curve smoothed(const Curve& curve, double weight);

} // namespace midstage::widgets
