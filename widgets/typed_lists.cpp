// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/typed_lists.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TypedLists)
};

/// A Chinese comma is never a decimal one: a space after it tells it from those that may be.
QString with_plain_separators(QString text) {
    text.replace(QChar(0xff0c), QStringLiteral(", ")); // ，
    text.replace(QChar(0x3001), QStringLiteral(", ")); // 、
    text.replace(QChar(0xff1b), QLatin1Char(';'));     // ；
    return text.trimmed();
}

bool has_decimal_comma() {
    return QLocale().decimalPoint() == QLatin1String(",");
}

QStringList trimmed(QStringList entries) {
    for (QString& entry : entries) {
        entry = entry.trimmed();
    }
    return entries;
}

QStringList split_at_all(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;]"));
    return text.isEmpty() ? QStringList() : trimmed(text.split(separators));
}

} // namespace

QStringList words_in(const QString& text) {
    QStringList words = split_at_all(with_plain_separators(text));
    words.removeAll(QString());
    return words;
}

QStringList whole_numbers_in(const QString& text) {
    return split_at_all(with_plain_separators(text));
}

QStringList numbers_in(const QString& text) {
    const QString plain = with_plain_separators(text);
    const bool semicolons = plain.contains(QLatin1Char(';'));
    if (!semicolons && !has_decimal_comma()) {
        return split_at_all(plain);
    }
    static const QRegularExpression between_entries(QStringLiteral("(?<!\\d),|,(?!\\d)"));
    QStringList entries;
    for (const QString& part :
         plain.isEmpty() ? QStringList()
                         : trimmed(semicolons ? plain.split(QLatin1Char(';')) : plain.split(between_entries))) {
        if (!semicolons && part.contains(QLatin1Char('.'))) {
            entries += trimmed(part.split(QLatin1Char(',')));
        } else {
            entries.append(QString(part).replace(QLatin1Char(','), QLatin1Char('.')));
        }
    }
    return entries;
}

std::optional<double> number_in(const QString& text) {
    bool valid = false;
    const QString plain = text.trimmed();
    double value = plain.toDouble(&valid);
    if (!valid && has_decimal_comma() && plain.count(QLatin1Char(',')) == 1) {
        value = QString(plain).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&valid);
    }
    return valid && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString typed_number(double value, int digits) {
    QString text = QString::number(value, 'g', digits);
    return has_decimal_comma() ? text.replace(QLatin1Char('.'), QLatin1Char(',')) : text;
}

QString with_separator_hint(const QString& tip) {
    return has_decimal_comma() ? tip + QLatin1Char('\n') +
                                     Text::tr("Between numbers stands a semicolon, or a comma with a space: 0,1 is one "
                                              "number.")
                               : tip;
}

} // namespace midstage::widgets
