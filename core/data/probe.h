// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace midstage::data {

/// Whether a file or folder can serve as a set of images, told from a look at it (its kind, its first picture and, as
/// ID set, its classes) instead of from reading it: one sentence saying why not, or an empty text. What only the whole
/// shows comes out when it is loaded.
std::string path_problem(const std::filesystem::path& path, bool as_id);

} // namespace midstage::data
