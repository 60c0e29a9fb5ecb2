// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <functional>
#include <string>

namespace midstage::data {

/// The most images that a generated set is made with.
inline constexpr int64_t most_generated = 10'000'000;

/// How many images of a generated set are wanted: `limit`, or `usual` where it is 0. Throws InputError for a limit that
/// is negative or above most_generated.
int64_t generated_count(const std::string& name, int64_t limit, int64_t usual);

/// Writes or changes one image (C x H x W bytes) by its position in the set, from that position alone.
using ImageFunction = std::function<void(int64_t index, uint8_t* image)>;

/// uint8 (count, C, H, W) filled by `make`, which runs on several threads at once.
at::Tensor generate_images(int64_t count, int64_t channels, int64_t height, int64_t width, const ImageFunction& make);

/// Runs `change` on each of the images (uint8 (N, C, H, W), contiguous) in place, on several threads at once.
void change_images(at::Tensor& images, const ImageFunction& change);

} // namespace midstage::data
