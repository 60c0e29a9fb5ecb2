// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson_condition.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>
#include <optional>

/// A lesson as its file says it (docs/lessons.md).
namespace midstage::app {

/// One text in several languages: by "en", "de", "zh_CN" ...; "en" is always there.
using LessonText = QMap<QString, QString>;
/// Of the locale's name, for example "de_AT": the text of exactly that, else of its language, else the English one.
QString text_in(const LessonText& text, const QString& locale);

/// A text that is shown where its condition holds.
struct LessonAlternative {
    LessonCondition when;
    LessonText text;
};

/// A button that does something for real.
struct LessonAction {
    QString what; ///< one of lesson_actions()
    LessonText label;
    QJsonObject options; ///< those that lesson_actions() names for it, of the right type
};

/// One step; an empty text or name: there is none.
struct LessonStep {
    LessonText title;
    LessonText text;
    QVector<LessonAlternative> alternatives; ///< the first that holds is shown below the text
    QString highlight;                       ///< one of lesson_highlights()
    QString tab;                             ///< one of lesson_tabs()
    QString run;                             ///< one of lesson_runs(): which is to be shown
    LessonText question;
    LessonText answer;
    QVector<LessonAction> actions;
    std::optional<LessonCondition> waits_for; ///< when going on is suggested; nothing = at once
    LessonText waiting;                       ///< what is waited for, in words
};

struct Lesson {
    QString id; ///< small letters, digits and hyphens
    LessonText title;
    LessonText about;
    QVector<LessonStep> steps;
};

} // namespace midstage::app
