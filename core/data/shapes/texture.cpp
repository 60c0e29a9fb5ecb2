// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/texture.h"

#include "core/data/normal_deviates.h"
#include "core/data/shapes/deterministic_math.h"
#include "core/data/shapes/draw.h"

#include <algorithm>
#include <array>

namespace midstage::data::shapes {
namespace {

void stripes(Random& random, float* plane) {
    const auto frequency = static_cast<float>(random.uniform(2, 8)); // periods an image
    const auto direction = static_cast<float>(random.uniform(0, 0.5));
    const auto phase = static_cast<float>(random.uniform());
    const float across = frequency * cos_turns(direction) / side;
    const float down = frequency * sin_turns(direction) / side;
    for (int64_t row = 0; row < side; ++row) {
        const float start = phase + down * static_cast<float>(row);
        for (int64_t column = 0; column < side; ++column) {
            plane[row * side + column] = 0.5F + 0.5F * sin_turns(start + across * static_cast<float>(column));
        }
    }
}

void checks(Random& random, float* plane) {
    const int64_t frequency = 2 + static_cast<int64_t>(random.below(7)); // fields an image
    for (int64_t row = 0; row < side; ++row) {
        for (int64_t column = 0; column < side; ++column) {
            const int64_t parity = (column * frequency / side + row * frequency / side) & 1;
            plane[row * side + column] = static_cast<float>(parity);
        }
    }
}

/// Adds one octave: normal deviates of deviation 1 / cells on a lattice of `cells` x `cells`, bilinear between.
template <int64_t cells>
void add_octave(Random& random, float* plane) {
    constexpr int64_t knots = cells + 1;
    constexpr int64_t step = side / cells;
    std::array<float, knots * knots> lattice{};
    fill_normal(random, lattice.data(), knots * knots);
    for (int64_t row = 0; row < side; ++row) {
        const float* upper = lattice.data() + (row / step) * knots;
        const float down = static_cast<float>(row % step) / step;
        std::array<float, knots> line{};
        for (int64_t knot = 0; knot < knots; ++knot) {
            line[knot] = (upper[knot] * (1 - down) + upper[knot + knots] * down) / cells;
        }
        for (int64_t column = 0; column < side; ++column) {
            const float right = static_cast<float>(column % step) / step;
            const float* left = line.data() + column / step;
            plane[row * side + column] += left[0] * (1 - right) + left[1] * right;
        }
    }
}

void value_noise(Random& random, float* plane) {
    std::fill_n(plane, plane_size, 0.0F);
    add_octave<2>(random, plane);
    add_octave<4>(random, plane);
    add_octave<8>(random, plane);
    float low = plane[0];
    float high = plane[0];
    for (int64_t i = 1; i < plane_size; ++i) {
        low = std::min(low, plane[i]);
        high = std::max(high, plane[i]);
    }
    for (int64_t i = 0; i < plane_size; ++i) {
        plane[i] = (plane[i] - low) / (high - low);
    }
}

} // namespace

void texture(Random& random, float* plane) {
    switch (random.below(3)) {
    case 0:
        return stripes(random, plane);
    case 1:
        return checks(random, plane);
    default:
        return value_noise(random, plane);
    }
}

} // namespace midstage::data::shapes
