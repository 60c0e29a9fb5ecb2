// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_smoothing.h"

#include <cmath>

namespace midstage::widgets {

Curve smoothed(const Curve& curve, double weight) {
    Curve smooth = curve;
    double average = 0;
    double bias = 1; // weight to the power of the finite values so far
    for (double& value : smooth.y) {
        if (std::isfinite(value)) {
            average = weight * average + (1 - weight) * value;
            bias *= weight;
            value = average / (1 - bias);
        }
    }
    return smooth;
}

} // namespace midstage::widgets
