// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_figures.h"

#include <QSet>
#include <QVector>
#include <string>
#include <vector>

namespace midstage::app {

/// Runs that differ in their seeds alone.
struct ComparisonGroup {
    std::string key;                          ///< ComparedRun::group
    QVector<const widgets::RunItem*> members; ///< oldest first
    std::vector<SharedRun> considered;        ///< of these the ticked ones, or all where none is
    std::vector<SharedRun> counted;           ///< of these, too, but of those with equal seeds the first alone
    bool ticked = false;
};

/// All runs in groups, in the order of the groups' first runs. A run that cannot be read is a group of its own.
QVector<ComparisonGroup> comparison_groups(const QVector<const widgets::RunItem*>& order, const ReadRuns& runs,
                                           const QSet<QString>& ticks);

} // namespace midstage::app
