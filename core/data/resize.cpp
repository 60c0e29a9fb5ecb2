// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/image_form.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace midstage::data {
namespace {

/// Fractional bits of a weight: 32 minus 8 for the pixel minus 2 against overflow, as in Pillow.
constexpr int weight_bits = 22;
constexpr int32_t half_unit = int32_t{1} << (weight_bits - 1);

/// Which input pixels each output pixel of one axis is made of.
struct Weights {
    int64_t taps = 0;           ///< places for each output pixel in `values`
    std::vector<int32_t> first; ///< first input pixel
    std::vector<int32_t> count; ///< input pixels used
    std::vector<int32_t> values;
};

Weights weights_for(int64_t in_size, int64_t out_size) {
    const double scale = static_cast<double>(in_size) / static_cast<double>(out_size);
    const double filter_scale = std::max(scale, 1.0);
    const double support = filter_scale; // the triangle filter reaches one (scaled) pixel to each side
    Weights result;
    result.taps = static_cast<int64_t>(std::ceil(support)) * 2 + 1;
    result.first.resize(static_cast<size_t>(out_size));
    result.count.resize(static_cast<size_t>(out_size));
    result.values.assign(static_cast<size_t>(out_size * result.taps), 0);
    std::vector<double> exact(static_cast<size_t>(result.taps));
    for (int64_t out = 0; out < out_size; ++out) {
        const double centre = (static_cast<double>(out) + 0.5) * scale;
        const int64_t first = std::max<int64_t>(0, static_cast<int64_t>(centre - support + 0.5));
        const int64_t end = std::min(in_size, static_cast<int64_t>(centre + support + 0.5));
        double sum = 0;
        for (int64_t i = first; i < end; ++i) {
            const double distance = std::abs((static_cast<double>(i) - centre + 0.5) * (1.0 / filter_scale));
            const double weight = distance < 1.0 ? 1.0 - distance : 0.0;
            exact[static_cast<size_t>(i - first)] = weight;
            sum += weight;
        }
        for (int64_t i = 0; i < end - first; ++i) {
            const double weight = sum != 0.0 ? exact[static_cast<size_t>(i)] / sum : 0.0;
            result.values[static_cast<size_t>(out * result.taps + i)] =
                static_cast<int32_t>(0.5 + weight * (int32_t{1} << weight_bits));
        }
        result.first[static_cast<size_t>(out)] = static_cast<int32_t>(first);
        result.count[static_cast<size_t>(out)] = static_cast<int32_t>(end - first);
    }
    return result;
}

uint8_t to_pixel(int32_t sum) {
    return static_cast<uint8_t>(std::clamp(sum >> weight_bits, 0, 255));
}

void resize_rows(const uint8_t* in, int64_t rows, int64_t in_width, uint8_t* out, int64_t out_width,
                 const Weights& weights) {
    for (int64_t row = 0; row < rows; ++row, in += in_width, out += out_width) {
        for (int64_t x = 0; x < out_width; ++x) {
            const int32_t* weight = weights.values.data() + x * weights.taps;
            const uint8_t* pixel = in + weights.first[static_cast<size_t>(x)];
            int32_t sum = half_unit;
            for (int32_t i = 0; i < weights.count[static_cast<size_t>(x)]; ++i) {
                sum += pixel[i] * weight[i];
            }
            out[x] = to_pixel(sum);
        }
    }
}

void resize_columns(const uint8_t* in, int64_t width, uint8_t* out, int64_t out_height, const Weights& weights,
                    std::vector<int32_t>& sums) {
    for (int64_t y = 0; y < out_height; ++y, out += width) {
        std::fill(sums.begin(), sums.end(), half_unit);
        const int32_t* weight = weights.values.data() + y * weights.taps;
        const uint8_t* row = in + weights.first[static_cast<size_t>(y)] * width;
        for (int32_t i = 0; i < weights.count[static_cast<size_t>(y)]; ++i, row += width) {
            for (int64_t x = 0; x < width; ++x) {
                sums[static_cast<size_t>(x)] += row[x] * weight[i];
            }
        }
        std::transform(sums.begin(), sums.end(), out, to_pixel);
    }
}

std::vector<int64_t> with_size(const at::Tensor& images, int64_t height, int64_t width) {
    std::vector<int64_t> sizes = images.sizes().vec();
    sizes[sizes.size() - 2] = height;
    sizes[sizes.size() - 1] = width;
    return sizes;
}

/// Python's round() of half the margin, which torchvision uses.
int64_t half_to_even(int64_t margin) {
    return margin % 2 == 0 || margin % 4 == 1 ? margin / 2 : margin / 2 + 1;
}

} // namespace

at::Tensor resize_bilinear(const at::Tensor& images, int64_t height, int64_t width) {
    const int64_t in_height = images.size(-2);
    const int64_t in_width = images.size(-1);
    if (in_height == height && in_width == width) {
        return images;
    }
    at::Tensor result = at::empty(with_size(images, height, width), images.options());
    const Weights across = weights_for(in_width, width);
    const Weights down = weights_for(in_height, height);
    std::vector<uint8_t> between(static_cast<size_t>(in_height * width));
    std::vector<int32_t> sums(static_cast<size_t>(width));
    const at::Tensor source = images.contiguous();
    const uint8_t* in = source.const_data_ptr<uint8_t>();
    auto* out = result.mutable_data_ptr<uint8_t>();
    const int64_t planes = source.numel() / (in_height * in_width);
    for (int64_t plane = 0; plane < planes; ++plane, in += in_height * in_width, out += height * width) {
        if (in_height == height) {
            resize_rows(in, in_height, in_width, out, width, across);
        } else if (in_width == width) {
            resize_columns(in, width, out, height, down, sums);
        } else {
            resize_rows(in, in_height, in_width, between.data(), width, across);
            resize_columns(between.data(), width, out, height, down, sums);
        }
    }
    return result;
}

at::Tensor center_crop(const at::Tensor& images, int64_t height, int64_t width) {
    const int64_t top = half_to_even(images.size(-2) - height);
    const int64_t left = half_to_even(images.size(-1) - width);
    return images.narrow(-2, top, height).narrow(-1, left, width).contiguous();
}

at::Tensor to_channels(const at::Tensor& images, int64_t channels) {
    const int64_t given = images.size(-3);
    if (given == channels) {
        return images;
    }
    std::vector<int64_t> sizes = images.sizes().vec();
    sizes[sizes.size() - 3] = channels;
    if (given == 1 && channels == 3) {
        return images.expand(sizes).contiguous();
    }
    if (given != 3 || channels != 1) {
        throw InputError("Images of " + std::to_string(given) + " channels cannot be brought to " +
                         std::to_string(channels) + ": only grey (1) and colour (3) can be converted.");
    }
    at::Tensor result = at::empty(sizes, images.options());
    const at::Tensor source = images.contiguous();
    const uint8_t* in = source.const_data_ptr<uint8_t>();
    auto* out = result.mutable_data_ptr<uint8_t>();
    const int64_t pixels = images.size(-2) * images.size(-1);
    for (int64_t image = 0; image < result.numel() / pixels; ++image, in += 3 * pixels, out += pixels) {
        for (int64_t i = 0; i < pixels; ++i) {
            const uint32_t sum = 19595U * in[i] + 38470U * in[pixels + i] + 7471U * in[2 * pixels + i];
            out[i] = static_cast<uint8_t>((sum + 0x8000U) >> 16U);
        }
    }
    return result;
}

at::Tensor bring_to(const at::Tensor& images, const ImageForm& form) {
    const at::Tensor result = form.channels == 0 ? images : to_channels(images, form.channels);
    if (form.height == 0 || form.width == 0) {
        return result;
    }
    const bool covers = result.size(-2) >= form.height && result.size(-1) >= form.width;
    return form.fit == Fit::crop && covers ? center_crop(result, form.height, form.width)
                                           : resize_bilinear(result, form.height, form.width);
}

} // namespace midstage::data
