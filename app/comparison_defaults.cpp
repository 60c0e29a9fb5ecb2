// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compared_run.h"

#include "app/comparison_defaults.h"
#include "app/info_conversion.h"

#include <QFileInfo>
#include <algorithm>

namespace midstage::app {

namespace {

bool is_comparable(const runs::RunSpec& a, const runs::RunSpec& b) {
    return a.id.dataset == b.id.dataset && a.model.name == b.model.name &&
           runs::ood_set_names(a) == runs::ood_set_names(b);
}

bool is_training(const ReadRun& run) {
    return run.run && run.run->info.spec.kind == runs::RunKind::train;
}

/// The first by the time at which the runs were made.
QString earliest(const QStringList& folders, const ReadRuns& runs) {
    const auto found = std::min_element(folders.begin(), folders.end(), [&](const QString& a, const QString& b) {
        return runs[a].run->info.created < runs[b].run->info.created;
    });
    return found == folders.end() ? QString() : *found;
}

} // namespace

bool has_figures(const ReadRun& run) {
    return run.run && runs::evaluates(run.run->info.spec.kind) && !run.run->rows.empty() &&
           std::any_of(run.run->ood.begin(), run.run->ood.end(),
                       [](const runs::OodRow& row) { return !row.validation; });
}

QString parent_folder(const QString& folder, const ReadRuns& runs) {
    const auto run = runs.constFind(folder);
    if (run == runs.constEnd() || !run->run || run->run->info.spec.parent.run.empty()) {
        return {};
    }
    const QString name = QString::fromStdString(run->run->info.spec.parent.run);
    const QString parent = name.contains(QLatin1Char('/')) ? QFileInfo(name).absoluteFilePath()
                                                           : QFileInfo(folder).absolutePath() + QLatin1Char('/') + name;
    return runs.contains(parent) ? parent : QString();
}

QSet<QString> family_of(const QString& folder, const ReadRuns& runs) {
    QSet<QString> family{folder};
    for (QString parent = parent_folder(folder, runs); !parent.isEmpty() && !family.contains(parent);
         parent = parent_folder(parent, runs)) {
        family.insert(parent);
    }
    for (bool grown = true; grown;) {
        grown = false;
        for (auto it = runs.begin(); it != runs.end(); ++it) {
            if (!family.contains(it.key()) && family.contains(parent_folder(it.key(), runs))) {
                family.insert(it.key());
                grown = true;
            }
        }
    }
    return family;
}

QSet<QString> comparable_with(const QString& folder, const ReadRuns& runs) {
    const auto shown = runs.constFind(folder);
    QSet<QString> with_figures;
    QSet<QString> finished;
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        const bool fits = has_figures(*it) && shown != runs.constEnd() && shown->run &&
                          is_comparable(it->run->info.spec, shown->run->info.spec);
        if (fits) {
            with_figures.insert(it.key());
            if (it->run->info.state == runs::RunState::finished) {
                finished.insert(it.key());
            }
        }
    }
    return finished.isEmpty() ? with_figures : finished;
}

QString usual_baseline(const QString& folder, const ReadRuns& runs, const QSet<QString>& ticks) {
    QString ancestor = folder;
    for (int generation = 0; generation < 100; ++generation) {
        const QString parent = parent_folder(ancestor, runs);
        if (parent.isEmpty()) {
            break;
        }
        ancestor = parent;
    }
    if (ticks.contains(ancestor) && is_training(runs.value(ancestor))) {
        return ancestor;
    }
    QStringList trainings;
    QStringList others;
    for (const QString& ticked : ticks) {
        if (has_figures(runs.value(ticked))) {
            (is_training(runs[ticked]) ? trainings : others).append(ticked);
        }
    }
    return trainings.isEmpty() ? earliest(others, runs) : earliest(trainings, runs);
}

} // namespace midstage::app
