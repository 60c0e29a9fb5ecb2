// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/runs/csv.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>

namespace midstage::runs {

/// False unless the whole text is a number.
template <class Number>
bool parse_number(const std::string& text, Number& value) {
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc() && result.ptr == end;
}

/// Empty for nothing and for NaN.
template <class Number>
std::string optional_text(const std::optional<Number>& value) {
    const double number = value ? static_cast<double>(*value) : std::numeric_limits<double>::quiet_NaN();
    return std::isnan(number) ? std::string() : number_text(number);
}

/// One row's fields by column name. Throws InputError naming file, row and column.
class CsvRow {
public:
    CsvRow(const CsvTable& table, size_t row, const std::string& file)
        : table_(table)
        , row_(row)
        , file_(file) {}

    template <class Number>
    void number(const std::string& column, Number& value) const {
        const std::string& text = field(column);
        if (!parse_number(text, value)) {
            fail(column, "\"" + text + "\" is no number");
        }
    }
    void number(const std::string& column, std::optional<double>& value) const {
        if (const std::string& text = field(column); !text.empty()) {
            number(column, value.emplace());
        }
    }
    /// NaN where the field is empty.
    void number_or_nan(const std::string& column, double& value) const {
        value = std::numeric_limits<double>::quiet_NaN();
        if (!field(column).empty()) {
            number(column, value);
        }
    }
    bool has(const std::string& column) const {
        return std::find(table_.columns.begin(), table_.columns.end(), column) != table_.columns.end();
    }
    const std::string& field(const std::string& column) const {
        const auto found = std::find(table_.columns.begin(), table_.columns.end(), column);
        if (found == table_.columns.end()) {
            throw InputError(file_ + " has no column " + column + ".");
        }
        return table_.rows[row_][static_cast<size_t>(found - table_.columns.begin())];
    }

private:
    [[noreturn]] void fail(const std::string& column, const std::string& what) const {
        throw InputError(file_ + ", row " + std::to_string(row_ + 1) + ", column " + column + ": " + what + ".");
    }

    const CsvTable& table_;
    size_t row_;
    const std::string& file_;
};

} // namespace midstage::runs
