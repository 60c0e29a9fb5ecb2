// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/actions.h"
#include "app/exporter.h"
#include "app/job_queue.h"
#include "app/pinned_run.h"
#include "app/run_extras.h"
#include "app/run_follower.h"
#include "app/run_view.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/play_control.h"

#include <QActionGroup>
#include <cmath>
#include <limits>

namespace midstage::app {

void MainWindow::connect_scrubbers() {
    widgets::CheckpointScrubber* scrubber = view_->scrubber();
    connect(actions_->best, &QAction::triggered, scrubber, &widgets::CheckpointScrubber::choose_best);
    connect(actions_->final_checkpoint, &QAction::triggered, scrubber, &widgets::CheckpointScrubber::choose_final);
    connect(actions_->previous, &QAction::triggered, this, [scrubber] { scrubber->step(-1); });
    connect(actions_->next, &QAction::triggered, this, [scrubber] { scrubber->step(1); });
    connect(actions_->play, &QAction::triggered, scrubber->player(), &widgets::PlayControl::toggle_playing);
    connect(view_, &RunView::run_wanted, this, &MainWindow::open_run_at);

    PinnedRun* pinned = view_->pinned_run();
    connect(actions_->pin, &QAction::triggered, this, &MainWindow::toggle_pin);
    connect(pinned, &PinnedRun::run_changed, this, [this, pinned] {
        actions_->pin->setText(pinned->pinned() ? tr("Put B a&way") : tr("P&in as B"));
        update_actions();
    });
    connect(pinned, &PinnedRun::closed, this, [this] { pin_follower_->open({}); });
    connect(pin_follower_, &RunFollower::loaded, this, [pinned](const RunDetails& details) {
        if (details.folder == pinned->details().folder) {
            pinned->show_run(details);
        }
    });
    // It is gone or damaged: what was read of it stays in view, as it does for the shown run.
    connect(queue_, &JobQueue::changed, this,
            [this] { pin_follower_->set_following(pin_follower_->folder() != queue_->current()); });
    for (widgets::PlayControl* player : {scrubber->player(), pinned->scrubber()->player()}) {
        player->set_speed(settings_.play_speed());
    }
    connect(scrubber->player(), &widgets::PlayControl::speed_changed, this,
            [this](int speed) { settings_.set_play_speed(speed); });
    connect(view_->training(), &TrainingTab::plotted_changed, this,
            [this] { extras_->set_plotted(view_->training()->metric(), view_->training()->score()); });
    extras_->set_plotted(view_->training()->metric(), view_->training()->score());
    connect(extras_, &RunExtras::seeds_loaded, view_->training(), &TrainingTab::set_band);
}

void MainWindow::open_run_at(const QString& folder, double epoch) {
    view_->choose_checkpoint(folder, std::isfinite(epoch) ? epoch : std::numeric_limits<double>::max());
    open_run(folder);
}

void MainWindow::toggle_pin() {
    PinnedRun* pinned = view_->pinned_run();
    if (pinned->pinned()) {
        pinned->clear();
        pin_follower_->open({});
        return;
    }
    pinned->show_run(view_->details(), view_->position().epoch);
    pin_follower_->set_following(view_->folder() != queue_->current());
    pin_follower_->open(view_->folder());
}

void MainWindow::connect_export() {
    connect(actions_->export_plot, &QAction::triggered, exporter_, &Exporter::export_plot);
    connect(actions_->export_data, &QAction::triggered, exporter_, &Exporter::export_data);
    connect(actions_->copy_plot, &QAction::triggered, exporter_, &Exporter::copy_plot);
    connect(actions_->copy_data, &QAction::triggered, exporter_, &Exporter::copy_data);
    connect(actions_->copy_python, &QAction::triggered, exporter_, &Exporter::copy_python);
    connect(actions_->export_table, &QAction::triggered, exporter_, &Exporter::export_table);
    connect(actions_->export_tables, &QAction::triggered, exporter_, &Exporter::export_tables);
    connect(view_->training(), &TrainingTab::table_export_wanted, exporter_, &Exporter::export_table);
    connect(exporter_, &Exporter::written, this, [this](const QString& file) { tell(tr("Written: %1").arg(file)); });
    connect(exporter_, &Exporter::copied, this, [this](const QString& what) { tell(tr("Copied: %1").arg(what)); });
    connect(exporter_, &Exporter::failed, this, [this](const QString& sentence) { show_error(sentence); });
    for (QAction* scale : actions_->picture_scales->actions()) {
        scale->setChecked(scale->data().toInt() == settings_.picture_scale());
    }
    connect(actions_->picture_scales, &QActionGroup::triggered, this,
            [this](const QAction* scale) { settings_.set_picture_scale(scale->data().toInt()); });
}

void MainWindow::connect_appearance() {
    for (QAction* action : actions_->appearances->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(settings_.appearance()));
    }
    connect(actions_->appearances, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose_appearance(static_cast<widgets::Appearance>(action->data().toInt()));
    });
}

} // namespace midstage::app
