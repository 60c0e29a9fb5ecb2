// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compared_runs.h"
#include "app/run_values.h"
#include "widgets/comparison_values.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

namespace midstage::app {

enum class Grouping { none, seeds, family };

/// What the user chose of a comparison.
struct ComparisonChoice {
    Grouping grouping = Grouping::seeds;
    QString score = QStringLiteral("energy");
    QString rule = QStringLiteral("final"); ///< one of the selection rules, or "oracle_mean_curve"
    QString shown;                          ///< folder of the run that the window shows; empty = none
    std::optional<QSet<QString>> ticks;     ///< none: the runs that are comparable with the one that is shown
    /// Folder of a run, whose group is meant where runs are grouped; empty: no baseline; none: the usual one.
    std::optional<QString> baseline;
};

/// All that a comparison is made of; copies are cheap.
struct ComparisonInput {
    QVector<widgets::RunItem> items;
    ReadRuns runs;
    ComparisonChoice choice;
};

/// What stands together in the plot, in the settings and in a table: a run, or the counted runs of a group.
struct ComparisonEntry {
    QString id;         ///< of its row
    QString label;      ///< for people, different from all others'
    QString file_label; ///< the same in files, English
    QStringList runs;
};

struct ComparisonTable {
    QVector<widgets::ComparisonRow> rows;
    QStringList scores;     ///< that any run was evaluated with
    QStringList notes;      ///< sentences about the runs that are ticked
    QStringList file_notes; ///< the same in files, English
    QSet<QString> ticks;
    QSet<QString> family; ///< of the run that is shown: what it comes from and what comes from these
    QString baseline;     ///< folder; empty = none
    QString baseline_name;
    QString baseline_file_name;       ///< in files
    QVector<ComparisonEntry> entries; ///< of the ticked runs, in the order of their rows
};

} // namespace midstage::app
