// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with runs as things to keep and to put in order.
#include "app/actions.h"
#include "app/demonstration.h"
#include "app/job_queue.h"
#include "app/main_window.h"
#include "app/queue_controller.h"
#include "app/run_actions.h"
#include "app/run_commands.h"
#include "app/run_follower.h"
#include "app/run_keeper.h"
#include "app/run_library.h"
#include "app/undo_history.h"
#include "widgets/message_bar.h"
#include "widgets/queue_panel.h"
#include "widgets/queue_view.h"
#include "widgets/run_list_panel.h"
#include "widgets/run_list_view.h"

#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <algorithm>

namespace midstage::app {

namespace {

bool has_finished(const RunLibrary& library, const QString& folder) {
    const widgets::RunItem* item = library.find(folder);
    return item != nullptr && item->state == RunState::finished;
}

} // namespace

void MainWindow::connect_keeping() {
    undo_ = new UndoHistory(this);
    run_actions_ = new RunActions(this, actions_);
    keeper_ = new RunKeeper(queue_, library_, undo_, this);
    commands_->include(run_actions_->of_a_run());
    connect(list_, &widgets::RunListView::selected, this, [this] {
        commands_->set_selected(list_->selected_ids());
        update_keeping();
    });
    connect(library_, &RunLibrary::changed, this, &MainWindow::update_keeping);
    connect(list_, &widgets::RunListView::rename_wanted, keeper_, [this](const QString& folder, const QString& name) {
        if (is_demonstration(folder)) {
            show_error(tr("The demonstration run keeps its name: it belongs to the program."));
        } else {
            keeper_->rename(folder, name);
        }
    });
    connect(commands_, &RunCommands::removal_wanted, keeper_, &RunKeeper::remove);
    connect(run_actions_->rename, &QAction::triggered, this, [this] {
        findChild<QDockWidget*>(QStringLiteral("runs"))->show();
        findChild<QDockWidget*>(QStringLiteral("runs"))->raise();
        list_->edit_name();
    });
    connect(run_actions_->notes, &QAction::triggered, this, [this] { keeper_->ask_for_notes(commands_->meant()); });
    connect(run_actions_->archive, &QAction::triggered, this, [this] {
        const QStringList runs = commands_->meant();
        keeper_->set_archived(runs, std::any_of(runs.begin(), runs.end(), [this](const QString& folder) {
                                  const widgets::RunItem* item = library_->find(folder);
                                  return item != nullptr && !item->archived;
                              }));
    });
    connect(keeper_, &RunKeeper::about_to_remove, this, [this](const QStringList& folders) {
        if (folders.contains(follower_->folder())) {
            close_run();
        }
    });
    connect(keeper_, &RunKeeper::restored, this, [this](const QStringList& folders) { open_run(folders.first()); });
    connect(keeper_, &RunKeeper::notes_changed, this, [this](const QStringList& folders) {
        if (folders.contains(follower_->folder())) {
            follower_->reload();
        }
    });
    connect(keeper_, &RunKeeper::failed, this, &MainWindow::show_error);
    connect_undo();
    connect_filter();
    connect_queue_panel();
    connect_recent_folders();
    queue_->set_finished_source([this](const QString& folder) { return has_finished(*library_, folder); });
    connect_session();
    connect_notifier();
    connect_drops();
    update_keeping();
}

void MainWindow::update_keeping() {
    const QStringList meant = commands_->meant();
    bool any = false;
    bool all_archived = true;
    for (const QString& folder : meant) {
        if (const widgets::RunItem* item = library_->find(folder)) {
            any = any || !is_demonstration(folder);
            all_archived = all_archived && item->archived;
        }
    }
    run_actions_->notes->setEnabled(any);
    run_actions_->archive->setEnabled(any);
    run_actions_->set_archived(any && all_archived);
    run_actions_->rename->setEnabled(!list_->current_id().isEmpty());
    const QString chosen = follower_->folder();
    const qsizetype place = queue_->waiting().indexOf(chosen);
    run_actions_->move_up->setEnabled(place > 0);
    run_actions_->move_down->setEnabled(place >= 0 && place + 1 < queue_->waiting().size());
}

void MainWindow::connect_undo() {
    connect(run_actions_->undo, &QAction::triggered, this, [this] { undo_->undo(); });
    const auto describe = [this] {
        run_actions_->undo->setEnabled(undo_->can_undo());
        run_actions_->undo->setText(
            undo_->can_undo() ? tr("&Undo: %1").arg(undo_->text().replace(QLatin1Char('&'), QStringLiteral("&&")))
                              : tr("&Undo"));
    };
    connect(undo_, &UndoHistory::changed, this, describe);
    connect(undo_, &UndoHistory::added, this, [this](const QString& done, bool offer) {
        if (!offer) {
            tell(done);
            return;
        }
        message_->show_offers(widgets::MessageBar::Kind::information, tr("%1.").arg(done),
                              {{tr("Undo"), [this, number = undo_->newest()] { undo_->undo(number); }}});
    });
    connect(undo_, &UndoHistory::undone, this, [this](const QString& done) {
        message_->withdraw(tr("%1.").arg(done)); // its offer has been taken by other means
        tell(tr("Taken back: %1").arg(done));
    });
    describe();
}

void MainWindow::connect_filter() {
    connect(run_actions_->find, &QAction::triggered, this, [this] {
        auto* dock = findChild<QDockWidget*>(QStringLiteral("runs"));
        dock->show();
        dock->raise();
        list_panel_->edit_filter();
    });
    connect(run_actions_->show_archived, &QAction::toggled, this, [this](bool shown) {
        widgets::RunFilter filter = list_panel_->filter();
        filter.archived = shown;
        list_panel_->set_filter(filter);
    });
    connect(list_panel_, &widgets::RunListPanel::filter_changed, this, [this] {
        run_actions_->show_archived->setChecked(list_panel_->filter().archived);
        show_list();
    });
}

void MainWindow::connect_queue_panel() {
    queue_panel_ = new widgets::QueuePanel(this);
    queue_controller_ = new QueueController(queue_, library_, undo_, queue_panel_, this);
    auto* dock = new QDockWidget(tr("Queue"), this);
    dock->setObjectName(QStringLiteral("queue"));
    dock->setWidget(queue_panel_);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    auto* runs = findChild<QDockWidget*>(QStringLiteral("runs"));
    tabifyDockWidget(runs, dock);
    runs->raise();
    actions_->view_menu->addAction(dock->toggleViewAction());
    queue_panel_->add_action(actions_->pause);
    queue_panel_->add_action(actions_->stop);
    queue_panel_->add_action(actions_->resume_run);
    queue_panel_->add_action(actions_->unqueue);
    queue_panel_->add_action(run_actions_->move_up, Qt::UpArrow);
    queue_panel_->add_action(run_actions_->move_down, Qt::DownArrow);
    widgets::QueueView* view = queue_panel_->view();
    connect(view, &widgets::QueueView::run_chosen, this, &MainWindow::open_run);
    connect(view, &widgets::QueueView::removal_wanted, queue_controller_,
            [this](const QString& folder) { queue_controller_->remove({folder}); });
    connect(view, &widgets::QueueView::menu_wanted, commands_,
            [this](const QString&, const QPoint& at) { commands_->show_menu(at); });
    connect(commands_, &RunCommands::move_wanted, queue_controller_, &QueueController::move);
    connect(commands_, &RunCommands::unqueue_wanted, queue_controller_, &QueueController::remove);
    connect(run_actions_->move_up, &QAction::triggered, this,
            [this] { queue_controller_->move_by(follower_->folder(), -1); });
    connect(run_actions_->move_down, &QAction::triggered, this,
            [this] { queue_controller_->move_by(follower_->folder(), 1); });
    const auto warn = [this](const QString& sentence) {
        message_->show_message(widgets::MessageBar::Kind::warning, sentence);
    };
    connect(queue_controller_, &QueueController::refused, this, warn);
    connect(commands_, &RunCommands::refused, this, warn);
    connect(keeper_, &RunKeeper::refused, this, warn);
    connect(queue_controller_, &QueueController::shown, this, [this, dock, view] {
        const int count = queue_controller_->count();
        dock->setWindowTitle(count > 0 ? tr("Queue (%1)").arg(count) : tr("Queue"));
        view->select(follower_->folder());
        update_keeping();
    });
}

void MainWindow::use_runs_dir(const QString& folder) {
    settings_.add_recent_runs_dir(runs_dir_);
    settings_.add_recent_runs_dir(folder);
    settings_.set_runs_dir(folder);
    set_folders(folder, data_dir_);
}

void MainWindow::connect_recent_folders() {
    QMenu* menu = run_actions_->recent_menu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const QString& folder : settings_.recent_runs_dirs()) {
            QString text = QDir::toNativeSeparators(folder);
            QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                              [this, folder] { use_runs_dir(folder); });
            action->setEnabled(folder != runs_dir_);
        }
        if (menu->isEmpty()) {
            menu->addAction(tr("No other folder was used yet"))->setEnabled(false);
        }
    });
}

} // namespace midstage::app
