// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/job_queue.h"

#include "app/worker.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace midstage::app {

JobQueue::JobQueue(QString data_dir, QObject* parent)
    : QObject(parent)
    , worker_(new Worker(this))
    , data_dir_(std::move(data_dir)) {
    connect(worker_, &Worker::updated, this, &JobQueue::take);
}

void JobQueue::enqueue(const QString& folder) {
    enqueue_all({{folder, {}, {}}});
}

void JobQueue::enqueue_after(const QString& folder, const QString& before) {
    enqueue_all({{folder, before, {}}});
}

void JobQueue::enqueue_all(const QVector<WaitingRun>& runs) {
    QSet<QString> known(waiting_.begin(), waiting_.end());
    bool more = false;
    for (const WaitingRun& run : runs) {
        if (run.folder == current_) {
            continue;
        }
        if (!run.before.isEmpty()) {
            before_.insert(run.folder, run.before);
        }
        if (!known.contains(run.folder)) {
            known.insert(run.folder);
            waiting_.append(run.folder);
            data_dir_of_.insert(run.folder, run.data_dir.isEmpty() ? data_dir_ : run.data_dir);
            more = true;
        }
    }
    if (more) {
        start_next();
        Q_EMIT changed();
    }
}

void JobQueue::made_runs() {
    if (--expected_ == 0) {
        Q_EMIT runs_made();
    }
}

bool JobQueue::remove(const QString& folder) {
    const bool removed = waiting_.removeAll(folder) > 0;
    if (removed) {
        data_dir_of_.remove(folder);
        before_.remove(folder);
        drop_followers_of(folder);
        Q_EMIT changed();
    }
    return removed;
}

void JobQueue::drop_followers_of(const QString& folder) {
    const QStringList followers = before_.keys(folder);
    for (const QString& follower : followers) {
        remove(follower);
    }
}

bool JobQueue::can_start(const QString& folder) const {
    const QString before = before_.value(folder);
    return before.isEmpty() || (before != current_ && !waiting_.contains(before));
}

/// The order itself, but where a run would come before what it waits for it comes after that.
QStringList JobQueue::behind_what_they_wait_for(QStringList order) const {
    QStringList sorted;
    while (!order.isEmpty()) {
        const auto next = std::find_if(order.begin(), order.end(),
                                       [&](const QString& folder) { return !order.contains(before_.value(folder)); });
        // Nothing waits for itself; if it did it should run all the same.
        sorted.append(order.takeAt(next == order.end() ? 0 : next - order.begin()));
    }
    return sorted;
}

bool JobQueue::move(const QString& folder, int place) {
    const qsizetype from = waiting_.indexOf(folder);
    if (from < 0) {
        return false;
    }
    QStringList order = waiting_;
    order.move(from, std::clamp<qsizetype>(place - 1, 0, waiting_.size() - 1));
    if (order.indexOf(before_.value(folder)) > order.indexOf(folder)) {
        return false;
    }
    order = behind_what_they_wait_for(order);
    if (order != waiting_) {
        waiting_ = order;
        Q_EMIT changed();
    }
    return true;
}

QVector<WaitingRun> JobQueue::entries() const {
    QVector<WaitingRun> entries;
    for (const QString& folder : waiting_) {
        entries.append({folder, before_.value(folder), data_dir_of_.value(folder)});
    }
    return entries;
}

void JobQueue::restore(const QVector<WaitingRun>& order, const QStringList& again) {
    QStringList restored;
    for (const WaitingRun& entry : order) {
        const bool waits = waiting_.contains(entry.folder);
        const auto finished = [this](const QString& folder) { return finished_ && finished_(folder); };
        // One that is done meanwhile, or whose turn never comes since what it waits for has gone, stays out.
        const bool hopeless = finished(entry.folder) || (!entry.before.isEmpty() && entry.before != current_ &&
                                                         !restored.contains(entry.before) &&
                                                         !waiting_.contains(entry.before) && !finished(entry.before));
        if (!waits && again.contains(entry.folder) && entry.folder != current_ && !hopeless) {
            data_dir_of_.insert(entry.folder, entry.data_dir);
            if (!entry.before.isEmpty()) {
                before_.insert(entry.folder, entry.before);
            }
            restored.append(entry.folder);
        } else if (waits) {
            restored.append(entry.folder);
        }
    }
    for (const QString& folder : waiting_) { // what has come since
        if (!restored.contains(folder)) {
            restored.append(folder);
        }
    }
    waiting_ = behind_what_they_wait_for(restored);
    start_next();
    Q_EMIT changed();
}

void JobQueue::look(QObject* context, const std::function<QString(const std::atomic<bool>& ended)>& task,
                    const std::function<void(const QString& error)>& done) {
    worker_->look(context, task, done);
}

void JobQueue::pause() {
    if (busy() && !paused_ && !stopping_) {
        paused_ = true;
        worker_->pause();
        Q_EMIT changed();
    }
}

void JobQueue::resume() {
    if (busy() && paused_) {
        paused_ = false;
        worker_->resume();
        Q_EMIT changed();
    }
}

void JobQueue::stop() {
    if (busy()) {
        stopping_ = true;
        worker_->stop();
        Q_EMIT changed();
    }
}

void JobQueue::cancel() {
    if (busy()) {
        stopping_ = true;
        worker_->cancel();
        Q_EMIT changed();
    }
}

void JobQueue::stop_all() {
    waiting_.clear();
    data_dir_of_.clear();
    before_.clear();
    stop();
    Q_EMIT changed();
}

void JobQueue::start_next() {
    const auto next =
        std::find_if(waiting_.begin(), waiting_.end(), [this](const QString& folder) { return can_start(folder); });
    if (busy() || next == waiting_.end()) {
        return;
    }
    current_ = *next;
    waiting_.erase(next);
    const QString before = before_.take(current_);
    progress_ = RunProgress();
    told_ = RunUpdate();
    told_.folder = current_;
    paused_ = false;
    stopping_ = false;
    current_data_dir_ = data_dir_of_.take(current_);
    worker_->execute(current_, current_data_dir_);
    if (!before.isEmpty()) {
        Q_EMIT follow_up_started(current_, before);
    }
}

void JobQueue::remember(const RunUpdate& update) {
    if (update.progress) {
        progress_ = *update.progress;
        told_.progress = update.progress;
    }
    if (update.began) {
        told_.began = true;
        told_.device = update.device;
        told_.precision = update.precision;
        told_.checkpoints.clear();
    }
    merge_checkpoints(told_.checkpoints, update.checkpoints);
    if (update.state) {
        told_.state = update.state;
        told_.message = update.message;
    }
}

void JobQueue::take(const RunUpdate& update) {
    // Why a run failed may have come before its end did.
    const QString message = update.message.isEmpty() ? told_.message : update.message;
    remember(update);
    Q_EMIT updated(update);
    if (!update.ended) {
        if (update.state) {
            Q_EMIT changed();
        }
        return;
    }
    const QString ended = std::exchange(current_, QString());
    // Who stops a run in its last batch means what follows it as well.
    const bool stopped = std::exchange(stopping_, false);
    paused_ = false;
    told_ = RunUpdate();
    if (stopped || update.state != RunState::finished) {
        drop_followers_of(ended);
    }
    start_next();
    Q_EMIT changed();
    Q_EMIT run_ended(ended, update.state.value_or(RunState::failed), message);
    if (!busy()) {
        Q_EMIT idle();
    }
}

} // namespace midstage::app
