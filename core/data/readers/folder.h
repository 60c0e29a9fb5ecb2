// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_form.h"
#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace midstage::data {

/// The JPEG and PNG pictures in a folder and below it, as paths relative to it with '/' between folders, in natural
/// order. Names that begin with a dot are passed over.
std::vector<std::string> pictures_in(const std::filesystem::path& folder);

/// Reads the first `limit` (0 = all) of a folder's pictures. Sub-folders are classes by classes_of()'s rule, judged
/// over the whole folder. Pictures that differ in size need a wanted size in `form`. Name and fingerprint are left to
/// the caller. Throws InputError naming the file.
ImageSet read_folder(const std::filesystem::path& folder, const ImageForm& form, int64_t limit);

/// A picture file's bytes. Throws InputError naming it: unreadable, or larger than pictures are.
std::vector<uint8_t> read_picture_file(const std::filesystem::path& file);

} // namespace midstage::data
