// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/sdf.h"

#include "core/data/shapes/deterministic_math.h"

#include <algorithm>
#include <cmath>

namespace midstage::data::shapes {
namespace {

float length(float x, float y) {
    return std::sqrt(x * x + y * y);
}

float box(float x, float y, float half_width, float half_height) {
    return std::max(std::fabs(x) - half_width, std::fabs(y) - half_height);
}

/// Regular triangle with a corner at (-1, 0): the farthest of its three edges' half planes.
float triangle(float x, float y) {
    return std::max(x, -0.5F * x + 0.866025404F * std::fabs(y)) - 0.5F;
}

/// Regular hexagon of circumradius 0.9, likewise.
float hexagon(float x, float y) {
    return std::max(std::fabs(x), 0.5F * std::fabs(x) + 0.866025404F * std::fabs(y)) - 0.9F * 0.866025404F;
}

/// `points` spikes out to 1 and back to `inner`, the radius linear in the angle between.
float star(float x, float y, float points, float inner) {
    const float position = std::fabs(fraction(angle_turns(y, x) * points) - 0.5F) * 2;
    return length(x, y) - ((1 - position) * inner + position);
}

/// One loop for each shape, so that the compiler vectorises it.
template <typename Function>
void at_each(const float* __restrict x, const float* __restrict y, float* __restrict distance, int64_t count,
             Function function) {
    for (int64_t i = 0; i < count; ++i) {
        distance[i] = function(x[i], y[i]);
    }
}

} // namespace

void signed_distance(Shape shape, const float* x, const float* y, float* distance, int64_t count) {
    const auto fill = [&](auto function) { at_each(x, y, distance, count, function); };
    switch (shape) {
    case Shape::disc:
        return fill([](float px, float py) { return length(px, py) - 0.8F; });
    case Shape::square:
        return fill([](float px, float py) { return box(px, py, 0.7F, 0.7F); });
    case Shape::triangle:
        return fill([](float px, float py) { return triangle(px, py); });
    case Shape::ring:
        return fill([](float px, float py) { return std::fabs(length(px, py) - 0.65F) - 0.2F; });
    case Shape::cross:
        return fill([](float px, float py) { return std::min(box(px, py, 0.85F, 0.25F), box(px, py, 0.25F, 0.85F)); });
    case Shape::star:
        return fill([](float px, float py) { return star(px, py, 5, 0.4F); });
    case Shape::bar:
        return fill([](float px, float py) { return box(px, py, 0.95F, 0.28F); });
    case Shape::hexagon:
        return fill([](float px, float py) { return hexagon(px, py); });
    case Shape::crescent:
        return fill([](float px, float py) { return std::max(length(px, py) - 0.85F, 0.7F - length(px - 0.4F, py)); });
    case Shape::frame:
        return fill([](float px, float py) { return std::fabs(box(px, py, 0.62F, 0.62F)) - 0.17F; });
    case Shape::ell:
        return fill([](float px, float py) {
            return std::min(box(px + 0.45F, py, 0.25F, 0.85F), box(px, py - 0.6F, 0.7F, 0.25F));
        });
    case Shape::tee:
        return fill(
            [](float px, float py) { return std::min(box(px, py + 0.6F, 0.8F, 0.25F), box(px, py, 0.25F, 0.85F)); });
    case Shape::dots:
        return fill([](float px, float py) { return std::min(length(px - 0.5F, py), length(px + 0.5F, py)) - 0.35F; });
    case Shape::heart:
        return fill([](float px, float py) {
            const float lobes = std::min(length(px - 0.4F, py + 0.3F), length(px + 0.4F, py + 0.3F)) - 0.45F;
            return std::min(lobes, std::max(std::fabs(px) + py - 0.9F, -py - 0.3F));
        });
    case Shape::wave:
        return fill([](float px, float py) {
            const float line = 0.4F * sin_turns(px * 0.636619772F); // 4 radians a unit
            return std::max(std::fabs(py - line) - 0.2F, std::fabs(px) - 0.95F);
        });
    case Shape::burst:
        return fill([](float px, float py) { return star(px, py, 9, 0.3F); });
    }
}

} // namespace midstage::data::shapes
