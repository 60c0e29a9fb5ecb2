// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/actions.h"
#include "app/background.h"
#include "app/close_guard.h"
#include "app/engine.h"
#include "app/experiment_controller.h"
#include "app/exported_figure.h"
#include "app/exporter.h"
#include "app/help_boxes.h"
#include "app/import_controller.h"
#include "app/job_queue.h"
#include "app/log_sink.h"
#include "app/options.h"
#include "app/pinned_run.h"
#include "app/presentation_mode.h"
#include "app/run_commands.h"
#include "app/run_extras.h"
#include "app/run_follower.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/scores_controller.h"
#include "app/training_tab.h"
#include "app/unmasking_controller.h"
#include "widgets/experiment_form.h"
#include "widgets/log_view.h"
#include "widgets/message_bar.h"
#include "widgets/queue_panel.h"
#include "widgets/run_list_panel.h"
#include "widgets/run_list_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
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
    , list_panel_(new widgets::RunListPanel(list_, this))
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
    pin_follower_ = new RunFollower(background_, this);
    controller_ = new ExperimentController(form_, background_, queue_, this);
    actions_ = new Actions(this);
    commands_ = new RunCommands(actions_, queue_, library_, this);
    exporter_ = new Exporter(view_, &settings_, background_, this);
    guard_ = new CloseGuard(queue_, this);
    extras_ = new RunExtras(background_, this);
    unmasking_ = new UnmaskingController(background_, queue_, this);

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
    connect_runs();
    connect_experiment();
    connect_unmasking();
    connect_scores();
    connect_import();
    connect_samples();
    connect_view_actions();
    connect_scrubbers();
    connect_export();
    connect_appearance();
    connect_language(options.language);
    connect_folders();
    connect_closing();
    connect_compare();
    connect_keeping();
    connect_lessons();
    auto* relay = new LogRelay(this);
    connect(relay, &LogRelay::lines, log_, &widgets::LogView::append_lines);

    view_->training()->set_plotted(settings_.metric(), settings_.score());
    view_->training()->set_options(settings_.curve_options());
    view_->pinned_run()->set_plotted(settings_.metric(), settings_.score());
    form_->choose_preset(settings_.preset());
    if (const auto values = settings_.form()) {
        form_->set_values(*values);
        form_->set_sweep(settings_.sweep());
    } else {
        form_->choose_preset(built_in_choices().presets.value(0).name);
    }
    restoreGeometry(settings_.geometry());
    restoreState(settings_.window_state());
    set_folders(runs_dir_, data_dir_);
    update_actions();

    if (!options.open_run.isEmpty()) {
        find_and_open(options.open_run);
    } else if (options.start_preset.isEmpty()) {
        restore_session();
    }
    if (!options.start_preset.isEmpty()) {
        // A preset that the command line starts is not what the user has entered and wants to find again.
        form_is_the_users_ = false;
        if (!controller_->start_preset(options.start_preset)) {
            show_error(tr("There is no preset \"%1\": choose one from the list.").arg(options.start_preset));
        }
    }
}

MainWindow::~MainWindow() {
    // Nothing that is told from here on may reach a window that is half gone.
    list_->disconnect();
    queue_panel_->disconnect_view();
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
    auto* runs = dock(QStringLiteral("runs"), tr("Runs"), list_panel_, Qt::LeftDockWidgetArea);
    auto* log = dock(QStringLiteral("log"), tr("Log"), log_, Qt::BottomDockWidgetArea);
    log->toggleViewAction()->setShortcut(Qt::CTRL | Qt::Key_L);
    log->toggleViewAction()->setStatusTip(tr("Show or hide the log"));
    actions_->include(log->toggleViewAction());
    log->hide();
    form_->setMinimumWidth(300);
    list_->setMinimumHeight(90);
    resizeDocks({experiment, runs}, {640, 200}, Qt::Vertical);
    resizeDocks({experiment}, {340}, Qt::Horizontal);
    resizeDocks({log}, {150}, Qt::Vertical);
}

void MainWindow::show_list() {
    list_panel_->set_items(library_->items());
    if (!select_later_.isEmpty() && library_->find(select_later_) != nullptr) {
        list_->select(std::exchange(select_later_, QString()));
    }
    // The folder of the run that is shown was deleted by other means.
    const QString shown = follower_->folder();
    if (!shown.isEmpty() && library_->find(shown) == nullptr && !QFileInfo::exists(shown)) {
        close_run();
    }
    // The newest run is what most people want to see first.
    if (follower_->folder().isEmpty() && select_later_.isEmpty() && !list_->runs().items().isEmpty()) {
        const QString newest = list_->runs().items().front().id;
        list_->select(newest);
        open_run(newest); // where the list had it chosen already
    }
    update_actions();
}

void MainWindow::open_run(const QString& folder) {
    if (folder.isEmpty() || folder == follower_->folder()) {
        return;
    }
    // What was said about the run that was shown means nothing beside this one.
    message_->withdraw(run_error_);
    follower_->set_following(folder != queue_->current());
    follower_->open(folder);
    forget_extras(); // until the run itself is shown
    commands_->set_chosen(folder);
    if (QFileInfo(folder).absolutePath() != library_->runs_dir()) {
        library_->include(folder);
    }
    select_later_ = library_->find(folder) == nullptr ? folder : QString();
    list_->select(folder);
    update_actions();
}

/// What belongs to the run that was shown must not be offered beside another one.
void MainWindow::forget_extras() {
    extras_->show({});
    unmasking_->set_measurements({});
    unmasking_->set_constraint(std::nullopt);
    parent_.clear();
}

void MainWindow::close_run() {
    follower_->open({});
    forget_extras();
    view_->clear();
    commands_->set_chosen({});
    select_later_.clear();
    update_actions();
}

void MainWindow::find_and_open(const QString& text) {
    background_->run(
        this, [text, runs_dir = runs_dir_] { return find_run(text, runs_dir); },
        [this](const Outcome<QString>& outcome) {
            if (outcome.value) {
                open_run(*outcome.value);
            } else {
                show_error(outcome.error, outcome.detail);
            }
        });
}

void MainWindow::ask_for_folder(const QString& title, const QString& at,
                                const std::function<void(const QString&)>& take) {
    auto* dialog = new QFileDialog(this, title, at);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [take](const QString& folder) { take(QDir(folder).absolutePath()); });
    dialog->open();
}

void MainWindow::set_folders(const QString& runs_dir, const QString& data_dir) {
    runs_dir_ = runs_dir;
    data_dir_ = data_dir;
    queue_->set_data_dir(data_dir);
    controller_->set_folders(runs_dir, data_dir);
    extras_->set_data_dir(data_dir);
    unmasking_->set_data_dir(data_dir);
    scores_->set_data_dir(data_dir);
    importer_->set_folders(runs_dir, data_dir);
    if (library_->runs_dir() != runs_dir) {
        if (!follower_->folder().isEmpty()) {
            library_->include(follower_->folder()); // it stays in view
        }
        library_->set_runs_dir(runs_dir);
    }
}

void MainWindow::update_actions() {
    commands_->update();
    const bool has_checkpoints = !view_->details().checkpoints.isEmpty();
    for (QAction* action : {actions_->best, actions_->final_checkpoint, actions_->previous, actions_->next,
                            actions_->reset_zoom, actions_->export_table, actions_->export_tables}) {
        action->setEnabled(has_checkpoints);
    }
    const bool has_figure = exporter_->has_figure();
    for (QAction* action : {actions_->export_plot, actions_->export_data, actions_->copy_plot, actions_->copy_data}) {
        action->setEnabled(has_figure);
    }
    actions_->copy_python->setEnabled(exporter_->has_script());
    actions_->play->setEnabled(view_->details().checkpoints.size() > 1);
    actions_->pin->setEnabled(has_checkpoints || view_->pinned_run()->pinned());
    const Checkpoint* checkpoint = view_->training()->checkpoint();
    if (checkpoint != nullptr) {
        unmasking_->set_start(view_->folder(), checkpoint->epoch);
    } else {
        // A run that only looked at a checkpoint stands for that one.
        unmasking_->set_start(view_->details().epochs > 0 ? QString() : parent_, parent_epoch_);
    }
    for (QAction* action : {actions_->estimate, actions_->fine_tune, actions_->prune, actions_->find_atypical}) {
        action->setEnabled(unmasking_->can_start());
    }
    guard_demonstration();
    show_queue();
}

/// The run under way where another one is shown, and how many wait.
void MainWindow::show_queue() {
    QStringList parts;
    if (queue_->busy() && queue_->current() != view_->folder()) {
        const RunProgress& progress = queue_->progress();
        const widgets::RunItem* item = library_->find(queue_->current());
        parts.append(tr("%1: %2 %")
                         .arg(item != nullptr ? item->name : QFileInfo(queue_->current()).fileName(),
                              QString::number(qRound(100 * progress.fraction))));
        const QString left = widgets::time_left_text(progress.seconds_left);
        if (!left.isEmpty()) {
            parts.append(left);
        }
    }
    const qsizetype waiting = queue_->waiting().size();
    if (waiting > 0) {
        parts.append(tr("%n run(s) wait", nullptr, static_cast<int>(waiting)));
    }
    queue_text_->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

void MainWindow::choose_appearance(widgets::Appearance appearance) {
    settings_.set_appearance(appearance);
    widgets::apply_appearance(appearance);
}

void MainWindow::tell(const QString& text) {
    statusBar()->showMessage(text, message_time);
}

void MainWindow::show_error(const QString& sentence, const QString& detail) {
    message_->show_message(widgets::MessageBar::Kind::error, sentence, detail);
}

void MainWindow::show_run_error(const QString& folder, const QString& sentence) {
    // An error of another run is told, but goes on standing when runs are changed.
    run_error_ = folder == follower_->folder() ? sentence : QString();
    show_error(sentence);
}

void MainWindow::stop_and_close() {
    restarts_ = false; // whoever asks from outside wants it gone
    guard_->stop_and_close();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!guard_->may_close()) {
        event->ignore();
        return;
    }
    save_settings();
    event->accept();
    if (restarts_) {
        Q_EMIT restart_wanted(arguments_of_restart());
    }
    QApplication::quit();
}

void MainWindow::save_settings() {
    presentation_->leave(); // the layout from before is the one to be remembered
    save_session();
    settings_.set_window(saveGeometry(), saveState());
    if (form_is_the_users_) {
        settings_.set_form(form_->preset(), form_->values());
        settings_.set_sweep(form_->sweep());
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && actions_ != nullptr) {
        actions_->load_icons();
    }
}

} // namespace midstage::app
