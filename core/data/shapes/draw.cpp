// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/draw.h"

#include "core/data/normal_deviates.h"
#include "core/data/shapes/deterministic_math.h"
#include "core/data/shapes/texture.h"

#include <algorithm>
#include <array>

namespace midstage::data::shapes {
namespace {

using Plane = std::array<float, plane_size>;
using Colour = std::array<float, channels>;

float uniform(Random& random, double low, double high) {
    return static_cast<float>(random.uniform(low, high));
}

Colour any_colour(Random& random, double low, double high) {
    Colour colour{};
    for (float& value : colour) {
        value = uniform(random, low, high);
    }
    return colour;
}

/// The middle of each pixel's column (or row), from -1 to 1.
float position(int64_t pixel) {
    return (static_cast<float>(pixel) + 0.5F) * (2.0F / side) - 1;
}

/// How much of each pixel the shape covers, in [0, 1].
void cover_of(Shape shape, Random& random, Plane& cover) {
    const float turn = uniform(random, -0.35, 0.35) * 0.159154943F; // radians to turns
    const float scale = uniform(random, 0.65, 0.9);
    const float centre_x = uniform(random, -0.12, 0.12);
    const float centre_y = uniform(random, -0.12, 0.12);
    const float stretch = uniform(random, 0.8, 1.2);
    const float cosine = cos_turns(turn);
    const float sine = sin_turns(turn);
    const float along = stretch / scale;
    const float across = 1 / (stretch * scale);
    Plane x;
    Plane y;
    for (int64_t row = 0; row < side; ++row) {
        const float v = position(row) - centre_y;
        for (int64_t column = 0; column < side; ++column) {
            const float u = position(column) - centre_x;
            x[row * side + column] = (cosine * u + sine * v) * along;
            y[row * side + column] = (cosine * v - sine * u) * across;
        }
    }
    signed_distance(shape, x.data(), y.data(), cover.data(), plane_size);
    const float pixels = scale * side / 2; // a unit's length
    for (float& value : cover) {
        value = std::min(std::max(0.5F - value * pixels, 0.0F), 1.0F);
    }
}

void gradient(Random& random, Plane& ground) {
    const float direction = uniform(random, 0, 1);
    const float cosine = cos_turns(direction);
    const float sine = sin_turns(direction);
    for (int64_t row = 0; row < side; ++row) {
        for (int64_t column = 0; column < side; ++column) {
            ground[row * side + column] = (cosine * position(column) + sine * position(row) + 1.4F) / 2.8F;
        }
    }
}

std::array<float, image_size> noise_of(Random& random) {
    std::array<float, image_size> noise;
    const float deviation = uniform(random, 2, 15);
    fill_normal(random, noise.data(), image_size);
    for (float& value : noise) {
        value *= deviation;
    }
    return noise;
}

} // namespace

Shape any_class(Random& random) {
    return static_cast<Shape>(random.below(seen_shapes));
}

Shape any_class_but(Shape other, Random& random) {
    return static_cast<Shape>((static_cast<uint64_t>(other) + 1 + random.below(seen_shapes - 1)) % seen_shapes);
}

void draw(Shape shape, Random& random, uint8_t* image) {
    const Colour ground_from = any_colour(random, 0, 90);
    const Colour ground_to = any_colour(random, 0, 90);
    const Colour fill = any_colour(random, 130, 255);
    Plane cover;
    cover_of(shape, random, cover);
    Plane ground;
    if (random.uniform() < 0.4) {
        texture(random, ground.data());
    } else {
        gradient(random, ground);
    }
    const std::array<float, image_size> noise = noise_of(random);
    for (int64_t channel = 0; channel < channels; ++channel) {
        const float from = ground_from[channel];
        const float to = ground_to[channel];
        const float bright = fill[channel];
        const float* grain = noise.data() + channel * plane_size;
        uint8_t* out = image + channel * plane_size;
        for (int64_t i = 0; i < plane_size; ++i) {
            const float dark = from * (1 - ground[i]) + to * ground[i];
            out[i] = to_pixel(dark * (1 - cover[i]) + bright * cover[i] + grain[i]);
        }
    }
}

void draw_texture(Random& random, uint8_t* image) {
    const Colour dark = any_colour(random, 0, 90);
    const Colour bright = any_colour(random, 130, 255);
    Plane weight;
    texture(random, weight.data());
    const std::array<float, image_size> noise = noise_of(random);
    for (int64_t channel = 0; channel < channels; ++channel) {
        const float* grain = noise.data() + channel * plane_size;
        for (int64_t i = 0; i < plane_size; ++i) {
            image[channel * plane_size + i] =
                to_pixel(dark[channel] * (1 - weight[i]) + bright[channel] * weight[i] + grain[i]);
        }
    }
}

} // namespace midstage::data::shapes
