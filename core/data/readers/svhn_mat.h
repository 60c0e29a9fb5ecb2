// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"

#include <filesystem>

namespace midstage::data {

/// Reads the first `limit` (0 = all) images of a MATLAB file in SVHN's form: `X` of uint8 (H, W, 3, N) and, where it is
/// there, `y` (N) with digits 1 ... 10, of which 10 stands for 0. Name and fingerprint are left to the caller.
/// Throws InputError with file and offset.
ImageSet read_svhn_mat(const std::filesystem::path& file, int64_t limit);

/// True where the file can be read and holds labels.
bool svhn_mat_has_labels(const std::filesystem::path& file);

} // namespace midstage::data
