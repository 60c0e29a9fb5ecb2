// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_values.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

bool has_setting(const QString& search, const QString& wanted) {
    for (qsizetype at = search.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = search.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + wanted.size();
        const bool begins = at == 0 || search[at - 1] == QLatin1Char('.') || search[at - 1] == QLatin1Char('\n');
        if (begins && (end == search.size() || search[end] == QLatin1Char('\n'))) {
            return true;
        }
    }
    return false;
}

} // namespace

int judgement_of(const ComparisonColumn& column, double difference) {
    const double steps = std::round(difference * column.scale * std::pow(10.0, column.decimals));
    if (steps == 0) {
        return 0;
    }
    return (steps > 0) == column.higher_is_better ? 1 : -1;
}

QString shown_value(const ComparisonColumn& column, const ComparisonCell& cell) {
    if (column.kind == ComparisonColumn::Kind::text) {
        return cell.text;
    }
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value * column.scale, 'f', column.decimals); };
    if (column.kind == ComparisonColumn::Kind::interval) {
        return cell.interval
                   ? QStringLiteral("%1 \u2013 %2").arg(number(cell.interval->first), number(cell.interval->second))
                   : QString();
    }
    if (!cell.value) {
        return {};
    }
    return cell.deviation ? QStringLiteral("%1 \u00b1 %2").arg(number(*cell.value), number(*cell.deviation))
                          : number(*cell.value);
}

QString shown_difference(const ComparisonColumn& column, const ComparisonCell& cell) {
    if (!cell.difference) {
        return {};
    }
    const int judgement = judgement_of(column, *cell.difference);
    const QString size = QLocale().toString(std::abs(*cell.difference * column.scale), 'f', column.decimals);
    if (judgement == 0) {
        return QStringLiteral("= ") + size;
    }
    const bool grew = *cell.difference > 0;
    const QChar filled = grew ? QChar(0x25b2) : QChar(0x25bc);
    const QChar hollow = grew ? QChar(0x25b3) : QChar(0x25bd);
    return QStringLiteral("%1 %2%3")
        .arg(judgement > 0 ? filled : hollow)
        .arg(grew ? QLatin1Char('+') : QChar(0x2212))
        .arg(size);
}

QString shown_title(const ComparisonColumn& column) {
    return column.unit.isEmpty() ? column.title : QStringLiteral("%1 (%2)").arg(column.title, column.unit);
}

QString shown_header(const ComparisonColumn& column) {
    if (column.kind != ComparisonColumn::Kind::figure) {
        return shown_title(column);
    }
    return QStringLiteral("%1 %2").arg(shown_title(column), QChar(column.higher_is_better ? 0x2191 : 0x2193));
}

bool fits_filter(const QString& search, const QString& filter) {
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return word.contains(QLatin1Char('=')) ? has_setting(search, word) : search.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace midstage::widgets
