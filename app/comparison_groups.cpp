// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_groups.h"

#include "app/comparison_defaults.h"

#include <algorithm>
#include <map>

namespace midstage::app {

namespace {

using widgets::RunItem;

void choose_counted(ComparisonGroup& group, const ReadRuns& runs, const QSet<QString>& ticks) {
    std::vector<SharedRun> all;
    for (const RunItem* member : group.members) {
        const ReadRun run = runs.value(member->id);
        if (!has_figures(run)) {
            continue;
        }
        all.push_back(run.run);
        if (ticks.contains(member->id)) {
            group.considered.push_back(run.run);
        }
    }
    group.ticked = !group.considered.empty();
    group.considered = group.ticked ? group.considered : all;
    for (const SharedRun& run : group.considered) {
        const bool repeats = std::any_of(group.counted.begin(), group.counted.end(),
                                         [&](const SharedRun& one) { return runs::is_repetition(*run, *one); });
        if (!repeats) {
            group.counted.push_back(run);
        }
    }
}

} // namespace

QVector<ComparisonGroup> comparison_groups(const QVector<const RunItem*>& order, const ReadRuns& runs,
                                           const QSet<QString>& ticks) {
    QVector<ComparisonGroup> groups;
    std::map<std::string, qsizetype> places;
    for (const RunItem* item : order) {
        const SharedRun run = runs.value(item->id).run;
        // A run that cannot be read is like no other.
        const std::string key = run ? run->group : "unreadable " + item->id.toStdString();
        const auto [place, is_new] = places.try_emplace(key, groups.size());
        if (is_new) {
            groups.append(ComparisonGroup{key, {}, {}, {}, false});
        }
        groups[place->second].members.append(item);
    }
    for (ComparisonGroup& group : groups) {
        std::sort(group.members.begin(), group.members.end(),
                  [](const RunItem* a, const RunItem* b) { return a->created < b->created; });
        choose_counted(group, runs, ticks);
    }
    return groups;
}

} // namespace midstage::app
