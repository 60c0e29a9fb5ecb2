// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue_controller.h"

#include "app/expected_times.h"
#include "app/job_queue.h"
#include "app/run_library.h"
#include "app/undo_history.h"
#include "widgets/queue_panel.h"
#include "widgets/queue_view.h"

#include <QFileInfo>
#include <algorithm>

namespace midstage::app {

namespace {
constexpr int estimate_delay = 300;       // milliseconds: several runs are queued at once
constexpr int next_estimate_delay = 5000; // while a run is under way
} // namespace

QueueController::QueueController(JobQueue* queue, RunLibrary* library, UndoHistory* undo, widgets::QueuePanel* panel,
                                 QObject* parent)
    : QObject(parent)
    , queue_(queue)
    , library_(library)
    , undo_(undo)
    , panel_(panel) {
    background_.use_threads(1);
    estimate_soon_.setSingleShot(true);
    connect(&estimate_soon_, &QTimer::timeout, this, &QueueController::estimate);
    connect(library_, &RunLibrary::changed, this, &QueueController::show);
    connect(queue_, &JobQueue::changed, this, [this] {
        ended_early_.removeAll(queue_->current());
        for (const QString& folder : queue_->waiting()) {
            ended_early_.removeAll(folder);
        }
        estimate_soon_.start(estimate_delay);
        show();
    });
    connect(queue_, &JobQueue::run_ended, this, [this](const QString& folder, RunState state) {
        if (state != RunState::finished) {
            ended_early_.prepend(folder);
        }
        show();
    });
    // A first run of its kind tells what the others will take as soon as it has a checkpoint.
    connect(queue_, &JobQueue::updated, this, [this](const RunUpdate& update) {
        if (!update.checkpoints.isEmpty() && !queue_->waiting().isEmpty() && !estimate_soon_.isActive()) {
            estimate_soon_.start(next_estimate_delay);
        }
    });
    connect(panel_->view(), &widgets::QueueView::move_wanted, this, &QueueController::move);
}

QString QueueController::name_of(const QString& folder) const {
    const widgets::RunItem* item = library_->find(folder);
    return item != nullptr ? item->name : QFileInfo(folder).fileName();
}

int QueueController::count() const {
    return static_cast<int>(queue_->waiting().size()) + (queue_->busy() ? 1 : 0);
}

void QueueController::show() {
    QVector<widgets::RunItem> items;
    QStringList folders = queue_->waiting();
    if (queue_->busy()) {
        folders.prepend(queue_->current());
    }
    folders += ended_early_;
    for (const QString& folder : folders) {
        if (const widgets::RunItem* item = library_->find(folder)) {
            items.append(*item);
        }
    }
    panel_->set_items(items);
    Q_EMIT shown();
}

void QueueController::estimate() {
    if (estimating_ || (queue_->waiting().isEmpty() && !queue_->busy())) {
        return;
    }
    estimating_ = true;
    QStringList folders = queue_->waiting();
    if (queue_->busy()) {
        folders.append(queue_->current()); // until it can tell by itself
    }
    background_.run(
        this, [folders, runs_dir = library_->runs_dir()] { return expected_times(folders, runs_dir); },
        [this, folders](const Outcome<QHash<QString, double>>& outcome) {
            estimating_ = false;
            if (outcome.value) {
                library_->set_expected(*outcome.value);
            }
            const QStringList& waiting = queue_->waiting();
            if (std::any_of(waiting.begin(), waiting.end(),
                            [&](const QString& folder) { return !folders.contains(folder); })) {
                estimate_soon_.start(estimate_delay); // queued meanwhile
            }
        });
}

void QueueController::move(const QString& folder, int place) {
    const QVector<WaitingRun> order = queue_->entries();
    if (!queue_->move(folder, place)) {
        const QString before = queue_->before(folder);
        if (!before.isEmpty()) {
            Q_EMIT refused(tr("%1 starts from what %2 ends with, so it cannot come before it.")
                               .arg(name_of(folder), name_of(before)));
        }
        return;
    }
    if (queue_->entries() != order) {
        panel_->view()->select(folder);
        undo_->add(
            tr("Moved %1 in the queue").arg(name_of(folder)), [this, order] { queue_->restore(order); }, false);
    }
}

void QueueController::move_by(const QString& folder, int by) {
    const qsizetype at = queue_->waiting().indexOf(folder);
    if (at >= 0) {
        move(folder, static_cast<int>(at) + 1 + by);
    }
}

void QueueController::remove(const QStringList& folders) {
    const QVector<WaitingRun> order = queue_->entries();
    for (const QString& folder : folders) {
        queue_->remove(folder);
        ended_early_.removeAll(folder);
    }
    QStringList gone;
    for (const WaitingRun& entry : order) {
        if (!queue_->waiting().contains(entry.folder)) {
            gone.append(entry.folder);
        }
    }
    if (!gone.isEmpty()) {
        const QString what =
            gone.size() == 1 ? name_of(gone.first()) : tr("%n run(s)", nullptr, static_cast<int>(gone.size()));
        undo_->add(
            tr("Took %1 out of the queue").arg(what), [this, order, gone] { queue_->restore(order, gone); }, true);
    }
    show();
}

} // namespace midstage::app
