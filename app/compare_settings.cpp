// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_settings.h"

#include <QDir>

namespace midstage::app {

namespace {

QString name_of(Grouping grouping) {
    return grouping == Grouping::family ? QStringLiteral("family")
           : grouping == Grouping::none ? QStringLiteral("none")
                                        : QStringLiteral("seeds");
}

} // namespace

Grouping CompareSettings::grouping() const {
    const QString name = store_.value(QStringLiteral("compare/grouping")).toString();
    for (const Grouping grouping : {Grouping::none, Grouping::family}) {
        if (name == name_of(grouping)) {
            return grouping;
        }
    }
    return Grouping::seeds;
}

QString CompareSettings::score() const {
    return store_.value(QStringLiteral("compare/score"), QStringLiteral("energy")).toString();
}

QString CompareSettings::rule() const {
    return store_.value(QStringLiteral("compare/rule"), QStringLiteral("final")).toString();
}

void CompareSettings::set_choice(Grouping grouping, const QString& score, const QString& rule) {
    store_.setValue(QStringLiteral("compare/grouping"), name_of(grouping));
    store_.setValue(QStringLiteral("compare/score"), score);
    store_.setValue(QStringLiteral("compare/rule"), rule);
}

QStringList CompareSettings::columns() const {
    return store_.value(QStringLiteral("compare/columns")).toStringList();
}

QString CompareSettings::sorting() const {
    return store_.value(QStringLiteral("compare/sorting")).toString();
}

void CompareSettings::set_arrangement(const QStringList& columns, const QString& sorting) {
    store_.setValue(QStringLiteral("compare/columns"), columns);
    store_.setValue(QStringLiteral("compare/sorting"), sorting);
}

QString CompareSettings::metric() const {
    return store_.value(QStringLiteral("compare/metric"), QStringLiteral("auroc")).toString();
}

int CompareSettings::plot_kind() const {
    return store_.value(QStringLiteral("compare/plot"), 0).toInt();
}

void CompareSettings::set_plot(const QString& metric, int kind) {
    store_.setValue(QStringLiteral("compare/metric"), metric);
    store_.setValue(QStringLiteral("compare/plot"), kind);
}

QString CompareSettings::export_dir() const {
    return store_.value(QStringLiteral("folders/export"), QDir::homePath()).toString();
}

void CompareSettings::set_export_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/export"), folder);
}

} // namespace midstage::app
