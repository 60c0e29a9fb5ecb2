// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"
#include "core/data/readers/cifar_binary.h"

#include <filesystem>
#include <string>
#include <vector>

namespace midstage::data {

/// Reads the first `limit` (0 = all) images of the CIFAR sets' Python version, which torchvision unpacks: each file is
/// a pickled dict with `data` (a NumPy array of bytes, (N, 3072)) and `labels` or `fine_labels` (a list of N numbers).
/// Nothing in a file is executed: what these files do not contain is refused. Name and fingerprint are left to the
/// caller. Throws InputError with file and offset.
ImageSet read_cifar_pickles(const std::vector<std::filesystem::path>& files, CifarLayout layout,
                            std::vector<std::string> class_names, int64_t limit);

/// The names in a `batches.meta` or `meta` file, or `built_in` where there is no such file. Throws InputError where
/// their number differs.
std::vector<std::string> cifar_pickle_class_names(const std::filesystem::path& file, CifarLayout layout,
                                                  std::vector<std::string> built_in);

} // namespace midstage::data
