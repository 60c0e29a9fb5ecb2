// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVector>

namespace midstage::app {

/// What is known of the run that a lesson is about, by the names of lesson_facts(); what is not known is not there.
using LessonFacts = QHash<QString, double>;

/// "finished and lost >= 1.0": comparisons of a fact with a number, and facts that have to be known, all of which must
/// hold. "not" before a fact: it must not be known. A comparison with a fact that is not known does not hold.
class LessonCondition {
public:
    /// Always holds.
    LessonCondition() = default;
    /// Throws InputError with a sentence about the text.
    static LessonCondition parse(const QString& text);

    bool holds(const LessonFacts& facts) const;
    /// The facts that it asks for.
    QStringList facts() const;

private:
    enum class Operator { known, unknown, less, at_most, more, at_least, equal };
    struct Term {
        QString fact;
        Operator compare = Operator::known;
        double number = 0;
    };
    QVector<Term> terms_;
};

} // namespace midstage::app
