// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next.
#include "app/close_guard.h"
#include "app/job_queue.h"
#include "app/main_window.h"
#include "app/notifier.h"
#include "app/queue_memory.h"
#include "app/run_actions.h"
#include "app/run_follower.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/message_bar.h"
#include "widgets/queue_panel.h"
#include "widgets/run_list_panel.h"

#include <QFileInfo>
#include <QTabWidget>
#include <QTimer>
#include <cmath>

namespace midstage::app {

namespace {
constexpr int save_delay = 1000; // milliseconds: scrubbing through a run writes once
} // namespace

void MainWindow::connect_session() {
    save_soon_ = new QTimer(this);
    save_soon_->setSingleShot(true);
    save_soon_->setInterval(save_delay);
    connect(save_soon_, &QTimer::timeout, this, &MainWindow::save_session);
    const auto soon = qOverload<>(&QTimer::start);
    connect(view_, &RunView::tab_changed, save_soon_, soon);
    connect(view_->scrubber(), &widgets::CheckpointScrubber::index_changed, save_soon_, soon);
    connect(list_panel_, &widgets::RunListPanel::filter_changed, save_soon_, soon);
    connect(follower_, &RunFollower::loaded, this, [this] {
        restore_place();
        save_soon_->start();
    });
    const widgets::RunFilter filter = settings_.filter();
    list_panel_->set_filter(filter);
    run_actions_->show_archived->setChecked(filter.archived);
    queue_memory_ = new QueueMemory(queue_, this);
    connect(queue_memory_, &QueueMemory::left, this, &MainWindow::offer_queue);
    // The message may have to make room for another one: the queue has the offer as long as it stands.
    connect(queue_memory_, &QueueMemory::left_changed, queue_panel_, &widgets::QueuePanel::set_left);
    connect(queue_panel_, &widgets::QueuePanel::continue_wanted, this, [this] {
        message_->withdraw(queue_offer_);
        queue_memory_->go_on();
    });
    connect(queue_memory_, &QueueMemory::left_out, this, [this](int runs) {
        message_->show_message(widgets::MessageBar::Kind::warning,
                               tr("%n run(s) of the queue were not continued: they, or runs that they start from, are "
                                  "not in their folders any more or have finished meanwhile.",
                                  nullptr, runs));
    });
    connect(guard_, &CloseGuard::stopping, queue_memory_, &QueueMemory::freeze);
    queue_memory_->look();
}

void MainWindow::offer_queue(int runs) {
    queue_offer_ = tr("%n run(s) waited or were under way when the window was closed.", nullptr, runs);
    message_->show_offers(
        widgets::MessageBar::Kind::information, queue_offer_,
        {{tr("Continue"), [this] { queue_memory_->go_on(); }}, {tr("Not now"), [this] { queue_memory_->forget(); }}});
}

void MainWindow::restore_session() {
    const Settings::Session session = settings_.session();
    if (!session.run.isEmpty() && QFileInfo::exists(session.run + QStringLiteral("/run.json"))) {
        restored_ = session;
        open_run(session.run);
    }
}

/// The tab and the checkpoint, once the run is there.
void MainWindow::restore_place() {
    if (!restored_) {
        return;
    }
    const Settings::Session session = *std::exchange(restored_, std::nullopt);
    if (session.run != view_->folder()) {
        return; // the user was faster
    }
    const auto* tabs = view_->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        if (session.tab == QLatin1String(tabs->widget(i)->metaObject()->className())) {
            view_->bring_to_front(session.run, tabs->widget(i));
        }
    }
    const QVector<Checkpoint>& checkpoints = view_->details().checkpoints;
    for (qsizetype i = 0; i < checkpoints.size(); ++i) {
        if (std::abs(checkpoints[i].epoch - session.epoch) < 1e-9) {
            view_->scrubber()->choose(static_cast<int>(i));
        }
    }
}

void MainWindow::save_session() {
    if (restored_) {
        return; // what was in view has not come back yet
    }
    Settings::Session session;
    session.run = view_->folder();
    session.tab = QString::fromLatin1(view_->current_tab()->metaObject()->className());
    const QVector<Checkpoint>& checkpoints = view_->details().checkpoints;
    const int index = view_->scrubber()->index();
    if (!view_->scrubber()->following() && index >= 0 && index < checkpoints.size()) {
        session.epoch = checkpoints[index].epoch;
    }
    settings_.set_session(session);
    settings_.set_filter(list_panel_->filter());
}

void MainWindow::connect_notifier() {
    notifier_ = new Notifier(this);
    run_actions_->notify->setChecked(settings_.notifies());
    connect(run_actions_->notify, &QAction::toggled, this, [this](bool on) { settings_.set_notifies(on); });
    connect(queue_, &JobQueue::run_ended, this, [this](const QString& folder, RunState state, const QString& message) {
        const bool tells = state == RunState::finished || state == RunState::failed;
        if (!tells || !run_actions_->notify->isChecked() || isActiveWindow()) {
            return;
        }
        const widgets::RunItem* item = library_->find(folder);
        const QString name = item != nullptr ? item->name : QFileInfo(folder).fileName();
        const qsizetype waiting = queue_->waiting().size() + (queue_->busy() ? 1 : 0);
        const QString more = waiting > 0 ? tr("%n run(s) are left.", nullptr, static_cast<int>(waiting)) : QString();
        notifier_->notify(state == RunState::finished ? tr("Finished: %1").arg(name) : tr("Failed: %1").arg(name),
                          state == RunState::finished ? more : message);
    });
    connect(notifier_, &Notifier::activated, this, [this] {
        guard_->stay_open();
        show();
        raise();
        activateWindow();
    });
}

} // namespace midstage::app
