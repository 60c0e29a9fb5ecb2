// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"

#include <filesystem>
#include <optional>

namespace midstage::data {

/// What the header of an IDX file says (LeCun's format: magic 0 0 8 D, then D big-endian 32-bit sizes).
struct IdxHeader {
    int64_t count = 0;
    int64_t height = 0; ///< 0 for labels
    int64_t width = 0;  ///< 0 for labels
};

/// The header if `file` (plain or gzip) is an IDX file of 8-bit images (N, H, W), else nothing. Never throws for
/// unreadable content.
std::optional<IdxHeader> idx_image_header(const std::filesystem::path& file);

/// Reads the first `limit` (0 = all) grey images from an IDX file, plain or gzip, and their labels from another where
/// `labels` is not empty. `class_names` bounds the labels; where it is empty, classes are named by their numbers.
/// Name and fingerprint are left to the caller. Throws InputError with file and offset.
ImageSet read_idx(const std::filesystem::path& images, const std::filesystem::path& labels,
                  std::vector<std::string> class_names, int64_t limit);

/// The label file that belongs to an image file by name ("images-idx3" -> "labels-idx1", plain or .gz), or an empty
/// path.
std::filesystem::path idx_labels_beside(const std::filesystem::path& images);

} // namespace midstage::data
