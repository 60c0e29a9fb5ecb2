// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace midstage::data {

/// The first of `folders` x `names` (both relative, in that order) that exists under `root`, or an empty path.
std::filesystem::path locate(const std::filesystem::path& root, const std::vector<std::string>& folders,
                             const std::vector<std::string>& names);

/// The same; throws InputError naming what was looked for where nothing exists.
std::filesystem::path require_located(const std::filesystem::path& root, const std::vector<std::string>& folders,
                                      const std::vector<std::string>& names);

} // namespace midstage::data
