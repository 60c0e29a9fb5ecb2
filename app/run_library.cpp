// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_library.h"

#include "app/background.h"
#include "app/engine.h"
#include "app/job_queue.h"

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
    on_disk_.clear();
    publish();
    poll_.start();
    refresh();
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
        this, [lister, runs_dir] { return lister->list(runs_dir); },
        [this, runs_dir](const Outcome<QVector<widgets::RunItem>>& outcome) {
            reading_ = false;
            if (runs_dir == runs_dir_ && outcome.value) {
                on_disk_ = *outcome.value;
                // The folder may not have been there before its first run.
                if (watcher_.directories().isEmpty()) {
                    watcher_.addPath(runs_dir_);
                }
                publish();
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

RunFollower::RunFollower(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background) {
    poll_.setInterval(poll_interval);
    connect(&poll_, &QTimer::timeout, this, &RunFollower::look);
}

void RunFollower::open(const QString& folder) {
    ++generation_;
    folder_ = folder;
    stamp_.clear();
    looking_ = false;
    if (folder.isEmpty()) {
        poll_.stop();
        return;
    }
    poll_.start();
    look();
}

void RunFollower::set_following(bool follow) {
    following_ = follow;
}

void RunFollower::reload() {
    stamp_.clear();
    if (!folder_.isEmpty()) {
        look();
    }
}

void RunFollower::look() {
    if (looking_ || (!following_ && !stamp_.isEmpty())) {
        return;
    }
    looking_ = true;
    struct Look {
        QString stamp;
        std::optional<RunDetails> details;
    };
    background_->run(
        this,
        [folder = folder_, before = stamp_] {
            Look look;
            look.stamp = stamp_of_run(folder);
            if (look.stamp != before) {
                look.details = read_run(folder);
            }
            return look;
        },
        [this, generation = generation_](const Outcome<Look>& outcome) {
            if (generation != generation_) {
                return;
            }
            looking_ = false;
            if (!outcome.value) {
                poll_.stop();
                Q_EMIT failed(folder_, outcome.error);
                return;
            }
            stamp_ = outcome.value->stamp;
            if (outcome.value->details) {
                Q_EMIT loaded(*outcome.value->details);
            }
        });
}

} // namespace midstage::app
