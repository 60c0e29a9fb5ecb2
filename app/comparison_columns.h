// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

namespace midstage::app {

/// Of the table of runs. Figures are named as in compared_figures().
const QVector<widgets::ComparisonColumn>& comparison_columns();
/// Position of the column of that key; the key must be one of them.
int comparison_column(const QString& key);
/// The key of the column that holds the interval of a figure's column.
QString interval_column(const QString& figure);

/// What is known of the run without any figures of its checkpoints; `run` may be null.
QVector<widgets::ComparisonCell> run_cells(const widgets::RunItem& item, const ReadRun& run);

/// The checkpoint rules by name, with their titles: the selection rules, and the one of a group's averaged curve.
QVector<std::pair<QString, QString>> comparison_rules();

} // namespace midstage::app
