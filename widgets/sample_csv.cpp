// SPDX-License-Identifier: GPL-3.0-or-later
// Samples as CSV.
#include "widgets/plot_export.h"
#include "widgets/sample_table.h"

#include <QStringList>

namespace midstage::widgets {

QString samples_as_csv(const SampleTable& table, const QVector<int>& rows) {
    const SampleColumns& columns = table.columns();
    QStringList header{QStringLiteral("index"),
                       QStringLiteral("label"),
                       QStringLiteral("class"),
                       QStringLiteral("predicted_full"),
                       QStringLiteral("predicted_masked"),
                       QStringLiteral("loss_full"),
                       QStringLiteral("loss_masked"),
                       QStringLiteral("margin_full"),
                       QStringLiteral("margin_masked"),
                       QStringLiteral("flip_fraction"),
                       QStringLiteral("atypical"),
                       QStringLiteral("true_label"),
                       QStringLiteral("kind"),
                       QStringLiteral("wrong_label"),
                       QStringLiteral("correct")};
    for (const SampleColumns::Criterion& criterion : columns.criteria) {
        header.append(csv_text(criterion.key));
    }
    const auto whole = [](const QVector<int>& column, int row) {
        return row < column.size() ? QString::number(column[row]) : QString();
    };
    const auto number = [](const QVector<float>& column, int row) {
        return row < column.size() ? csv_number(double(column[row])) : QString();
    };
    QString text = header.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (const int row : rows) {
        QStringList line{whole(columns.index, row),
                         whole(columns.label, row),
                         csv_text(columns.class_name(columns.label.value(row, -1))),
                         whole(columns.predicted_full, row),
                         whole(columns.predicted_masked, row),
                         number(columns.loss_full, row),
                         number(columns.loss_masked, row),
                         number(columns.margin_full, row),
                         number(columns.margin_masked, row),
                         number(columns.flip_fraction, row),
                         columns.flip_fraction.isEmpty() ? QString()
                         : table.flagged(row)            ? QStringLiteral("1")
                                                         : QStringLiteral("0"),
                         whole(columns.true_label, row),
                         csv_text(columns.kind_names.value(columns.kind.value(row, -1))),
                         row < columns.wrong_label.size() ? QString::number(int(columns.wrong_label[row])) : QString(),
                         columns.correct.value(row, -1) < 0 ? QString() : QString::number(columns.correct[row])};
        for (const SampleColumns::Criterion& criterion : columns.criteria) {
            line.append(number(criterion.values, row));
        }
        text += line.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace midstage::widgets
