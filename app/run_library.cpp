// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_library.h"

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

void RunLibrary::remove(const QString& folder) {
    hidden_.insert(folder);
    publish();
    background_->run(
        this, [folder] { return delete_run(folder), true; },
        [this, folder](const Outcome<bool>& outcome) {
            if (outcome.value) {
                included_.removeAll(folder);
                deleted_.insert(folder);
                refresh();
            } else {
                hidden_.remove(folder);
                publish();
                Q_EMIT removal_failed(folder, outcome.error, outcome.detail);
            }
        });
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

void RunLibrary::publish() {
    QVector<widgets::RunItem> items = on_disk_;
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](const widgets::RunItem& item) { return hidden_.contains(item.id); }),
                items.end());
    for (widgets::RunItem& item : items) {
        item.here = item.id == queue_->current();
        const qsizetype place = queue_->waiting().indexOf(item.id);
        item.queue_position = static_cast<int>(place) + 1;
        if (item.here) {
            const RunProgress& progress = queue_->progress();
            item.state = queue_->paused() ? RunState::paused : RunState::running;
            item.epochs_done = std::max(item.epochs_done, progress.epoch);
            item.fraction = std::max(item.fraction, progress.fraction);
            item.seconds_left = progress.seconds_left;
        } else if (place >= 0) {
            item.state = RunState::queued;
        }
    }
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
        Q_EMIT changed();
    }
}

const widgets::RunItem* RunLibrary::find(const QString& folder) const {
    const auto found =
        std::find_if(items_.begin(), items_.end(), [&](const widgets::RunItem& item) { return item.id == folder; });
    return found == items_.end() ? nullptr : &*found;
}

} // namespace midstage::app
