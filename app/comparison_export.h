// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

namespace midstage::app {

enum class TableText { csv, latex, markdown };

/// The rows and columns at these positions as a table for a paper: with groups' deviations and the differences to the
/// baseline. English whatever the window's language. On any thread; copies are cheap.
struct ExportedTable {
    QVector<widgets::ComparisonColumn> columns;
    QVector<widgets::ComparisonRow> rows; ///< in their order, their parents among them or not
    QVector<int> depths;                  ///< one a row
    ComparisonChoice choice;
    QString baseline_name; ///< as files call it
    QStringList notes;     ///< likewise
};
QString table_text(const ExportedTable& table, TableText format);

} // namespace midstage::app
