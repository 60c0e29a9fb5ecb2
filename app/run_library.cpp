// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_library.h"
#include "app/core_text.h"

#include "app/background.h"
#include "app/engine.h"
#include "app/job_queue.h"
#include "app/run_lister.h"

#include <QFileInfo>
#include <algorithm>

namespace midstage::app {

namespace {
// Watching folders misses changes on network file systems and inside run folders; looking once a second does not.
constexpr int poll_interval = 1000; // milliseconds
} // namespace

RunLibrary::RunLibrary(Background* background, const JobQueue* queue, QObject* parent)
    : QObject(parent)
    , background_(background)
    , queue_(queue)
    , lister_(std::make_shared<RunLister>()) {
    poll_.setInterval(poll_interval);
    connect(&poll_, &QTimer::timeout, this, &RunLibrary::refresh);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &RunLibrary::refresh);
}

void RunLibrary::set_runs_dir(const QString& runs_dir) {
    runs_dir_ = runs_dir;
    lister_ = std::make_shared<RunLister>();
    if (!watcher_.directories().isEmpty()) {
        watcher_.removePaths(watcher_.directories());
    }
    // What this session is at or was asked to show does not depend on the folder that is listed.
    const QStringList kept = elsewhere();
    on_disk_.erase(std::remove_if(on_disk_.begin(), on_disk_.end(),
                                  [&](const widgets::RunItem& item) { return !kept.contains(item.id); }),
                   on_disk_.end());
    publish();
    poll_.start();
    refresh();
}

QStringList RunLibrary::elsewhere() const {
    QStringList folders = included_ + queue_->waiting();
    if (queue_->busy()) {
        folders.append(queue_->current());
    }
    folders.removeDuplicates();
    folders.erase(std::remove_if(folders.begin(), folders.end(),
                                 [&](const QString& folder) { return QFileInfo(folder).absolutePath() == runs_dir_; }),
                  folders.end());
    return folders;
}

void RunLibrary::include(const QString& folder) {
    if (!included_.contains(folder)) {
        included_.append(folder);
        refresh();
    }
}

void RunLibrary::remove(const QStringList& folders) {
    hidden_.unite({folders.begin(), folders.end()});
    publish();
    struct Removal {
        QVector<TrashedRun> gone;
        QString error;
        QString detail;
    };
    background_->run_surely(
        this,
        [folders] {
            Removal removal;
            for (const QString& folder : folders) {
                try {
                    removal.gone.append(move_to_trash(folder));
                } catch (const Error& error) {
                    removal.error = core_text(error.what());
                    removal.detail = QString::fromStdString(error.detail());
                }
            }
            return removal;
        },
        [this, folders](const Outcome<Removal>& outcome) {
            const Removal removal = outcome.value.value_or(Removal{{}, outcome.error, outcome.detail});
            hidden_.subtract({folders.begin(), folders.end()});
            for (const TrashedRun& run : removal.gone) {
                included_.removeAll(run.folder);
                hidden_.insert(run.folder);
                deleted_.insert(run.folder);
            }
            publish();
            refresh();
            Q_EMIT removed(folders, removal.gone);
            if (!removal.error.isEmpty()) {
                Q_EMIT removal_failed(removal.error, removal.detail);
            }
        });
}

void RunLibrary::restore(const QVector<TrashedRun>& runs) {
    struct Restoration {
        QStringList folders;
        QString error;
        QString detail;
    };
    background_->run_surely(
        this,
        [runs] {
            Restoration restoration;
            for (const TrashedRun& run : runs) {
                try {
                    restore_from_trash(run);
                    restoration.folders.append(run.folder);
                } catch (const Error& error) {
                    restoration.error = core_text(error.what());
                    restoration.detail = QString::fromStdString(error.detail());
                }
            }
            return restoration;
        },
        [this, runs](const Outcome<Restoration>& outcome) {
            const Restoration restoration = outcome.value.value_or(Restoration{{}, outcome.error, outcome.detail});
            for (const QString& folder : restoration.folders) {
                hidden_.remove(folder);
                deleted_.remove(folder);
                if (QFileInfo(folder).absolutePath() != runs_dir_) {
                    included_.append(folder);
                }
            }
            refresh();
            QStringList asked;
            for (const TrashedRun& run : runs) {
                asked.append(run.folder);
            }
            Q_EMIT restored(asked, restoration.folders);
            if (!restoration.error.isEmpty()) {
                Q_EMIT removal_failed(restoration.error, restoration.detail);
            }
        });
}

void RunLibrary::set_expected(const QHash<QString, double>& seconds) {
    if (seconds != expected_) {
        expected_ = seconds;
        publish();
    }
}

void RunLibrary::refresh() {
    if (reading_) {
        again_ = true;
        return;
    }
    read();
}

void RunLibrary::read() {
    reading_ = true;
    again_ = false;
    const auto lister = lister_;
    const QString runs_dir = runs_dir_;
    background_->run(
        this, [lister, runs_dir, elsewhere = elsewhere()] { return lister->list(runs_dir, elsewhere); },
        [this, runs_dir, deleted = deleted_](const Outcome<QVector<widgets::RunItem>>& outcome) {
            reading_ = false;
            // A list that was begun before a run was deleted may still hold it; this one cannot.
            hidden_.subtract(deleted);
            deleted_.subtract(deleted);
            if (runs_dir == runs_dir_ && outcome.value) {
                const bool other = on_disk_ != *outcome.value;
                on_disk_ = *outcome.value;
                // The folder may not have been there before its first run.
                if (watcher_.directories().isEmpty()) {
                    watcher_.addPath(runs_dir_);
                }
                publish();
                if (other) {
                    Q_EMIT disk_changed();
                }
            }
            if (again_) {
                read();
            }
        });
}

void RunLibrary::update_from_queue() {
    publish();
}

void RunLibrary::add_queue(QVector<widgets::RunItem>& items) const {
    QHash<QString, QString> names;
    for (const widgets::RunItem& item : items) {
        names.insert(item.id, item.name);
    }
    // Looked up, not searched for: of a large sweep hundreds wait, and this is done at every step of a run.
    QHash<QString, int> positions;
    for (const QString& folder : queue_->waiting()) {
        positions.insert(folder, static_cast<int>(positions.size()) + 1);
    }
    for (widgets::RunItem& item : items) {
        item.here = item.id == queue_->current();
        item.queue_position = positions.value(item.id, 0);
        const double expected = expected_.value(item.id, -1);
        if (item.here) {
            const RunProgress& progress = queue_->progress();
            item.state = queue_->paused() ? RunState::paused : RunState::running;
            item.epochs_done = std::max(item.epochs_done, progress.epoch);
            item.fraction = std::max(item.fraction, progress.fraction);
            // Until it can tell by itself.
            item.seconds_left =
                progress.seconds_left < 0 && expected >= 0 ? expected * (1 - item.fraction) : progress.seconds_left;
            item.images_per_second = progress.images_per_second;
        } else if (item.queue_position > 0) {
            item.state = RunState::queued;
            item.seconds_left = expected >= 0 ? expected * (1 - item.fraction) : expected;
            const QString before = queue_->before(item.id);
            if (before == queue_->current() || positions.contains(before)) {
                item.waits_for = names.value(before);
            }
        }
    }
}

void RunLibrary::publish() {
    QVector<widgets::RunItem> items = on_disk_;
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](const widgets::RunItem& item) { return hidden_.contains(item.id); }),
                items.end());
    add_queue(items);
    // What is under way and what waits for it comes first, in the order in which it will be done.
    const auto rank = [](const widgets::RunItem& item) {
        if (item.here) {
            return -1;
        }
        return item.queue_position > 0 ? item.queue_position : 1'000'000;
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const widgets::RunItem& a, const widgets::RunItem& b) { return rank(a) < rank(b); });
    if (items != items_) {
        items_ = items;
        rows_.clear();
        for (qsizetype row = 0; row < items_.size(); ++row) {
            rows_.insert(items_[row].id, row);
        }
        Q_EMIT changed();
    }
}

const widgets::RunItem* RunLibrary::find(const QString& folder) const {
    const auto row = rows_.constFind(folder);
    return row == rows_.constEnd() ? nullptr : &items_[*row];
}

} // namespace midstage::app
