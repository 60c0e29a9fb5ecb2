// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

/// Elementary functions from + - * / and the square root alone, which IEEE 754 fixes to the last bit: the C library's
/// differ from one system to another, and built-in data must not. Written without branches, so that loops vectorise.
namespace midstage::data::shapes {

/// `value` - floor(`value`), in [0, 1], for |value| < 2^31.
inline float fraction(float value) {
    const float rest = value - static_cast<float>(static_cast<int32_t>(value));
    return rest < 0 ? rest + 1 : rest;
}

/// sin(2 pi t); absolute error under 4e-7 + 2 pi |t| 2^-24 (the spacing of t) for |t| < 2^30.
inline float sin_turns(float turns) {
    const float half = fraction(turns + 0.5F) - 0.5F; // [-1/2, 1/2]
    const float size = std::min(std::fabs(half), 0.5F - std::fabs(half));
    const float radians = size * 6.28318531F;
    const float square = radians * radians;
    // Taylor's series up to radians^11: 6e-8 at a quarter turn.
    const float tail = 1.0F / 362880 - square * (1.0F / 39916800);
    const float series = 1 - square * (1.0F / 6 - square * (1.0F / 120 - square * (1.0F / 5040 - square * tail)));
    const float sine = radians * series;
    return half < 0 ? -sine : sine;
}

/// cos(2 pi t), likewise.
inline float cos_turns(float turns) {
    return sin_turns(turns + 0.25F);
}

/// The angle of (x, y) in turns, in [-1/2, 1/2]; 0 at the origin. Error under 1e-7 turns.
/// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 4.4.49.
inline float angle_turns(float y, float x) {
    const float wide = std::fabs(x);
    const float high = std::fabs(y);
    const float ratio = std::min(wide, high) / (std::max(wide, high) + 1e-30F);
    const float square = ratio * ratio;
    const float high_terms =
        ((0.0028662257F * square - 0.0161657367F) * square + 0.0429096138F) * square - 0.0752896400F;
    const float low_terms = ((high_terms * square + 0.1065626393F) * square - 0.1420889944F) * square + 0.1999355085F;
    const float series = (low_terms * square - 0.3333314528F) * square + 1;
    const float eighth = ratio * series * 0.159154943F;
    const float quarter = high > wide ? 0.25F - eighth : eighth;
    const float half = x < 0 ? 0.5F - quarter : quarter;
    return y < 0 ? -half : half;
}

} // namespace midstage::data::shapes
