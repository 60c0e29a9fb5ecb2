// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

#include <filesystem>
#include <string>

namespace midstage::data {

enum class PathKind { folder, archive, svhn_mat, cifar_binary, idx, numpy, unknown };
/// Told by the name, of IDX files also by their first bytes.
PathKind kind_of_path(const std::filesystem::path& path);
/// Throws InputError saying which kinds there are.
[[noreturn]] void refuse_unknown_kind(const std::filesystem::path& path);

/// The sub-folder of a split, or an empty path where the folder is not divided into "train" and "test" (or "val",
/// "validation").
std::filesystem::path split_folder(const std::filesystem::path& folder, Split split);

/// Loads a file or folder that is not of the catalogue; see load_set(). Name and fingerprint are left to the caller.
ImageSet load_path(const std::filesystem::path& path, const LoadRequest& request);

/// Where the test images lie that belong to training images at `path`: the path itself for a folder or an .npz file
/// with both; for a file with "train" in its name its neighbour with "t10k" or "test"; else an empty path.
std::filesystem::path test_images_of(const std::filesystem::path& path);

} // namespace midstage::data
