// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "core/runs/export.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace midstage::runs {

/// A column of a table for a paper.
struct PaperColumn {
    std::string key;   ///< of the CSV file, for example "auroc"
    std::string title; ///< with its unit where it is for reading
    bool is_text = false;
    int decimals = 2;                     ///< where it is for reading
    double scale = 1;                     ///< likewise: 100 for percent
    std::optional<bool> higher_is_better; ///< none: no value of the column is better than another
    bool is_measured = false;             ///< has deviations, intervals and differences
};

struct PaperCell {
    std::string text;            ///< of a column of texts
    std::optional<double> value; ///< not scaled
    std::optional<double> deviation;
    std::optional<analysis::Interval> interval;
    std::optional<double> difference; ///< to the baseline's
};

struct PaperRow {
    int depth = 0; ///< 1 for a member of the group above it, and so on
    std::vector<PaperCell> cells;
};

/// Runs side by side as a paper shows them: one row a run or group, each figure as mean and deviation, its difference
/// to a baseline beside it.
struct PaperTable {
    std::string caption;
    std::string label; ///< "tab:comparison"
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
    std::vector<std::string> notes; ///< sentences for who uses the table
    /// What holds of every row and a reader of the bare rows must know: last columns of CSV and JSON, as names and
    /// values; LaTeX and Markdown have it in their caption.
    std::vector<std::pair<std::string, std::string>> constants = {};
};

/// CSV holds every digit, unscaled: of a measured column KEY, and KEY_std, KEY_low, KEY_high and KEY_difference where
/// any row has them; JSON holds the same. LaTeX (booktabs) and Markdown are for reading: $92.07 \pm 0.35$ and the
/// difference in parentheses, the best value of a column bold where it is compared with others, equal ones all. Rows of
/// groups are compared with each other and not with their members.
std::string render(const PaperTable& table, TableFormat format);

} // namespace midstage::runs
