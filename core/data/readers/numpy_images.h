// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

#include <filesystem>

namespace midstage::data {

/// Reads the first `limit` (0 = all) images, and their labels where there are some, of an .npy or .npz file; which
/// arrays: find_numpy_part(). Images (N, H, W), (N, H, W, C) or (N, C, H, W) with C of 1 or 3; where both would do
/// (for example (N, 3, 32, 3)), the last axis is the colour. Values: whole numbers from 0 to 255 of any type, or
/// fractions in [0, 1] which are all k / 255 up to the rounding of their type. Labels: whole numbers from 0, (N) or
/// (N, 1). Name and fingerprint are left to the caller. Where labels are not needed, those that cannot be used are left
/// out. Throws InputError with one sentence; objects (pickles) are refused unread.
ImageSet read_numpy_images(const std::filesystem::path& file, Split split, int64_t limit, bool needs_labels);

/// Throws InputError unless headers promise such images and, where `needs_labels`, labels of each split that is there.
void check_numpy_headers(const std::filesystem::path& file, bool needs_labels);

} // namespace midstage::data
