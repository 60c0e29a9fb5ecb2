// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace midstage::cli {

/// One JSON document on standard output. Numbers that are not finite become null.
void print_json(const nlohmann::json& document);

/// One sentence on standard error; with `json` also {"error": sentence} on standard output, where that can be written.
void print_error(bool json, const std::string& sentence);

/// Text on standard output. Throws Error where it cannot be written (disk full, closed pipe).
void print_text(const std::string& text);

/// The same, or into the file where one is named; atomic.
void print_or_write(const std::string& text, const std::string& file);

/// Columns for reading on a terminal; the first row is the head.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

/// A fraction with four places.
std::string fraction_text(double value);
/// Epochs without needless places: "24", "0.25".
std::string epoch_text(double epoch);
/// The same as JSON: a whole number where it is one.
nlohmann::json epoch_json(double epoch);

} // namespace midstage::cli
