// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/options.h"

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace midstage::data {

/// The form images are to have; 0 leaves a property as it is.
struct ImageForm {
    int64_t channels = 0; ///< 1 or 3
    int64_t height = 0;   ///< pixels, together with width
    int64_t width = 0;    ///< pixels, together with height
    Fit fit = Fit::resize;
};

// All of the following take contiguous uint8 tensors (..., C, H, W) or, for resize and center_crop, (..., H, W).

/// Antialiased bilinear resizing, bit for bit as Pillow's Image.resize(BILINEAR) does it on 8-bit images
/// (libImaging/Resample.c: weights in 22-bit fixed point, the horizontal pass first, 8 bits between the passes; Pillow
/// 13 and later begin vertically where an image shrinks much more in height than in width, which changes last bits).
at::Tensor resize_bilinear(const at::Tensor& images, int64_t height, int64_t width);

/// The centre of each image, as torchvision's center_crop takes it (an odd margin is halved to the even neighbour).
/// The images must be at least that large.
at::Tensor center_crop(const at::Tensor& images, int64_t height, int64_t width);

/// Colour to grey as Pillow's convert("L"): (19595 R + 38470 G + 7471 B + 2^15) >> 16; grey to colour by repetition.
/// Throws InputError for other numbers of channels.
at::Tensor to_channels(const at::Tensor& images, int64_t channels);

/// First the channels, then the size: Fit::crop crops where an image is at least as high and as wide, else resizes.
at::Tensor bring_to(const at::Tensor& images, const ImageForm& form);

} // namespace midstage::data
