// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace midstage::data {

/// A uint8 tensor of these sizes that takes over the bytes without copying them.
at::Tensor pixels_from(std::vector<uint8_t>&& bytes, const std::vector<int64_t>& sizes);

/// An int64 tensor of the labels. Throws InputError with the file and the offset of the first label that is not below
/// `classes`; label i lies at `first_offset` + i * `stride` of `file`.
at::Tensor labels_from(const std::vector<uint8_t>& labels, int64_t classes, const std::filesystem::path& file,
                       uint64_t first_offset, uint64_t stride);

/// (H, W, C) interleaved bytes as a uint8 tensor (C, H, W).
at::Tensor planes_from(const std::vector<uint8_t>& interleaved, int64_t channels, int64_t height, int64_t width);

} // namespace midstage::data
