// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/csv.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

namespace midstage::runs {
namespace {

std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted) {
            if (c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
                fields.back() += c;
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                fields.back() += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

} // namespace

std::string csv_field(std::string_view text) {
    std::string field;
    bool quote = false;
    for (const char c : text) {
        quote = quote || c == ',' || c == '"';
        field += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        if (c == '"') {
            field += '"';
        }
    }
    return quote ? "\"" + field + "\"" : field;
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            line += ',';
        }
        line += csv_field(fields[i]);
    }
    return line;
}

CsvTable parse_csv(std::string_view text, const std::string& file) {
    CsvTable table;
    size_t number = 0;
    for (size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string_view::npos; begin = end + 1) {
        std::string_view line = text.substr(begin, end - begin);
        ++number;
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            continue;
        }
        std::vector<std::string> fields = split(line);
        if (table.columns.empty()) {
            table.columns = std::move(fields);
        } else if (fields.size() == table.columns.size()) {
            table.rows.push_back(std::move(fields));
        } else {
            throw InputError(file + ", line " + std::to_string(number) + ": " + std::to_string(fields.size()) +
                             " fields where the header names " + std::to_string(table.columns.size()) + ".");
        }
    }
    return table;
}

CsvTable read_csv_if_there(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) ? parse_csv(read_file(file), file.string()) : CsvTable();
}

} // namespace midstage::runs
