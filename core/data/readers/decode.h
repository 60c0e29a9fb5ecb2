// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <span>
#include <string>

namespace midstage::data {

/// What is refused in pictures: larger ones do not occur in image sets, and a small file may promise them.
inline constexpr int64_t largest_picture_side = 16384;
inline constexpr int64_t largest_picture_pixels = int64_t{64} << 20;
/// The largest picture file that is read.
inline constexpr uint64_t largest_picture_file = uint64_t{64} << 20;

/// Decodes a JPEG or PNG picture, told by its first bytes, to uint8 (C, H, W): one channel where the picture is grey
/// (also with transparency), else three; the pixels are those of Pillow's convert("L") and convert("RGB").
/// Throws Error with a clause that says what is wrong, for the caller to put the file's name before.
at::Tensor decode_picture(std::span<const uint8_t> file);

at::Tensor decode_jpeg(std::span<const uint8_t> file);
at::Tensor decode_png(std::span<const uint8_t> file);

/// True for names that end in .jpg, .jpeg or .png, in any case.
bool is_picture_name(const std::string& name);

} // namespace midstage::data
