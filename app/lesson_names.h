// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

/// The names that lessons may use: stable, whatever the widgets are called. docs/lessons.md lists them.
namespace midstage::app {

/// Tabs that a step brings to the front.
const QStringList& lesson_tabs();
/// Parts of the window that a step puts a frame around.
const QStringList& lesson_highlights();
/// Which run a step is about: "training", or "fine-tuned", the newest one that started from it.
const QStringList& lesson_runs();

/// Something that a button of a step does, with the options that it takes.
struct LessonActionName {
    QString name;
    QStringList required;
    QStringList optional;
};
const QVector<LessonActionName>& lesson_actions();
/// Null where there is none of that name.
const LessonActionName* find_lesson_action(const QString& name);

/// How a fact is written in a text.
enum class FactForm {
    epoch,   ///< "7"
    percent, ///< "88.4", of 100
    points,  ///< the same for a difference
    count,   ///< "1,203"
    loss,    ///< three significant digits, in nats
    state,   ///< it is known or not, and is no number to be written
};

/// What a text can say of the real run, and a condition can ask for.
struct LessonFact {
    QString name;
    FactForm form;
};
const QVector<LessonFact>& lesson_facts();
/// Null where there is none of that name.
const LessonFact* find_lesson_fact(const QString& name);

} // namespace midstage::app
