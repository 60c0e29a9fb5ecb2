// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_form.h"
#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace midstage::data {

/// Reads a .tar or .tar.gz from front to back without unpacking it. For each regular file that `wanted` (by its path in
/// the archive), `visit` is called with path and content, until it returns false. Throws InputError naming archive and
/// member: damaged or cut off, a path that leaves the archive (absolute or with ".."), links, devices, files over the
/// size limit for pictures.
void read_archive(const std::filesystem::path& archive, const std::function<bool(const std::string& path)>& wanted,
                  const std::function<bool(const std::string& path, std::span<const uint8_t> content)>& visit);

/// Reads the first `limit` (0 = all) JPEG and PNG pictures in archive order. Folders are classes by classes_of()'s
/// rule; where reading stops at the limit before the archive's end, classes are unknown and there are no labels.
/// Pictures that differ in size need a wanted size in `form`. Name and fingerprint are left to the caller.
ImageSet read_image_archive(const std::filesystem::path& archive, const ImageForm& form, int64_t limit);

/// How messages name a member of an archive.
std::string member_name(const std::filesystem::path& archive, const std::string& path);

/// True for pictures that are not hidden (also not below a hidden folder).
bool is_visible_picture(const std::string& path);

} // namespace midstage::data
