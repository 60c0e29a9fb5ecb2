// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <string>
#include <string_view>
#include <vector>

/// metrics.csv and ood.csv as text. A column that holds nothing in a row is empty there.
namespace midstage::runs {

/// Columns of metrics.csv: the fixed ones, then those of CheckpointRow::extra.
std::vector<std::string> metrics_columns(const CheckpointRow& row);
/// The row's fields in the order of `columns`; columns that the row does not know are empty.
std::vector<std::string> metrics_fields(const CheckpointRow& row, const std::vector<std::string>& columns);
/// Columns that this program does not know go to CheckpointRow::extra where they hold numbers. Throws InputError naming
/// `file`, line and column.
std::vector<CheckpointRow> parse_metrics(std::string_view text, const std::string& file);

const std::vector<std::string>& ood_columns();
std::vector<std::string> ood_fields(const OodRow& row);
/// In the order of `columns`, as a file of an earlier version has them; what it has and the row does not is empty.
std::vector<std::string> ood_fields(const OodRow& row, const std::vector<std::string>& columns);
std::vector<OodRow> parse_ood(std::string_view text, const std::string& file);

} // namespace midstage::runs
