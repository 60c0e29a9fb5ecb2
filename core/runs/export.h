// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace midstage::runs {

/// Empty, a text, a whole number or a number.
using Cell = std::variant<std::monostate, std::string, int64_t, double>;

/// Appends a number, or an empty cell.
void add_optional(std::vector<Cell>& cells, const std::optional<double>& value);

/// What is exported: tidy, one row an observation.
struct Table {
    std::string title; ///< LaTeX's caption
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

enum class TableFormat { csv, json, markdown, latex };
/// "csv", "json", "markdown" or "latex". Throws InputError listing these.
TableFormat table_format_from_string(const std::string& text);

/// One row a checkpoint, as metrics.csv.
Table metrics_table(const std::vector<CheckpointRow>& rows, const std::string& title = {});
/// One row a checkpoint, OOD set and score, as ood.csv; with `epoch` that checkpoint's alone.
Table ood_table(const std::vector<OodRow>& rows, const std::string& title = {}, std::optional<double> epoch = {});
/// One row a sample of the ID test set and every OOD set, from scores/*.npz: set, sample, label and prediction where
/// known, and each score. Throws InputError where the checkpoint's file is not there.
Table scores_table(const RunFolder& run, double epoch);

/// A run's CSV file (constraint.csv, atypical.csv ...) as it is; what reads as a number is one. Throws InputError where
/// the file is not there or damaged.
Table file_table(const std::filesystem::path& file, const std::string& title = {});

/// CSV and JSON (a list of objects) hold every digit; Markdown and LaTeX (booktabs) are for reading: numbers to four
/// significant digits at least and fractions to four places.
std::string render(const Table& table, TableFormat format);

/// The cells as text for a terminal, the columns' names first; numbers as in Markdown.
std::vector<std::vector<std::string>> readable_rows(const Table& table);

} // namespace midstage::runs
