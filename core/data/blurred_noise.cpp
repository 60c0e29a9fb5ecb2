// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/blurred_noise.h"

#include "core/data/normal_deviates.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace midstage::data {
namespace {

/// Sums over boxes are taken of whole numbers, so that no order of additions and no compiler changes a pixel.
using Plane = std::vector<int64_t>;

constexpr int box_passes = 3; // near enough to a Gaussian

/// Sums of 2 * radius + 1 neighbours along a line of `count` values `stride` apart; the image goes on mirrored.
void sum_along(const Plane& from, Plane& to, int64_t start, int64_t stride, int64_t count, int64_t radius) {
    const auto mirrored = [count](int64_t i) {
        i = i < 0 ? -1 - i : i;
        return std::clamp<int64_t>(i < count ? i : 2 * count - 1 - i, 0, count - 1);
    };
    const auto at = [&](int64_t i) { return from[static_cast<size_t>(start + mirrored(i) * stride)]; };
    int64_t sum = 0;
    for (int64_t i = -radius; i <= radius; ++i) {
        sum += at(i);
    }
    for (int64_t i = 0; i < count; ++i) {
        to[static_cast<size_t>(start + i * stride)] = sum;
        sum += at(i + radius + 1) - at(i - radius);
    }
}

/// Multiplies the values by (2 * radius + 1)^6 besides, which the caller takes out.
void blur(Plane& plane, int64_t height, int64_t width, int64_t radius) {
    Plane other(plane.size());
    for (int pass = 0; pass < box_passes; ++pass) {
        for (int64_t row = 0; row < height; ++row) {
            sum_along(plane, other, row * width, 1, width, radius);
        }
        for (int64_t column = 0; column < width; ++column) {
            sum_along(other, plane, column, width, height, radius);
        }
    }
}

} // namespace

void smooth_noise(Random& random, uint8_t* image, int64_t channels, int64_t height, int64_t width) {
    constexpr float steps = 4096; // of a deviate
    const int64_t size = height * width;
    // Wider than 32 pixels' share the sums would leave 64 bits.
    const int64_t radius = std::clamp<int64_t>(std::min(height, width) / 8, 1, 32);
    std::vector<float> deviates(static_cast<size_t>(size));
    Plane plane(static_cast<size_t>(size));
    for (int64_t channel = 0; channel < channels; ++channel) {
        fill_normal(random, deviates.data(), size);
        std::transform(deviates.begin(), deviates.end(), plane.begin(),
                       [](float value) { return static_cast<int64_t>(value * steps); });
        blur(plane, height, width, radius);
        double mean = 0;
        for (const int64_t value : plane) {
            mean += static_cast<double>(value) / static_cast<double>(size);
        }
        double variance = 0;
        for (const int64_t value : plane) {
            const double apart = static_cast<double>(value) - mean;
            variance += apart * apart / static_cast<double>(size);
        }
        const double factor = variance > 0 ? 50 / std::sqrt(variance) : 0;
        for (int64_t i = 0; i < size; ++i) {
            const double value = 128.5 + (static_cast<double>(plane[static_cast<size_t>(i)]) - mean) * factor;
            image[channel * size + i] = static_cast<uint8_t>(std::clamp(value, 0.0, 255.0));
        }
    }
}

void blobs(Random& random, uint8_t* image, int64_t channels, int64_t height, int64_t width) {
    constexpr int64_t radius = 1; // three boxes of three pixels: a deviation of sqrt(2)
    constexpr int64_t gain = 729; // (2 * radius + 1)^6
    const int64_t size = height * width;
    Plane plane(static_cast<size_t>(size));
    for (int64_t channel = 0; channel < channels; ++channel) {
        std::generate(plane.begin(), plane.end(), [&] { return random.uniform() < 0.7 ? int64_t{255} : int64_t{0}; });
        blur(plane, height, width, radius);
        for (int64_t i = 0; i < size; ++i) {
            const int64_t value = plane[static_cast<size_t>(i)] / gain;
            image[channel * size + i] = value * 4 < 255 * 3 ? uint8_t{0} : static_cast<uint8_t>(value);
        }
    }
}

} // namespace midstage::data
