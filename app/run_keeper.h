// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/job_queue.h"
#include "app/run_notes.h"
#include "app/trash.h"
#include "app/undo_history.h"

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace midstage::app {

class RunLibrary;

/// Names, tags, notes, archive and trash of runs, each with a way back.
class RunKeeper : public QObject {
    Q_OBJECT

public:
    RunKeeper(JobQueue* queue, RunLibrary* library, UndoHistory* undo, QWidget* window);

    /// An empty name: that of the run's specification again.
    void rename(const QString& folder, const QString& name);
    /// Asks for tags and, of one run, for a note.
    void ask_for_notes(const QStringList& folders);
    void set_archived(const QStringList& folders, bool archived);
    /// To the trash. Where runs that have not begun were to start from them, it asks what shall become of these; where
    /// one of them is under way or a run that is under way starts from one, `refused` says so.
    void remove(const QStringList& folders);

Q_SIGNALS:
    /// They must not be shown any more.
    void about_to_remove(const QStringList& folders);
    void restored(const QStringList& folders);
    void notes_changed(const QStringList& folders);
    void failed(const QString& sentence, const QString& detail);
    void refused(const QString& sentence);

private:
    /// What runs were removed, and what left the queue with them.
    struct Removal {
        QStringList folders;
        QString name;
        QVector<WaitingRun> order; ///< of the queue before
        QStringList unqueued;
        QVector<TrashedRun> runs;   ///< where they are now
        UndoHistory::Report report; ///< while they are being brought back
    };

    void change(const QStringList& folders, const std::function<void(RunNotes&)>& change, const QString& done);
    void put_back(const QVector<NotesBefore>& runs, const UndoHistory::Report& report);
    QStringList followers_of(const QStringList& folders) const;
    QString reason_to_keep(const QStringList& folders) const;
    void answer_about_followers(const QStringList& asked, const QStringList& asked_followers, bool with_them);
    void ask_about_followers(const QStringList& folders, const QStringList& followers);
    void remove_now(const QStringList& folders);
    void take_removed(const QStringList& asked, const QVector<TrashedRun>& runs);
    void take_restored(const QStringList& asked, const QStringList& folders);
    void offer_to_bring_back(const Removal& removal, bool at_once);
    QString name_of(const QStringList& folders) const;

    JobQueue* queue_;
    RunLibrary* library_;
    Background notes_; ///< of its own, one change after the other: each reads what the one before has written
    UndoHistory* undo_;
    QWidget* window_;
    QVector<Removal> removing_;  ///< until the folders are in the trash
    QVector<Removal> restoring_; ///< until they are back
    QPointer<QMessageBox> question_;
};

} // namespace midstage::app
