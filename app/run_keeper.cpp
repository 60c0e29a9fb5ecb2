// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_keeper.h"

#include "app/demonstration.h"
#include "app/run_library.h"
#include "app/undo_history.h"
#include "widgets/notes_dialog.h"
#include "widgets/run_filter.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <iterator>

namespace midstage::app {

RunKeeper::RunKeeper(JobQueue* queue, RunLibrary* library, UndoHistory* undo, QWidget* window)
    : QObject(window)
    , queue_(queue)
    , library_(library)
    , undo_(undo)
    , window_(window) {
    notes_.use_threads(1);
    connect(library_, &RunLibrary::removed, this, &RunKeeper::take_removed);
    connect(library_, &RunLibrary::restored, this, &RunKeeper::take_restored);
    connect(library_, &RunLibrary::removal_failed, this, &RunKeeper::failed);
}

QString RunKeeper::name_of(const QStringList& folders) const {
    if (folders.size() != 1) {
        return tr("%n run(s)", nullptr, static_cast<int>(folders.size()));
    }
    const widgets::RunItem* item = library_->find(folders.first());
    return item != nullptr ? item->name : QFileInfo(folders.first()).fileName();
}

void RunKeeper::change(const QStringList& folders, const std::function<void(RunNotes&)>& change, const QString& done) {
    QStringList own;
    std::copy_if(folders.begin(), folders.end(), std::back_inserter(own),
                 [](const QString& folder) { return !is_demonstration(folder); });
    notes_.run(
        this, [own, change] { return change_notes(own, change); },
        [this, done](const Outcome<QVector<NotesBefore>>& outcome) {
            if (!outcome.value) {
                Q_EMIT failed(outcome.error, outcome.detail);
            } else if (!outcome.value->isEmpty()) {
                QStringList changed;
                for (const NotesBefore& run : *outcome.value) {
                    changed.append(run.folder);
                }
                undo_->add(
                    done, [this, before = *outcome.value] { put_back(before); }, false);
                Q_EMIT notes_changed(changed);
            }
            library_->refresh();
        });
}

void RunKeeper::put_back(const QVector<NotesBefore>& runs) {
    notes_.run(
        this, [runs] { return put_notes_back(runs), true; },
        [this, runs](const Outcome<bool>& outcome) {
            if (!outcome.value) {
                Q_EMIT failed(outcome.error, outcome.detail);
            }
            QStringList folders;
            for (const NotesBefore& run : runs) {
                folders.append(run.folder);
            }
            Q_EMIT notes_changed(folders);
            library_->refresh();
        });
}

void RunKeeper::rename(const QString& folder, const QString& name) {
    change(
        {folder}, [name](RunNotes& notes) { notes.name = name; },
        name.isEmpty() ? tr("Took the name of %1 back").arg(name_of({folder}))
                       : tr("Renamed %1 to %2").arg(name_of({folder}), name));
}

void RunKeeper::set_archived(const QStringList& folders, bool archived) {
    const QString name = name_of(folders);
    change(
        folders, [archived](RunNotes& notes) { notes.archived = archived; },
        archived ? tr("Archived %1").arg(name) : tr("Took %1 out of the archive").arg(name));
}

void RunKeeper::ask_for_notes(const QStringList& folders) {
    QVector<widgets::RunItem> items;
    for (const QString& folder : folders) {
        if (const widgets::RunItem* item = library_->find(folder)) {
            items.append(*item);
        }
    }
    if (items.isEmpty()) {
        return;
    }
    QStringList common = items.first().tags;
    for (const widgets::RunItem& item : items) {
        common.erase(
            std::remove_if(common.begin(), common.end(), [&](const QString& tag) { return !item.tags.contains(tag); }),
            common.end());
    }
    const bool one = items.size() == 1;
    auto* dialog = new widgets::NotesDialog(tr("Tags and note of %1").arg(name_of(folders)), common,
                                            widgets::tags_of(library_->items()), one, items.first().note, window_);
    dialog->setObjectName(QStringLiteral("notes_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folders, common, one] {
        const QStringList tags = tags_in(dialog->tags_text());
        const auto put = [tags, common, one, note = dialog->note()](RunNotes& notes) {
            for (const QString& tag : common) {
                if (!tags.contains(tag)) {
                    notes.tags.removeAll(tag);
                }
            }
            for (const QString& tag : tags) {
                if (!notes.tags.contains(tag)) {
                    notes.tags.append(tag);
                }
            }
            if (one) {
                notes.note = note;
            }
        };
        change(folders, put, tr("Changed tags and note of %1").arg(name_of(folders)));
    });
    dialog->open();
}

/// Runs that have not begun and start from one of these, directly or from one another; not these themselves.
QStringList RunKeeper::followers_of(const QStringList& folders) const {
    QStringList found;
    QStringList parents = folders;
    while (!parents.isEmpty()) {
        const QString parent = parents.takeFirst();
        for (const widgets::RunItem& item : library_->items()) {
            if (item.parent == parent && item.state == RunState::queued && !folders.contains(item.id) &&
                !found.contains(item.id)) {
                found.append(item.id);
                parents.append(item.id);
            }
        }
    }
    return found;
}

void RunKeeper::remove(const QStringList& folders) {
    const QStringList followers = followers_of(folders);
    if (folders.isEmpty()) {
        return;
    }
    if (followers.isEmpty()) {
        remove_now(folders);
    } else {
        ask_about_followers(folders, followers);
    }
}

void RunKeeper::ask_about_followers(const QStringList& folders, const QStringList& followers) {
    if (question_ != nullptr) {
        question_->close();
    }
    QStringList names;
    for (const QString& follower : followers.mid(0, 5)) {
        names.append(name_of({follower}));
    }
    if (followers.size() > names.size()) {
        names.append(QStringLiteral("\u2026"));
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete run"),
                                tr("%n run(s) that have not begun start from %1. Delete them with it?", nullptr,
                                   static_cast<int>(followers.size()))
                                    .arg(name_of(folders)),
                                QMessageBox::Cancel, window_);
    question_ = box;
    box->setInformativeText(names.join(QLatin1Char('\n')) + QLatin1Char('\n') +
                            tr("What is deleted goes to the trash and can be brought back."));
    box->setObjectName(QStringLiteral("delete_question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* all = box->addButton(tr("Delete all together"), QMessageBox::AcceptRole);
    all->setObjectName(QStringLiteral("delete_all"));
    QPushButton* alone = box->addButton(tr("Keep them"), QMessageBox::DestructiveRole);
    alone->setObjectName(QStringLiteral("delete_alone"));
    alone->setToolTip(tr("They will have nothing to start from until it is brought back"));
    box->setDefaultButton(all);
    connect(all, &QPushButton::clicked, this, [this, folders, followers] { remove_now(folders + followers); });
    connect(alone, &QPushButton::clicked, this, [this, folders] { remove_now(folders); });
    box->open();
}

void RunKeeper::remove_now(const QStringList& folders) {
    Removal removal{folders, name_of(folders), queue_->entries(), {}};
    for (const QString& folder : folders) {
        queue_->remove(folder);
    }
    for (const WaitingRun& entry : removal.order) {
        if (!queue_->waiting().contains(entry.folder)) {
            removal.unqueued.append(entry.folder); // with those that were to follow and are kept
        }
    }
    removing_.append(removal);
    Q_EMIT about_to_remove(folders);
    library_->remove(folders);
}

namespace {

/// What the run waits for in that order; empty where it waits for none.
QString before_in(const QVector<WaitingRun>& order, const QString& folder) {
    const auto found =
        std::find_if(order.begin(), order.end(), [&](const WaitingRun& entry) { return entry.folder == folder; });
    return found == order.end() ? QString() : found->before;
}

} // namespace

void RunKeeper::take_removed(const QStringList& asked, const QVector<TrashedRun>& runs) {
    const auto found = std::find_if(removing_.begin(), removing_.end(),
                                    [&](const Removal& removal) { return removal.folders == asked; });
    if (found == removing_.end()) {
        return;
    }
    Removal removal = *found;
    removing_.erase(found);
    // What could not be deleted goes back to where it waited.
    QStringList gone;
    for (const TrashedRun& run : runs) {
        gone.append(run.folder);
    }
    QStringList again;
    for (const QString& folder : removal.unqueued) {
        if (!gone.contains(folder) && !gone.contains(before_in(removal.order, folder))) {
            again.append(folder);
        }
    }
    if (!again.isEmpty()) {
        queue_->restore(removal.order, again);
    }
    if (gone.isEmpty()) {
        return;
    }
    removal.folders = gone;
    removal.name = gone.size() == asked.size() ? removal.name : name_of(gone);
    const auto bring_back = [this, runs, removal] {
        restoring_.append(removal);
        library_->restore(runs);
    };
    undo_->add(tr("Deleted %1").arg(removal.name), bring_back, true);
}

void RunKeeper::take_restored(const QStringList& folders) {
    const auto found = std::find_if(restoring_.begin(), restoring_.end(),
                                    [&](const Removal& removal) { return removal.folders.contains(folders.first()); });
    if (found != restoring_.end()) {
        QStringList again = found->unqueued;
        again.erase(std::remove_if(again.begin(), again.end(),
                                   [&](const QString& folder) {
                                       return found->folders.contains(folder) && !folders.contains(folder);
                                   }),
                    again.end());
        if (!again.isEmpty()) {
            queue_->restore(found->order, again);
        }
        restoring_.erase(found);
    }
    Q_EMIT restored(folders);
}

} // namespace midstage::app
