// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/atypical.h"

#include "core/data/normal_deviates.h"
#include "core/data/shapes/draw.h"

#include <algorithm>
#include <array>

namespace midstage::data::shapes {
namespace {

void lower_contrast(Random& random, uint8_t* image) {
    std::array<float, image_size> noise;
    fill_normal(random, noise.data(), image_size);
    for (int64_t channel = 0; channel < channels; ++channel) {
        uint8_t* plane = image + channel * plane_size;
        const float* grain = noise.data() + channel * plane_size;
        int32_t sum = 0;
        for (int64_t i = 0; i < plane_size; ++i) {
            sum += plane[i];
        }
        const float mean = static_cast<float>(sum) / plane_size;
        for (int64_t i = 0; i < plane_size; ++i) {
            plane[i] = to_pixel(mean + (static_cast<float>(plane[i]) - mean) * 0.25F + 25 * grain[i]);
        }
    }
}

void occlude(Random& random, uint8_t* image) {
    constexpr int64_t size = side / 2;
    const int64_t top = 2 + static_cast<int64_t>(random.below(12));
    const int64_t left = 2 + static_cast<int64_t>(random.below(12));
    for (int64_t channel = 0; channel < channels; ++channel) {
        const auto colour = static_cast<uint8_t>(random.below(255));
        for (int64_t row = top; row < top + size; ++row) {
            std::fill_n(image + channel * plane_size + row * side + left, size, colour);
        }
    }
}

void blend(Random& random, uint8_t* image) {
    std::array<uint8_t, image_size> other;
    draw(any_class(random), random, other.data());
    for (int64_t i = 0; i < image_size; ++i) {
        image[i] = static_cast<uint8_t>((image[i] + other[i]) / 2);
    }
}

} // namespace

Shape make_atypical(AtypicalKind kind, Shape shape, Random& random, uint8_t* image) {
    switch (kind) {
    case AtypicalKind::none:
        break;
    case AtypicalKind::low_contrast:
        lower_contrast(random, image);
        break;
    case AtypicalKind::occluded:
        occlude(random, image);
        break;
    case AtypicalKind::blended:
        blend(random, image);
        break;
    case AtypicalKind::wrong_label:
        return any_class_but(shape, random);
    }
    return shape;
}

} // namespace midstage::data::shapes
