// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_text.h"

#include "app/lesson_names.h"
#include "widgets/checkpoint.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace midstage::app {

namespace {

const QRegularExpression& placeholder() {
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    return pattern;
}

QString number_text(double value, FactForm form, const QLocale& locale) {
    switch (form) {
    case FactForm::epoch:
        return widgets::epoch_text(value);
    case FactForm::percent:
    case FactForm::points:
        return locale.toString(value, 'f', 1);
    case FactForm::count:
        return locale.toString(qRound64(value));
    case FactForm::loss:
        return locale.toString(value, 'g', 3);
    case FactForm::state:
        break;
    }
    return {};
}

} // namespace

QString text_in(const LessonText& text, const QString& locale) {
    const QString language = locale.section(QLatin1Char('_'), 0, 0);
    for (const QString& wanted : {locale, language}) {
        if (text.contains(wanted)) {
            return text.value(wanted);
        }
    }
    return text.value(QStringLiteral("en"));
}

QStringList placeholders_in(const QString& text) {
    QStringList names;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        names.append(matches.next().captured(1));
    }
    return names;
}

QString filled(const QString& text, const LessonFacts& facts, const QLocale& locale) {
    QString result;
    qsizetype from = 0;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(from, match.capturedStart() - from);
        const LessonFact* fact = find_lesson_fact(match.captured(1));
        const auto value = facts.constFind(match.captured(1));
        result += fact == nullptr || value == facts.constEnd() ? QStringLiteral("\u2013")
                                                               : number_text(*value, fact->form, locale);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString text_of(const LessonStep& step, const LessonFacts& facts, const QLocale& locale) {
    QStringList parts;
    if (!step.text.isEmpty()) {
        parts.append(filled(text_in(step.text, locale.name()), facts, locale));
    }
    for (const LessonAlternative& alternative : step.alternatives) {
        if (alternative.when.holds(facts)) {
            parts.append(filled(text_in(alternative.text, locale.name()), facts, locale));
            break;
        }
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace midstage::app
