// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace midstage::data::shapes {

/// The shapes of the built-in set: first the ten classes, then those unseen in training.
enum class Shape : uint8_t {
    disc,
    square,
    triangle,
    ring,
    cross,
    star,
    bar,
    hexagon,
    crescent,
    frame,
    ell,
    tee,
    dots,
    heart,
    wave,
    burst,
};

inline constexpr uint64_t seen_shapes = 10;
inline constexpr uint64_t unseen_shapes = 6;

inline constexpr std::array<const char*, seen_shapes + unseen_shapes> shape_names{
    "disc",     "square", "triangle", "ring", "cross", "star",  "bar",  "hexagon",
    "crescent", "frame",  "L",        "T",    "dots",  "heart", "wave", "burst"};

/// The signed distance (or a like measure that is 0 on the outline, negative inside) of each point (x[i], y[i]) from
/// the shape's outline; shapes fill about [-1, 1] x [-1, 1], y downwards. None of the arrays may overlap.
void signed_distance(Shape shape, const float* x, const float* y, float* distance, int64_t count);

} // namespace midstage::data::shapes
