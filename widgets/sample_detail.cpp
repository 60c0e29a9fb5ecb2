// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about a sample, in words.
#include "widgets/mask_values.h"
#include "widgets/sample_details.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleDetails)
};

QString number(const QVector<float>& column, int row) {
    return row < column.size() ? loss_text(double(column[row])) : QString();
}

/// Events and epochs are whole numbers and are read as such.
bool is_count(const QVector<float>& values) {
    return std::all_of(values.begin(), values.end(),
                       [](float value) { return !std::isfinite(value) || value == std::floor(value); });
}

QString count(const QVector<float>& values, int row) {
    const float value = values.value(row, std::numeric_limits<float>::quiet_NaN());
    return std::isfinite(value) ? QLocale().toString(static_cast<qint64>(value)) : QStringLiteral("\u2013");
}

} // namespace

SampleDetail detail_of(const SampleColumns& columns, int row, bool flagged) {
    SampleDetail detail;
    detail.flagged = flagged;
    detail.title = Text::tr("Sample %1").arg(columns.index[row]);
    if (!columns.label.isEmpty()) {
        detail.facts.append(Text::tr("Label: %1").arg(columns.class_name(columns.label.value(row, -1))));
    }
    if (row < columns.wrong_label.size() && columns.wrong_label[row]) {
        detail.facts.append(row < columns.true_label.size()
                                ? Text::tr("Wrong label; in truth: %1").arg(columns.class_name(columns.true_label[row]))
                                : Text::tr("Wrong label"));
    }
    const int kind = columns.kind.value(row, -1);
    if (kind >= 0) {
        detail.facts.append(Text::tr("Kind: %1").arg(columns.kind_title(kind)));
    } else if (columns.truth_known() && !columns.atypical(row)) {
        detail.facts.append(Text::tr("Typical in truth"));
    }
    const auto add = [&](const QString& name, const QString& full, const QString& masked) {
        if (!full.isEmpty() || !masked.isEmpty()) {
            detail.figures.append({name, full, masked});
        }
    };
    const auto class_of = [&](const QVector<int>& column) {
        return row < column.size() ? columns.class_name(column[row]) : QString();
    };
    add(Text::tr("Prediction"), class_of(columns.predicted_full), class_of(columns.predicted_masked));
    add(Text::tr("Loss"), number(columns.loss_full, row), number(columns.loss_masked, row));
    add(Text::tr("Margin"), number(columns.margin_full, row), number(columns.margin_masked, row));
    add(Text::tr("Flip fraction"), {}, number(columns.flip_fraction, row));
    for (const SampleColumns::Criterion& criterion : columns.criteria) {
        add(criterion.title, is_count(criterion.values) ? count(criterion.values, row) : number(criterion.values, row),
            {});
    }
    return detail;
}

} // namespace midstage::widgets
