// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_condition.h"

#include "core/base/error.h"

#include "app/lesson_names.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace midstage::app {

LessonCondition LessonCondition::parse(const QString& text) {
    static const QRegularExpression term(
        QStringLiteral("^(?:(not)\\s+)?([a-z_]+)(?:\\s*(<=|>=|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]+)?))?$"));
    static const QRegularExpression conjunction(QStringLiteral("\\s+and\\s+"));
    static const QHash<QString, Operator> operators{{QStringLiteral("<"), Operator::less},
                                                    {QStringLiteral("<="), Operator::at_most},
                                                    {QStringLiteral(">"), Operator::more},
                                                    {QStringLiteral(">="), Operator::at_least},
                                                    {QStringLiteral("="), Operator::equal}};
    LessonCondition condition;
    for (const QString& part : text.trimmed().split(conjunction)) {
        const QRegularExpressionMatch match = term.match(part);
        const bool negated = !match.captured(1).isEmpty();
        if (!match.hasMatch() || (negated && !match.captured(3).isEmpty())) {
            throw InputError("\"" + part.toStdString() +
                             "\" is no condition: write a fact, \"not\" and a fact, or a comparison with a number such "
                             "as \"lost >= 1.0\", with \"and\" between them.");
        }
        const QString fact = match.captured(2);
        if (find_lesson_fact(fact) == nullptr) {
            throw InputError("\"" + fact.toStdString() + "\" is no fact that lessons know.");
        }
        if (match.captured(3).isEmpty()) {
            condition.terms_.append({fact, negated ? Operator::unknown : Operator::known, 0});
        } else {
            condition.terms_.append({fact, operators.value(match.captured(3)), match.captured(4).toDouble()});
        }
    }
    return condition;
}

bool LessonCondition::holds(const LessonFacts& facts) const {
    return std::all_of(terms_.begin(), terms_.end(), [&](const Term& term) {
        const auto found = facts.constFind(term.fact);
        const bool known = found != facts.constEnd();
        if (term.compare == Operator::unknown || !known) {
            return term.compare == Operator::unknown && !known;
        }
        switch (term.compare) {
        case Operator::less:
            return *found < term.number;
        case Operator::at_most:
            return *found <= term.number;
        case Operator::more:
            return *found > term.number;
        case Operator::at_least:
            return *found >= term.number;
        case Operator::equal:
            return *found == term.number;
        case Operator::known:
        case Operator::unknown:
            break;
        }
        return true;
    });
}

QStringList LessonCondition::facts() const {
    QStringList facts;
    for (const Term& term : terms_) {
        facts.append(term.fact);
    }
    return facts;
}

} // namespace midstage::app
