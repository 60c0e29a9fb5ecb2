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
    notes_.run_surely(
        this, [own, change] { return change_notes(own, change); },
        [this, done](const Outcome<QVector<NotesBefore>>& outcome) {
            if (!outcome.value) {
                Q_EMIT failed(outcome.error, outcome.detail);
            } else if (!outcome.value->isEmpty()) {
                QStringList changed;
                for (const NotesBefore& run : *outcome.value) {
                    changed.append(run.folder);
                }
                undo_->add_slow(
                    done,
                    [this, before = *outcome.value](const UndoHistory::Report& report) { put_back(before, report); },
                    false);
                Q_EMIT notes_changed(changed);
            }
            library_->refresh();
        });
}

void RunKeeper::put_back(const QVector<NotesBefore>& runs, const UndoHistory::Report& report) {
    notes_.run_surely(
        this, [runs] { return put_notes_back(runs), true; },
        [this, runs, report](const Outcome<bool>& outcome) {
            report(outcome.value.has_value());
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
        // A tag that the command line gave may hold what stands between tags here.
        const QStringList tags =
            dialog->tags_text() == common.join(QStringLiteral(", ")) ? common : tags_in(dialog->tags_text());
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

/// Why these cannot be deleted now: one sentence, or empty where they can.
QString RunKeeper::reason_to_keep(const QStringList& folders) const {
    for (const widgets::RunItem& item : library_->items()) {
        const bool under_way = item.here || item.state == RunState::running || item.state == RunState::paused;
        if (under_way && folders.contains(item.id)) {
            return tr("%1 is under way. Stop it before you delete it.").arg(item.name);
        }
        if (under_way && folders.contains(item.parent)) {
            return tr("The run %1, which is under way, starts from %2 and reads it up to its end. Stop it, or delete "
                      "%2 once it has ended.")
                .arg(item.name, name_of({item.parent}));
        }
    }
    return {};
}

void RunKeeper::remove(const QStringList& folders) {
    if (folders.isEmpty()) {
        return;
    }
    const QString reason = reason_to_keep(folders);
    const QStringList followers = followers_of(folders);
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
    } else if (followers.isEmpty()) {
        remove_now(folders);
    } else {
        ask_about_followers(folders, followers);
    }
}

/// The queue has gone on while the question was open: what was a follower may be under way or have ended by now.
void RunKeeper::answer_about_followers(const QStringList& asked, const QStringList& asked_followers, bool with_them) {
    QStringList folders;
    for (const QString& folder : asked) {
        if (library_->find(folder) != nullptr) {
            folders.append(folder);
        }
    }
    const QStringList followers = followers_of(folders);
    const bool known = std::all_of(followers.begin(), followers.end(),
                                   [&](const QString& follower) { return asked_followers.contains(follower); });
    if (known && reason_to_keep(folders).isEmpty() && !folders.isEmpty()) {
        remove_now(with_them ? folders + followers : folders);
    } else {
        remove(folders); // which says why not, or asks about those that have come
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
    connect(all, &QPushButton::clicked, this,
            [this, folders, followers] { answer_about_followers(folders, followers, true); });
    connect(alone, &QPushButton::clicked, this,
            [this, folders, followers] { answer_about_followers(folders, followers, false); });
    box->open();
}

void RunKeeper::remove_now(const QStringList& folders) {
    Removal removal{folders, name_of(folders), queue_->entries(), {}, {}, {}};
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
    removal.runs = runs;
    offer_to_bring_back(removal, true);
}

void RunKeeper::offer_to_bring_back(const Removal& removal, bool at_once) {
    const auto bring_back = [this, removal](const UndoHistory::Report& report) {
        Removal one = removal;
        one.report = report;
        restoring_.append(one);
        library_->restore(one.runs);
    };
    undo_->add_slow(tr("Deleted %1").arg(removal.name), bring_back, at_once);
}

void RunKeeper::take_restored(const QStringList& asked, const QStringList& folders) {
    const auto found = std::find_if(restoring_.begin(), restoring_.end(),
                                    [&](const Removal& removal) { return removal.folders == asked; });
    if (found == restoring_.end()) {
        return;
    }
    Removal removal = *found;
    restoring_.erase(found);
    removal.report(!folders.isEmpty());
    if (folders.isEmpty()) {
        return;
    }
    const auto is_back = [&](const QString& folder) { return folders.contains(folder); };
    QStringList again = removal.unqueued;
    again.erase(
        std::remove_if(again.begin(), again.end(),
                       [&](const QString& folder) { return removal.folders.contains(folder) && !is_back(folder); }),
        again.end());
    if (!again.isEmpty()) {
        queue_->restore(removal.order, again);
    }
    Q_EMIT restored(folders);
    // The rest of them can still be brought back.
    removal.folders.erase(std::remove_if(removal.folders.begin(), removal.folders.end(), is_back),
                          removal.folders.end());
    removal.runs.erase(std::remove_if(removal.runs.begin(), removal.runs.end(),
                                      [&](const TrashedRun& run) { return is_back(run.folder); }),
                       removal.runs.end());
    if (!removal.folders.isEmpty()) {
        removal.name = name_of(removal.folders);
        offer_to_bring_back(removal, false);
    }
}

} // namespace midstage::app
