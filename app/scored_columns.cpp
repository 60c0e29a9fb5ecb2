// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scored_columns.h"

#include "widgets/file_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace midstage::app {

namespace {

using widgets::SampleColumns; // unqualified, so that lupdate knows the class that tr() is of

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleData)
};

const ood::ScoredSets::Set* find(const ScoreData& data, const QString& set) {
    const auto& sets = data.sets->sets();
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [name = set.toStdString()](const auto& one) { return one.scores.set == name; });
    return found == sets.end() ? nullptr : &*found;
}

/// In the order of the set.
QVector<float> values_of(const ood::ScoredSets::Set& set) {
    QVector<float> values(static_cast<qsizetype>(set.ranked.size()));
    for (size_t place = 0; place < set.ranked.values.size(); ++place) {
        values[set.ranked.samples[place]] = static_cast<float>(set.ranked.values[place]);
    }
    return values;
}

} // namespace

SampleColumns scored_columns(const ScoreData& score, const ScoreData* confidence, const QString& set,
                             const QStringList& class_names) {
    SampleColumns columns;
    const ood::ScoredSets::Set* found = find(score, set);
    if (found == nullptr) {
        return columns;
    }
    columns.class_names = class_names;
    columns.index.resize(static_cast<qsizetype>(found->ranked.size()));
    std::iota(columns.index.begin(), columns.index.end(), 0);
    columns.label = QVector<int>(found->scores.labels.begin(), found->scores.labels.end());
    columns.predicted_full = QVector<int>(found->scores.predictions.begin(), found->scores.predictions.end());
    for (qsizetype i = 0; !columns.label.isEmpty() && i < columns.predicted_full.size(); ++i) {
        columns.correct.append(columns.predicted_full[i] == columns.label.value(i, -1) ? 1 : 0);
    }
    const auto add = [&](const QString& key, const auto& title, const QVector<float>& values) {
        columns.criteria.append({key, title(), values, widgets::in_files(title)});
    };
    add(
        QStringLiteral("score"), [&] { return Text::tr("Score (%1)").arg(widgets::score_title(score.key.score)); },
        values_of(*found));
    const ood::ScoredSets::Set* sure = confidence != nullptr ? find(*confidence, set) : nullptr;
    if (sure != nullptr && score.key.score != confidence_score && sure->ranked.size() == found->ranked.size()) {
        add(
            QStringLiteral("confidence"), [] { return Text::tr("Highest probability"); }, values_of(*sure));
    }
    return columns;
}

QString about_scored(double epoch, const QString& score) {
    return Text::tr("Epoch %1, score %2").arg(widgets::epoch_text(epoch), widgets::score_title(score));
}

} // namespace midstage::app
