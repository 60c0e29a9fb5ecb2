// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/actions.h"
#include "app/background.h"
#include "app/engine.h"
#include "app/experiment_controller.h"
#include "app/exporter.h"
#include "app/job_queue.h"
#include "app/log_sink.h"
#include "app/options.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/experiment_form.h"
#include "widgets/log_view.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"
#include "widgets/training_plots.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace midstage::app {

namespace {
constexpr QSize first_size{1400, 880};
constexpr QSize smallest_size{1000, 640};
constexpr int message_time = 8000; // milliseconds
} // namespace

MainWindow::MainWindow(const Options& options)
    : background_(new Background(this))
    , view_(new RunView(this))
    , form_(new widgets::ExperimentForm(this))
    , list_(new widgets::RunListView(this))
    , log_(new widgets::LogView(this))
    , message_(new widgets::MessageBar(this))
    , queue_text_(new QLabel(this)) {
    setWindowTitle(tr("Midstage"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/midstage.svg")));
    setMinimumSize(smallest_size);
    resize(first_size.boundedTo(screen()->availableSize() * 0.96));
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks);
    const auto first_of = [](const QString& given, const QString& remembered, const QString& otherwise) {
        return QDir(given.isEmpty() ? (remembered.isEmpty() ? otherwise : remembered) : given).absolutePath();
    };
    data_dir_ = first_of(options.data_dir, settings_.data_dir(), default_data_dir());
    runs_dir_ = first_of(options.runs_dir, settings_.runs_dir(), default_runs_dir());
    queue_ = new JobQueue(data_dir_, this);
    library_ = new RunLibrary(background_, queue_, this);
    follower_ = new RunFollower(background_, this);
    controller_ = new ExperimentController(form_, background_, queue_, this);
    actions_ = new Actions(this);
    exporter_ = new Exporter(view_, &settings_, background_, this);

    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(message_);
    layout->addWidget(view_, 1);
    setCentralWidget(centre);
    make_docks();
    statusBar()->addPermanentWidget(queue_text_);

    connect_queue();
    connect_run_actions();
    connect_view_actions();
    auto* relay = new LogRelay(this);
    connect(relay, &LogRelay::lines, log_, &widgets::LogView::append_lines);

    view_->training()->set_plotted(settings_.metric(), settings_.score());
    form_->choose_preset(settings_.preset());
    if (const auto values = settings_.form()) {
        form_->set_values(*values);
    } else {
        form_->choose_preset(built_in_choices().presets.value(0).name);
    }
    actions_->appearance_system->setChecked(settings_.appearance() == widgets::Appearance::system);
    actions_->appearance_light->setChecked(settings_.appearance() == widgets::Appearance::light);
    actions_->appearance_dark->setChecked(settings_.appearance() == widgets::Appearance::dark);
    restoreGeometry(settings_.geometry());
    restoreState(settings_.window_state());
    set_folders(runs_dir_, data_dir_);
    update_actions();

    if (!options.open_run.isEmpty()) {
        background_->run(
            this, [text = options.open_run, runs_dir = runs_dir_] { return find_run(text, runs_dir); },
            [this](const Outcome<QString>& outcome) {
                if (outcome.value) {
                    open_run(*outcome.value);
                } else {
                    show_error(outcome.error, outcome.detail);
                }
            });
    }
    if (!options.start_preset.isEmpty() && !controller_->start_preset(options.start_preset)) {
        show_error(tr("There is no preset \"%1\": choose one from the list.").arg(options.start_preset));
    }
}

MainWindow::~MainWindow() {
    // Nothing that is told from here on may reach a window that is half gone.
    list_->disconnect(this);
    delete queue_;
    delete background_;
}

void MainWindow::make_docks() {
    const auto dock = [this](const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
        auto* made = new QDockWidget(title, this);
        made->setObjectName(name);
        made->setWidget(content);
        addDockWidget(area, made);
        actions_->view_menu->addAction(made->toggleViewAction());
        return made;
    };
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    auto* experiment = dock(QStringLiteral("experiment"), tr("Experiment"), form_, Qt::LeftDockWidgetArea);
    auto* runs = dock(QStringLiteral("runs"), tr("Runs"), list_, Qt::LeftDockWidgetArea);
    auto* log = dock(QStringLiteral("log"), tr("Log"), log_, Qt::BottomDockWidgetArea);
    log->toggleViewAction()->setShortcut(Qt::CTRL | Qt::Key_L);
    log->hide();
    form_->setMinimumWidth(300);
    list_->setMinimumHeight(90);
    resizeDocks({experiment, runs}, {640, 200}, Qt::Vertical);
    resizeDocks({experiment}, {340}, Qt::Horizontal);
    resizeDocks({log}, {150}, Qt::Vertical);
}

void MainWindow::connect_queue() {
    connect(queue_, &JobQueue::updated, view_, &RunView::take);
    connect(queue_, &JobQueue::updated, library_, &RunLibrary::update_from_queue);
    connect(queue_, &JobQueue::changed, this, [this] {
        library_->update_from_queue();
        library_->refresh();
        follower_->set_following(follower_->folder() != queue_->current());
        if (view_->folder() == queue_->current()) {
            view_->set_paused(queue_->paused());
        }
        update_actions();
    });
    connect(queue_, &JobQueue::run_ended, this, [this](const QString& folder, RunState state, const QString& message) {
        if (folder == follower_->folder()) {
            follower_->reload();
        }
        if (state == RunState::failed) {
            show_error(message.isEmpty() ? tr("The run %1 failed: see the log.").arg(QFileInfo(folder).fileName())
                                         : message);
        } else if (state == RunState::finished) {
            statusBar()->showMessage(tr("Finished: %1").arg(QFileInfo(folder).fileName()), message_time);
        }
    });
    connect(queue_, &JobQueue::idle, this, [this] {
        if (close_when_idle_) {
            closing_ = true;
            close();
        }
    });
    connect(library_, &RunLibrary::changed, this, [this] {
        list_->set_items(library_->items());
        if (!select_later_.isEmpty() && library_->find(select_later_) != nullptr) {
            list_->select(std::exchange(select_later_, QString()));
        }
        // The newest run is what most people want to see first.
        if (view_->folder().isEmpty() && follower_->folder().isEmpty() && select_later_.isEmpty() &&
            !library_->items().isEmpty()) {
            list_->select(library_->items().front().id);
        }
        if (!view_->folder().isEmpty() && library_->find(view_->folder()) == nullptr &&
            QFileInfo(view_->folder()).absolutePath() == library_->runs_dir() && !QFileInfo::exists(view_->folder())) {
            follower_->open({});
            view_->clear();
        }
        update_actions();
    });
    connect(list_, &widgets::RunListView::run_chosen, this, &MainWindow::open_run);
    connect(follower_, &RunFollower::loaded, this, [this](const RunDetails& details) {
        view_->show_run(details, details.folder == queue_->current());
        if (details.folder == queue_->current()) {
            RunUpdate update;
            update.folder = details.folder;
            update.state = queue_->paused() ? RunState::paused : RunState::running;
            update.progress = queue_->progress();
            view_->take(update);
        }
        update_actions();
    });
    connect(follower_, &RunFollower::failed, this,
            [this](const QString&, const QString& sentence) { show_error(sentence); });
    connect(controller_, &ExperimentController::run_created, this, [this](const QString& folder) {
        message_->hide();
        // The run under way is watched; one that has to wait is not brought to the front.
        if (queue_->current() == folder) {
            select_later_ = folder;
            open_run(folder);
        } else {
            statusBar()->showMessage(tr("Waits for its turn: %1").arg(QFileInfo(folder).fileName()), message_time);
        }
        library_->refresh();
    });
    connect(controller_, &ExperimentController::failed, this, &MainWindow::show_error);
}

void MainWindow::connect_run_actions() {
    connect(actions_->start, &QAction::triggered, controller_, &ExperimentController::start);
    connect(actions_->pause, &QAction::triggered, this, [this] {
        if (queue_->paused()) {
            queue_->resume();
        } else {
            queue_->pause();
        }
    });
    connect(actions_->stop, &QAction::triggered, queue_, &JobQueue::stop);
    connect(actions_->cancel, &QAction::triggered, queue_, &JobQueue::cancel);
    connect(actions_->resume_run, &QAction::triggered, this, [this] { queue_->enqueue(chosen()); });
    connect(actions_->run_next, &QAction::triggered, this, [this] { queue_->move_to_front(chosen()); });
    connect(actions_->unqueue, &QAction::triggered, this, [this] { queue_->remove(chosen()); });
    connect(actions_->take_options, &QAction::triggered, this, [this] { controller_->take_options_of(chosen()); });
    connect(actions_->open_folder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(chosen())); });
    connect(actions_->remove, &QAction::triggered, this, &MainWindow::ask_before_deleting);
    connect(list_, &widgets::RunListView::removal_wanted, this, &MainWindow::ask_before_deleting);
    connect(list_, &widgets::RunListView::menu_wanted, this,
            [this](const QString&, const QPoint& at) { show_run_menu(at); });
}

void MainWindow::connect_view_actions() {
    TrainingTab* training = view_->training();
    connect(training, &TrainingTab::plotted_changed, this,
            [this, training] { settings_.set_plotted(training->metric(), training->score()); });
    connect(actions_->best, &QAction::triggered, training->scrubber(), &widgets::CheckpointScrubber::choose_best);
    connect(actions_->final_checkpoint, &QAction::triggered, training->scrubber(),
            &widgets::CheckpointScrubber::choose_final);
    connect(actions_->previous, &QAction::triggered, this, [training] { training->scrubber()->step(-1); });
    connect(actions_->next, &QAction::triggered, this, [training] { training->scrubber()->step(1); });
    connect(actions_->reset_zoom, &QAction::triggered, training->plots(), &widgets::TrainingPlots::reset_zoom);
    connect(actions_->export_plot, &QAction::triggered, exporter_, &Exporter::export_plot);
    connect(actions_->export_data, &QAction::triggered, exporter_, &Exporter::export_data);
    connect(actions_->export_table, &QAction::triggered, exporter_, &Exporter::export_table);
    connect(actions_->export_tables, &QAction::triggered, exporter_, &Exporter::export_tables);
    connect(training, &TrainingTab::table_export_wanted, exporter_, &Exporter::export_table);
    connect(exporter_, &Exporter::written, this,
            [this](const QString& file) { statusBar()->showMessage(tr("Written: %1").arg(file), message_time); });
    connect(exporter_, &Exporter::failed, this, [this](const QString& sentence) { show_error(sentence); });
    connect(actions_->choose_runs_dir, &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Runs folder"), runs_dir_);
        if (!folder.isEmpty()) {
            settings_.set_runs_dir(folder);
            set_folders(folder, data_dir_);
        }
    });
    connect(actions_->choose_data_dir, &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Data folder"), data_dir_);
        if (!folder.isEmpty()) {
            settings_.set_data_dir(folder);
            set_folders(runs_dir_, folder);
        }
    });
    connect(actions_->appearance_system, &QAction::triggered, this,
            [this] { choose_appearance(widgets::Appearance::system); });
    connect(actions_->appearance_light, &QAction::triggered, this,
            [this] { choose_appearance(widgets::Appearance::light); });
    connect(actions_->appearance_dark, &QAction::triggered, this,
            [this] { choose_appearance(widgets::Appearance::dark); });
    connect(actions_->full_screen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(actions_->keys, &QAction::triggered, this, &MainWindow::show_keys);
    connect(actions_->about, &QAction::triggered, this, &MainWindow::show_about);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
}

QString MainWindow::chosen() const {
    return follower_->folder();
}

void MainWindow::open_run(const QString& folder) {
    if (folder.isEmpty() || folder == follower_->folder()) {
        return;
    }
    follower_->set_following(folder != queue_->current());
    follower_->open(folder);
    list_->select(folder);
    update_actions();
}

void MainWindow::set_folders(const QString& runs_dir, const QString& data_dir) {
    runs_dir_ = runs_dir;
    data_dir_ = data_dir;
    queue_->set_data_dir(data_dir);
    controller_->set_folders(runs_dir, data_dir);
    if (library_->runs_dir() != runs_dir) {
        library_->set_runs_dir(runs_dir);
    }
}

void MainWindow::update_actions() {
    const bool busy = queue_->busy();
    actions_->pause->setEnabled(busy && !queue_->stopping());
    actions_->pause->setText(queue_->paused() ? tr("&Resume") : tr("&Pause"));
    actions_->pause->setProperty("icon_name", queue_->paused() ? QStringLiteral("start") : QStringLiteral("pause"));
    actions_->pause->setIcon(widgets::themed_icon(actions_->pause->property("icon_name").toString(), palette()));
    actions_->stop->setEnabled(busy && !queue_->stopping());
    actions_->cancel->setEnabled(busy && !queue_->stopping());
    const widgets::RunItem* item = library_->find(chosen());
    const bool waits = item != nullptr && item->queue_position > 0;
    const bool under_way =
        item != nullptr && (item->here || item->state == RunState::running || item->state == RunState::paused);
    actions_->resume_run->setEnabled(item != nullptr && !waits && !under_way && item->state != RunState::finished);
    actions_->run_next->setEnabled(waits && item->queue_position > 1);
    actions_->unqueue->setEnabled(waits);
    actions_->take_options->setEnabled(item != nullptr);
    actions_->open_folder->setEnabled(!chosen().isEmpty());
    actions_->remove->setEnabled(item != nullptr && !under_way);
    const bool has_checkpoints = !view_->details().checkpoints.isEmpty();
    for (QAction* action :
         {actions_->best, actions_->final_checkpoint, actions_->previous, actions_->next, actions_->reset_zoom,
          actions_->export_plot, actions_->export_data, actions_->export_table, actions_->export_tables}) {
        action->setEnabled(has_checkpoints);
    }
    const qsizetype waiting = queue_->waiting().size();
    queue_text_->setText(waiting > 0 ? tr("%n run(s) wait", nullptr, static_cast<int>(waiting)) : QString());
}

void MainWindow::choose_appearance(widgets::Appearance appearance) {
    settings_.set_appearance(appearance);
    widgets::apply_appearance(appearance);
}

void MainWindow::show_error(const QString& sentence, const QString& detail) {
    message_->show_message(widgets::MessageBar::Kind::error, sentence, detail);
}

void MainWindow::show_run_menu(const QPoint& at) {
    QMenu menu(this);
    menu.addActions({actions_->resume_run, actions_->run_next, actions_->unqueue});
    menu.addSeparator();
    if (chosen() == queue_->current()) {
        menu.addActions({actions_->pause, actions_->stop, actions_->cancel});
        menu.addSeparator();
    }
    menu.addActions({actions_->take_options, actions_->open_folder, actions_->remove});
    menu.exec(at);
}

void MainWindow::ask_before_deleting() {
    const QString folder = chosen();
    if (folder.isEmpty() || !actions_->remove->isEnabled()) {
        return;
    }
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Delete run"),
                        tr("Delete %1 with all its checkpoints and tables from the disk? This cannot be undone.")
                            .arg(QFileInfo(folder).fileName()),
                        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("delete_question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, folder] {
        queue_->remove(folder);
        background_->run(
            this, [folder] { return delete_run(folder), true; },
            [this](const Outcome<bool>& outcome) {
                if (!outcome.value) {
                    show_error(outcome.error, outcome.detail);
                }
                library_->refresh();
            });
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (queue_->busy() && !closing_) {
        event->ignore();
        ask_before_closing();
        return;
    }
    save_settings();
    event->accept();
    QApplication::quit();
}

void MainWindow::ask_before_closing() {
    if (findChild<QMessageBox*>(QStringLiteral("close_question")) != nullptr) {
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("A run is under way"),
                                tr("What shall become of the run %1?").arg(QFileInfo(queue_->current()).fileName()),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("close_question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("A stopped run can be resumed later, exactly where it was."));
    QPushButton* stop = box->addButton(tr("Stop it and close"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stop_and_close"));
    QPushButton* keep = box->addButton(tr("Let it finish without a window"), QMessageBox::ActionRole);
    keep->setObjectName(QStringLiteral("finish_unseen"));
    box->setDefaultButton(stop);
    box->addButton(QMessageBox::Cancel);
    connect(stop, &QPushButton::clicked, this, [this] {
        close_when_idle_ = true;
        statusBar()->showMessage(tr("Stopping the run\u2026"));
        queue_->stop_all();
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        close_when_idle_ = true;
        queue_->resume();
        save_settings();
        hide();
    });
    box->open();
}

void MainWindow::save_settings() {
    settings_.set_window(saveGeometry(), saveState());
    settings_.set_form(form_->preset(), form_->values());
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && actions_ != nullptr) {
        actions_->load_icons();
    }
}

void MainWindow::show_keys() {
    QString rows;
    for (const QAction* action : actions_->with_keys()) {
        rows += QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                         action->statusTip().toHtmlEscaped());
    }
    rows += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                .arg(tr("Left, Right, Home, End"), tr("On plots and slider: step through the checkpoints"));
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keys"), QStringLiteral("<table>%1</table>").arg(rows),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::show_about() {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Midstage"),
        tr("<h3>Midstage %1</h3><p>A laboratory for out-of-distribution detection: some intermediate checkpoint of a "
           "training tells unknown inputs apart better than the final one.</p><p>After Zhu et al., <i>Unleashing Mask: "
           "Explore the Intrinsic Out-of-Distribution Detection Capability</i>, ICML 2023.</p><p>GNU General Public "
           "License, version 3 or later. Made with Qt, LibTorch, QCustomPlot and spdlog.</p>")
            .arg(QStringLiteral(MIDSTAGE_VERSION)),
        QMessageBox::Close, this);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace midstage::app
