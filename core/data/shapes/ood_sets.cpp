// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/ood_sets.h"

#include "core/data/shapes/draw.h"

#include <algorithm>
#include <array>
#include <vector>

namespace midstage::data::shapes {

void unseen(Random& random, uint8_t* image) {
    draw(static_cast<Shape>(seen_shapes + random.below(unseen_shapes)), random, image);
}

void scrambled(Random& random, uint8_t* image) {
    constexpr int64_t tiles = 4; // a side
    constexpr int64_t tile = side / tiles;
    std::array<uint8_t, image_size> whole;
    draw(any_class(random), random, whole.data());
    const std::vector<int64_t> order = random.permutation(tiles * tiles);
    for (int64_t channel = 0; channel < channels; ++channel) {
        for (int64_t row = 0; row < side; ++row) {
            for (int64_t column = 0; column < tiles; ++column) {
                const int64_t source = order[static_cast<size_t>(row / tile * tiles + column)];
                const uint8_t* from = whole.data() + channel * plane_size +
                                      (source / tiles * tile + row % tile) * side + source % tiles * tile;
                std::copy_n(from, tile, image + channel * plane_size + row * side + column * tile);
            }
        }
    }
}

void joined(Random& random, uint8_t* image) {
    std::array<uint8_t, image_size> other;
    const Shape first = any_class(random);
    draw(first, random, image);
    draw(any_class_but(first, random), random, other.data());
    const bool side_by_side = random.below(2) == 0;
    const int64_t rows = side_by_side ? 0 : side / 2;
    const int64_t columns = side_by_side ? side / 2 : 0;
    for (int64_t channel = 0; channel < channels; ++channel) {
        for (int64_t row = rows; row < side; ++row) {
            const int64_t start = channel * plane_size + row * side;
            std::copy(other.data() + start + columns, other.data() + start + side, image + start + columns);
        }
    }
}

void textured(Random& random, uint8_t* image) {
    draw_texture(random, image);
}

} // namespace midstage::data::shapes
