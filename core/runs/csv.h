// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/number_text.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace midstage::runs {

/// A field as in RFC 4180, quoted where it must be; control characters become spaces, so that a row is always a line.
std::string csv_field(std::string_view text);

/// Fields with commas between, without a line feed.
std::string csv_line(const std::vector<std::string>& fields);

/// A table whose first line names the columns.
struct CsvTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// Whole lines only: what comes after the last line feed is half a row that is being written, and left out.
/// Throws InputError naming `file` and the line where a row has another number of fields than the header.
CsvTable parse_csv(std::string_view text, const std::string& file);
/// No columns where the file is not there.
CsvTable read_csv_if_there(const std::filesystem::path& file);

} // namespace midstage::runs
