// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace midstage {

/// Writes a file so that a reader, or a process killed at any moment, sees the old content or the new and nothing
/// between: temporary file in the same folder, fsync, rename, fsync of the folder. Throws Error naming the file and the
/// reason.
void write_file_atomically(const std::filesystem::path& file, std::string_view content);

/// The same for content that a library writes by path: `write` is given the temporary file's path.
void write_file_atomically(const std::filesystem::path& file,
                           const std::function<void(const std::filesystem::path&)>& write);

/// Appends `line` and a line feed in one write and syncs it. A last line that a killed process left without its line
/// feed is cut off first, so that a table never holds half a row. Throws Error.
void append_line(const std::filesystem::path& file, std::string_view line);

/// The whole file. Throws InputError naming the file when it cannot be read.
std::string read_file(const std::filesystem::path& file);

} // namespace midstage
