// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"

#include <QByteArray>
#include <QStringList>

namespace midstage::app {

/// Reads one lesson strictly. Throws InputError with one sentence that names the file and the place in it.
Lesson read_lesson(const QByteArray& json, const QString& file);

/// Lessons, and for each file that cannot be used one sentence.
struct LessonShelf {
    QVector<Lesson> lessons;
    QStringList problems;
};

/// The lessons that are compiled in, and those in the folder (*.json, by name). One whose id is there already is a
/// problem. Reads the disk: call it in the background.
LessonShelf read_lessons(const QString& folder);
/// Where a user's own lessons are looked for: midstage/lessons in the user's data folder.
QString lessons_folder();

} // namespace midstage::app
