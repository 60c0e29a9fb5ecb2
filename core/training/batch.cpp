// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch.h"

#include "core/base/random.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <array>

namespace midstage::training {
namespace {

/// The normalised value of each of the 256 pixel values of a channel.
using Table = std::array<float, 256>;

std::vector<Table> normalisation_tables(const DeviceSet& set) {
    std::vector<Table> tables(set.mean.size());
    for (size_t channel = 0; channel < tables.size(); ++channel) {
        for (size_t value = 0; value < tables[channel].size(); ++value) {
            tables[channel][value] = (static_cast<float>(value) / 255.0F - set.mean[channel]) / set.std[channel];
        }
    }
    return tables;
}

/// One image, planes of `height` x `width` pixels, to interleaved channels.
void write_image(const uint8_t* image, int64_t height, int64_t width, const std::vector<Table>& tables,
                 const Distortion& distortion, float* out) {
    const auto channels = static_cast<int64_t>(tables.size());
    // Columns x in [first, last) of the undistorted row y + dy lie inside the image.
    const int64_t left = std::clamp<int64_t>(-distortion.dx, 0, width);
    const int64_t right = std::clamp<int64_t>(width - distortion.dx, 0, width);
    for (int64_t channel = 0; channel < channels; ++channel) {
        const Table& table = tables[static_cast<size_t>(channel)];
        const uint8_t* plane = image + channel * height * width;
        for (int64_t y = 0; y < height; ++y) {
            float* row = out + y * width * channels + channel;
            const int64_t source_y = y + distortion.dy;
            const bool row_inside = source_y >= 0 && source_y < height;
            const int64_t first = row_inside ? left : 0;
            const int64_t last = row_inside ? right : 0;
            const int64_t start = distortion.flip ? (width - 1) * channels : 0;
            const int64_t stride = distortion.flip ? -channels : channels;
            const int64_t source = source_y * width + distortion.dx;
            for (int64_t x = 0; x < first; ++x) {
                row[start + x * stride] = table[0];
            }
            for (int64_t x = first; x < last; ++x) {
                row[start + x * stride] = table[plane[source + x]];
            }
            for (int64_t x = last; x < width; ++x) {
                row[start + x * stride] = table[0];
            }
        }
    }
}

at::Tensor batch_on_cpu(const DeviceSet& set, const at::Tensor& positions, const std::vector<Distortion>& distortions) {
    const int64_t count = positions.size(0);
    const int64_t height = set.images.size(2);
    const int64_t width = set.images.size(3);
    const int64_t pixels = set.images.size(1) * height * width;
    at::Tensor batch = at::empty({count, set.images.size(1), height, width},
                                 at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
    const std::vector<Table> tables = normalisation_tables(set);
    const auto* images = set.images.const_data_ptr<uint8_t>();
    const auto* position = positions.const_data_ptr<int64_t>();
    auto* out = batch.mutable_data_ptr<float>();
    at::parallel_for(0, count, 4, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
            const Distortion distortion = distortions.empty() ? Distortion{} : distortions[static_cast<size_t>(i)];
            write_image(images + position[i] * pixels, height, width, tables, distortion, out + i * pixels);
        }
    });
    return batch;
}

/// Mean, standard deviation and distortions, brought to the device in one copy.
struct DeviceNumbers {
    at::Tensor mean;
    at::Tensor std;
    at::Tensor dy;
    at::Tensor dx;
    at::Tensor flip;
};

DeviceNumbers bring_numbers(const DeviceSet& set, const std::vector<Distortion>& distortions) {
    const auto channels = static_cast<int64_t>(set.mean.size());
    const auto count = static_cast<int64_t>(distortions.size());
    const at::Tensor packed =
        at::empty({2 * channels + 3 * count},
                  at::TensorOptions(at::kFloat).pinned_memory(set.images.is_cuda() && !distortions.empty()));
    auto* number = packed.mutable_data_ptr<float>();
    number = std::copy(set.mean.begin(), set.mean.end(), number);
    number = std::copy(set.std.begin(), set.std.end(), number);
    for (const Distortion& distortion : distortions) {
        number[0] = static_cast<float>(distortion.dy);
        number[count] = static_cast<float>(distortion.dx);
        number[2 * count] = distortion.flip ? 1.0F : 0.0F;
        ++number;
    }
    const at::Tensor moved = packed.to(set.images.device(), /*non_blocking=*/true);
    const at::Tensor offsets = moved.narrow(0, 2 * channels, 3 * count).view({3, count}).to(at::kLong);
    return {.mean = moved.narrow(0, 0, channels),
            .std = moved.narrow(0, channels, channels),
            .dy = offsets[0],
            .dx = offsets[1],
            .flip = offsets[2]};
}

at::Tensor is_inside(const at::Tensor& coordinate, int64_t size) {
    return coordinate.ge(0).logical_and_(coordinate.lt(size));
}

} // namespace

std::vector<Distortion> draw_distortions(const AugmentationOptions& options, int64_t count, Random& random) {
    if (options.crop_padding == 0 && !options.flip) {
        return {};
    }
    const auto offsets = static_cast<uint64_t>(2 * options.crop_padding + 1);
    std::vector<Distortion> distortions(static_cast<size_t>(count));
    for (Distortion& distortion : distortions) {
        if (options.crop_padding > 0) {
            distortion.dy = static_cast<int64_t>(random.below(offsets)) - options.crop_padding;
            distortion.dx = static_cast<int64_t>(random.below(offsets)) - options.crop_padding;
        }
        if (options.flip) {
            distortion.flip = random.below(2) == 1;
        }
    }
    return distortions;
}

at::Tensor batch_by_tensor_operations(const DeviceSet& set, const at::Tensor& positions,
                                      const std::vector<Distortion>& distortions) {
    const DeviceNumbers numbers = bring_numbers(set, distortions);
    const int64_t height = set.images.size(2);
    const int64_t width = set.images.size(3);
    const at::Tensor interleaved = set.images.permute({0, 2, 3, 1});
    at::Tensor pixels;
    if (distortions.empty()) {
        pixels = interleaved.index_select(0, positions);
    } else {
        const auto integers = at::TensorOptions(at::kLong).device(set.images.device());
        const at::Tensor y = at::arange(height, integers).unsqueeze(0) + numbers.dy.unsqueeze(1);
        const at::Tensor x = at::arange(width, integers).unsqueeze(0);
        const at::Tensor x_flipped = at::where(numbers.flip.unsqueeze(1).eq(1), width - 1 - x, x);
        const at::Tensor source_x = x_flipped + numbers.dx.unsqueeze(1);
        const at::Tensor inside =
            is_inside(y, height).unsqueeze(2).logical_and(is_inside(source_x, width).unsqueeze(1));
        pixels = at::index(interleaved, {positions.view({-1, 1, 1}), y.clamp(0, height - 1).unsqueeze(2),
                                         source_x.clamp(0, width - 1).unsqueeze(1)});
        pixels = pixels.mul_(inside.unsqueeze(3));
    }
    return pixels.to(at::kFloat)
        .div_(255)
        .sub_(numbers.mean)
        .div_(numbers.std)
        .permute({0, 3, 1, 2})
        .contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor batch_of(const DeviceSet& set, const at::Tensor& positions, const std::vector<Distortion>& distortions) {
    return set.images.is_cpu() ? batch_on_cpu(set, positions, distortions)
                               : batch_by_tensor_operations(set, positions, distortions);
}

at::Tensor batch_of(const DeviceSet& set, const at::Tensor& positions) {
    return batch_of(set, positions, {});
}

} // namespace midstage::training
