// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace midstage::data {

/// The two record layouts of the CIFAR sets' binary version: label bytes, then 3 x 32 x 32 pixels.
enum class CifarLayout {
    cifar10,  ///< one label byte
    cifar100, ///< coarse label, fine label; the fine one is used
};

inline constexpr uint64_t cifar10_record_bytes = 1 + 3 * 32 * 32;
inline constexpr uint64_t cifar100_record_bytes = 2 + 3 * 32 * 32;

/// Reads the first `limit` (0 = all) records of the files in their order; a file may hold any number of records.
/// Name and fingerprint are left to the caller. Throws InputError with file and offset.
ImageSet read_cifar_binary(const std::vector<std::filesystem::path>& files, CifarLayout layout,
                           std::vector<std::string> class_names, int64_t limit);

/// The names in a text file, one a line, or `built_in` where there is no such file. Throws InputError where their
/// number differs.
std::vector<std::string> cifar_class_names(const std::filesystem::path& file, std::vector<std::string> built_in);

const std::vector<std::string>& cifar10_classes();
const std::vector<std::string>& cifar100_classes();

} // namespace midstage::data
