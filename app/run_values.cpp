// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_values.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace midstage::app {

QString run_kind_title(const QString& kind, widgets::TextFor reader) {
    const auto text = [reader](const char* title) { return widgets::text_for(reader, "Run", title); };
    const QHash<QString, QString> titles{
        {QStringLiteral("train"), text(QT_TRANSLATE_NOOP("Run", "Training"))},
        {QStringLiteral("evaluate"), text(QT_TRANSLATE_NOOP("Run", "Evaluation"))},
        {QStringLiteral("estimate-constraint"), text(QT_TRANSLATE_NOOP("Run", "Estimate"))},
        {QStringLiteral("fine-tune"), text(QT_TRANSLATE_NOOP("Run", "Fine-tune"))},
        {QStringLiteral("prune"), text(QT_TRANSLATE_NOOP("Run", "Prune"))},
        {QStringLiteral("find-atypical"), text(QT_TRANSLATE_NOOP("Run", "Search"))}};
    return titles.value(kind, kind);
}

bool run_kind_trains(const QString& kind) {
    return kind == QStringLiteral("train") || kind == QStringLiteral("fine-tune") || kind == QStringLiteral("prune");
}

void merge_checkpoints(QVector<Checkpoint>& into, const QVector<Checkpoint>& more) {
    for (const Checkpoint& checkpoint : more) {
        const auto place =
            std::lower_bound(into.begin(), into.end(), checkpoint.epoch,
                             [](const Checkpoint& known, double epoch) { return known.epoch < epoch - 1e-9; });
        if (place != into.end() && std::abs(place->epoch - checkpoint.epoch) <= 1e-9) {
            *place = checkpoint;
        } else {
            into.insert(place, checkpoint);
        }
    }
}

} // namespace midstage::app
