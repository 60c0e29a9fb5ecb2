// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/actions.h"
#include "app/close_guard.h"
#include "app/experiment_controller.h"
#include "app/exporter.h"
#include "app/help_boxes.h"
#include "app/job_queue.h"
#include "app/mask_tab.h"
#include "app/options.h"
#include "app/run_commands.h"
#include "app/run_extras.h"
#include "app/run_follower.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "app/training_tab.h"
#include "app/unmasking_controller.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/experiment_form.h"
#include "widgets/mask_plot.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"
#include "widgets/training_plots.h"

#include <QFileInfo>
#include <QStatusBar>

namespace midstage::app {

void MainWindow::connect_queue() {
    connect(queue_, &JobQueue::updated, view_, &RunView::take);
    connect(queue_, &JobQueue::updated, library_, &RunLibrary::update_from_queue);
    connect(queue_, &JobQueue::updated, this, &MainWindow::show_queue);
    connect(queue_, &JobQueue::changed, this, [this] {
        library_->update_from_queue();
        library_->refresh();
        follower_->set_following(follower_->folder() != queue_->current());
        if (view_->folder() == queue_->current()) {
            view_->set_paused(queue_->paused());
        }
        update_actions();
    });
    connect(queue_, &JobQueue::follow_up_started, this, [this](const QString& folder, const QString& before) {
        // Who watches a training goes on watching what becomes of it.
        if (follower_->folder() == before) {
            open_run(folder);
        }
    });
    connect(queue_, &JobQueue::run_ended, this, [this](const QString& folder, RunState state, const QString& message) {
        if (folder == follower_->folder()) {
            follower_->reload();
        }
        if (state == RunState::failed) {
            show_run_error(folder, message.isEmpty()
                                       ? tr("The run %1 failed: see the log.").arg(QFileInfo(folder).fileName())
                                       : message);
        } else if (state == RunState::finished) {
            tell(tr("Finished: %1").arg(QFileInfo(folder).fileName()));
        }
    });
}

void MainWindow::connect_runs() {
    connect(library_, &RunLibrary::changed, this, &MainWindow::show_list);
    connect(list_, &widgets::RunListView::run_chosen, this, &MainWindow::open_run);
    connect(list_, &widgets::RunListView::removal_wanted, actions_->remove, &QAction::trigger);
    connect(list_, &widgets::RunListView::menu_wanted, commands_,
            [this](const QString&, const QPoint& at) { commands_->show_menu(at); });
    connect(follower_, &RunFollower::replaced, this, &MainWindow::forget_extras);
    connect(follower_, &RunFollower::loaded, this, [this](const RunDetails& details) {
        view_->show_run(details);
        extras_->show(details.folder);
        if (details.folder == queue_->current()) {
            // What the worker has told may be newer than what was read from the disk meanwhile.
            RunUpdate told = queue_->told();
            told.state = queue_->paused() ? RunState::paused : RunState::running;
            told.message.clear();
            view_->take(told);
        } else if (details.state == RunState::failed && !details.error.isEmpty()) {
            show_run_error(details.folder, details.error);
        }
        update_actions();
    });
    connect(follower_, &RunFollower::failed, this, [this](const QString& folder, const QString& sentence) {
        view_->clear();
        show_run_error(folder, sentence);
        update_actions();
    });
}

void MainWindow::connect_experiment() {
    connect(actions_->start, &QAction::triggered, controller_, &ExperimentController::start);
    connect(commands_, &RunCommands::options_wanted, controller_, &ExperimentController::take_options_of);
    connect(controller_, &ExperimentController::options_taken, this, [this] { form_is_the_users_ = true; });
    connect(form_, &widgets::ExperimentForm::changed, this, [this] { form_is_the_users_ = true; });
    connect(controller_, &ExperimentController::run_created, this, [this](const QString& folder) {
        // The run under way is watched; one that has to wait is not brought to the front.
        if (queue_->current() == folder) {
            open_run(folder);
        }
        take_created(folder);
    });
    connect(controller_, &ExperimentController::failed, this, [this](const QString& sentence, const QString& detail) {
        start_error_ = sentence;
        show_error(sentence, detail);
    });
}

void MainWindow::take_created(const QString& folder) {
    // A start that failed before has been put right; other errors stay until they are read.
    message_->withdraw(start_error_);
    if (queue_->current() != folder) {
        tell(tr("Waits for its turn: %1").arg(QFileInfo(folder).fileName()));
    }
    library_->refresh();
}

void MainWindow::connect_unmasking() {
    connect(actions_->estimate, &QAction::triggered, unmasking_, &UnmaskingController::estimate);
    connect(actions_->fine_tune, &QAction::triggered, unmasking_, &UnmaskingController::fine_tune);
    connect(actions_->prune, &QAction::triggered, unmasking_, &UnmaskingController::prune);
    connect(actions_->find_atypical, &QAction::triggered, unmasking_, &UnmaskingController::find_atypical);
    view_->masks()->add_actions({actions_->estimate, actions_->fine_tune, actions_->prune});
    view_->samples()->add_actions({actions_->find_atypical});
    connect(view_->training()->scrubber(), &widgets::CheckpointScrubber::index_changed, this,
            &MainWindow::update_actions);
    connect(view_->masks(), &MaskTab::masks_changed, this, [this] {
        unmasking_->set_constraint(view_->masks()->moved_constraint());
        update_actions();
    });
    connect(view_, &RunView::position_changed, this, [this] { view_->masks()->show_epoch(view_->position().epoch); });
    connect(view_->masks()->plot(), &widgets::MaskPlot::constraint_changed, unmasking_,
            [this](double constraint) { unmasking_->set_constraint(constraint); });
    using Watch = UnmaskingController::Watch;
    const auto watch_in = [this](const QString& run, QWidget* tab) {
        open_run(run); // which may be another one than the one that is shown
        view_->bring_to_front(run, tab);
    };
    connect(unmasking_, &UnmaskingController::run_created, this,
            [this, watch_in](const QString& folder, const QString& parent, Watch watch) {
                if (watch == Watch::masks) {
                    watch_in(parent, view_->masks());
                } else if (watch == Watch::samples) {
                    watch_in(parent, view_->samples());
                } else if (queue_->current() == folder) {
                    open_run(folder);
                }
                take_created(folder);
                extras_->refresh();
            });
    connect(unmasking_, &UnmaskingController::failed, this, [this](const QString& sentence, const QString& detail) {
        start_error_ = sentence;
        show_error(sentence, detail);
    });
    connect(queue_, &JobQueue::updated, extras_, [this](const RunUpdate& update) {
        if (!update.masks.isEmpty() || !update.checkpoints.isEmpty() || update.ended) {
            extras_->refresh();
        }
    });
    connect(library_, &RunLibrary::disk_changed, extras_, &RunExtras::refresh);
    connect(extras_, &RunExtras::relatives_loaded, this, [this](const Relatives& relatives) {
        view_->set_relatives(relatives);
        parent_ = relatives.parent ? relatives.parent->folder : QString();
        parent_epoch_ = relatives.parent_epoch;
        update_actions();
    });
    connect(extras_, &RunExtras::masks_loaded, this, [this](const MaskData& masks) {
        view_->masks()->set_masks(masks);
        view_->set_constraint(masks.constraint);
        unmasking_->set_measurements(masks.measurements);
        unmasking_->set_constraint(view_->masks()->moved_constraint());
        update_actions();
    });
    connect(extras_, &RunExtras::part_failed, this,
            [this](const QString& sentence) { show_run_error(follower_->folder(), sentence); });
    connect(view_, &RunView::tab_changed, this, &MainWindow::update_actions);
}

void MainWindow::connect_view_actions() {
    TrainingTab* training = view_->training();
    connect(training, &TrainingTab::plotted_changed, this,
            [this, training] { settings_.set_plotted(training->metric(), training->score()); });
    connect(actions_->reset_zoom, &QAction::triggered, training->plots(), &widgets::TrainingPlots::reset_zoom);
    connect(training, &TrainingTab::options_changed, this,
            [this, training] { settings_.set_curve_options(training->options()); });
    connect(actions_->full_screen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(actions_->keys, &QAction::triggered, this, [this] { show_keys(*actions_, this); });
    connect(actions_->about, &QAction::triggered, this, [this] { show_about(this); });
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connect_folders() {
    connect(actions_->open_run, &QAction::triggered, this, [this] {
        ask_for_folder(tr("Open run"), runs_dir_, [this](const QString& folder) { find_and_open(folder); });
    });
    connect(actions_->choose_runs_dir, &QAction::triggered, this, [this] {
        ask_for_folder(tr("Runs folder"), runs_dir_, [this](const QString& folder) { use_runs_dir(folder); });
    });
    connect(actions_->choose_data_dir, &QAction::triggered, this, [this] {
        ask_for_folder(tr("Data folder"), data_dir_, [this](const QString& folder) {
            settings_.set_data_dir(folder);
            set_folders(runs_dir_, folder);
        });
    });
}

void MainWindow::connect_closing() {
    connect(guard_, &CloseGuard::close_now, this, &QWidget::close);
    connect(guard_, &CloseGuard::stopping, this, [this] {
        statusBar()->showMessage(tr("Stopping the run\u2026"));
        setEnabled(false); // what is begun now would be stopped with it
    });
    connect(guard_, &CloseGuard::waiting, this,
            [this] { statusBar()->showMessage(tr("The window closes as soon as the runs have been made\u2026")); });
    connect(guard_, &CloseGuard::hide_now, this, [this] {
        save_settings();
        hide();
    });
}

} // namespace midstage::app
