// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <functional>

namespace midstage::app {

/// What the user says of a run; see core/runs/user_notes.h.
struct RunNotes {
    QString name; ///< empty = as in the run's specification
    QStringList tags;
    QString note;
    bool archived = false;
    bool operator==(const RunNotes&) const = default;
};

/// A run's notes as they were.
struct NotesBefore {
    QString folder;
    RunNotes notes;
};

/// Changes the notes of each of the runs and returns those that were changed, as they were before. Blocks: call it in
/// the background. Throws midstage::Error; those that were written before it stay so.
QVector<NotesBefore> change_notes(const QStringList& folders, const std::function<void(RunNotes&)>& change);
/// Writes the notes as they were.
void put_notes_back(const QVector<NotesBefore>& runs);
/// "a, b": each once, without blanks around them.
QStringList tags_in(const QString& text);

} // namespace midstage::app
