// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_groups.h"

#include <QSet>
#include <QStringList>
#include <QVector>
#include <map>
#include <string>

namespace midstage::app {

/// Sentences about a comparison.
struct ComparisonNotes {
    QStringList window;
    QStringList files; ///< the same, English

    /// A sentence of core.
    void append(const std::string& sentence);
    /// `sentence` stands under QT_TRANSLATE_NOOP("Comparison", …); %1 becomes the name of a run or group, %2 the score:
    /// in files its key.
    void append(const char* sentence, const QString& name, const QString& file_name, const QString& score);
    void prepend(const char* sentence, const QString& name, const QString& file_name, const QString& score);
};

/// What all rows of a comparison are made from: what the user chose and what follows where nothing was chosen, and the
/// figures that the rule takes. Lives no longer than its input.
struct ComparisonBasis {
    const ComparisonInput& input;
    QSet<QString> ticks;
    QSet<QString> family;                   ///< of the run that is shown
    QString baseline;                       ///< folder of a run with figures; empty = none
    QVector<const widgets::RunItem*> order; ///< what belongs to the run that is shown first, of the rest the newest
    QVector<ComparisonGroup> groups;
    std::map<std::string, runs::ChosenCheckpoint> chosen; ///< by the rule, by folder
    std::map<std::string, runs::ChosenCheckpoint> best;   ///< by the oracle, by folder
    /// Of the groups that stand in the table, by their key and the figure's name.
    std::map<std::string, std::map<std::string, runs::GroupFigure>> figures;
    ComparisonNotes notes;

    ReadRun read(const QString& folder) const { return input.runs.value(folder); }
    bool is_ticked(const QString& folder) const { return ticks.contains(folder); }
    bool is_grouped() const { return input.choice.grouping == Grouping::seeds; }
    /// Null where nothing is compared with a baseline.
    const runs::ComparedRun* baseline_run() const { return read(baseline).run.get(); }
    /// Whether the baseline is one of that group.
    bool is_baseline_group(const std::string& key) const {
        return baseline_run() != nullptr && baseline_run()->group == key;
    }
    /// What the rule takes in the run; null where it takes nothing. `run` may be null.
    const runs::ChosenCheckpoint* chosen_in(const SharedRun& run) const;
    /// The run's best checkpoint; null where it has none. `run` may be null.
    const runs::ChosenCheckpoint* best_in(const SharedRun& run) const;
};

/// Takes as long as bootstrapping all groups does.
ComparisonBasis comparison_basis(const ComparisonInput& input);

} // namespace midstage::app
