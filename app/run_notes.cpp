// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/user_notes.h"

#include "app/info_conversion.h"
#include "app/run_notes.h"
#include "widgets/typed_lists.h"

namespace midstage::app {

namespace {

QStringList list_of(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) {
        list.append(QString::fromStdString(text));
    }
    return list;
}

RunNotes read(const QString& folder) {
    const runs::UserNotes notes = runs::read_user_notes(path_of(folder));
    return {QString::fromStdString(notes.name), list_of(notes.tags), QString::fromStdString(notes.note),
            notes.archived};
}

void write(const QString& folder, const RunNotes& notes) {
    runs::UserNotes written{notes.name.toStdString(), {}, notes.note.toStdString(), notes.archived};
    for (const QString& tag : notes.tags) {
        written.tags.push_back(tag.toStdString());
    }
    runs::write_user_notes(path_of(folder), written);
}

} // namespace

QVector<NotesBefore> change_notes(const QStringList& folders, const std::function<void(RunNotes&)>& change) {
    QVector<NotesBefore> changed;
    for (const QString& folder : folders) {
        const RunNotes before = read(folder);
        RunNotes after = before;
        change(after);
        if (after != before) {
            write(folder, after);
            changed.append({folder, before});
        }
    }
    return changed;
}

void put_notes_back(const QVector<NotesBefore>& runs) {
    for (const NotesBefore& run : runs) {
        write(run.folder, run.notes);
    }
}

QStringList tags_in(const QString& text) {
    return list_of(runs::tags_from_text(widgets::words_in(text).join(QLatin1Char(',')).toStdString()));
}

} // namespace midstage::app
