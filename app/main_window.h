// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "app/settings.h"

#include <QMainWindow>
#include <functional>

class QLabel;
class QTimer;

namespace midstage::widgets {
class ExperimentForm;
class LogView;
class MessageBar;
class QueuePanel;
class RunListPanel;
class RunListView;
} // namespace midstage::widgets

namespace midstage::app {

class Actions;
class Background;
class CloseGuard;
class CompareTab;
class ExperimentController;
class Exporter;
class ImportController;
class JobQueue;
class LessonController;
class Notifier;
class PresentationMode;
class QueueController;
class QueueMemory;
class RunActions;
class RunCommands;
class RunExtras;
class RunFollower;
class RunKeeper;
class RunLibrary;
class RunView;
class ScoresController;
class UndoHistory;
class UnmaskingController;
struct Dropped;
struct Options;

/// Puts the parts together: the experiment's form and the runs at the left, the chosen run in the centre, the log
/// below.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Options& options);
    ~MainWindow() override;

    JobQueue* queue() const { return queue_; }
    RunLibrary* library() const { return library_; }
    RunView* view() const { return view_; }
    Actions* actions() const { return actions_; }
    Notifier* notifier() const { return notifier_; }
    LessonController* lessons() const { return lessons_; }
    PresentationMode* presentation() const { return presentation_; }
    /// Shows a run, wherever it lies; the folder is an absolute path.
    void open_run(const QString& folder);
    /// Likewise, at the checkpoint nearest to that epoch; where it is not known, at the last one.
    void open_run_at(const QString& folder, double epoch);
    /// Shows the finished run that ships with the program.
    void open_demonstration();
    /// Offers the first lesson in the message bar, once, where there is no run yet.
    void offer_lesson();
    /// Without a question: a run under way is stopped resumably, everything is remembered, the window closes.
    void stop_and_close();
    /// Closes as the user would, with the same question, and has the program started again with the same folders.
    void restart();

Q_SIGNALS:
    /// The window has closed and the program is to be started again with these arguments.
    void restart_wanted(const QStringList& arguments);
    /// A file of weights was dropped on the window.
    void checkpoint_dropped(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void make_docks();
    void connect_queue();
    void connect_runs();
    void connect_experiment();
    void connect_unmasking();
    void connect_scores();
    void connect_samples();
    void take_created(const QString& folder);
    void connect_view_actions();
    void connect_export();
    void connect_appearance();
    void connect_language(const QString& of_this_start);
    QStringList arguments_of_restart() const;
    void connect_scrubbers();
    void toggle_pin();
    void connect_folders();
    void connect_closing();
    void connect_compare();
    void connect_keeping();
    void connect_undo();
    void connect_queue_panel();
    void connect_filter();
    void connect_recent_folders();
    void connect_session();
    void connect_notifier();
    void connect_drops();
    void connect_import();
    void connect_lessons();
    void guard_demonstration();
    void read_atypical_fraction();
    void restore_session();
    void restore_place();
    void save_session();
    void offer_queue(int runs);
    void take_dropped(const Dropped& dropped);
    void offer_images(const Dropped& dropped);
    void fill_form(const widgets::ExperimentValues& values, const QString& done);
    void update_keeping();
    void use_runs_dir(const QString& folder);
    void show_list();
    void close_run();
    void forget_extras();
    /// A folder, or a run's name or the beginning of it.
    void find_and_open(const QString& text);
    void ask_for_folder(const QString& title, const QString& at, const std::function<void(const QString&)>& take);
    void update_actions();
    void show_queue();
    void set_folders(const QString& runs_dir, const QString& data_dir);
    void choose_appearance(widgets::Appearance appearance);
    void tell(const QString& text);
    void show_error(const QString& sentence, const QString& detail = {});
    void show_run_error(const QString& folder, const QString& sentence);
    void save_settings();

    Settings settings_;
    Background* background_ = nullptr;
    JobQueue* queue_ = nullptr;
    RunLibrary* library_ = nullptr;
    RunFollower* follower_ = nullptr;
    RunFollower* pin_follower_ = nullptr; ///< of the second run
    RunView* view_ = nullptr;
    CompareTab* compare_ = nullptr;
    widgets::ExperimentForm* form_ = nullptr;
    widgets::RunListView* list_ = nullptr;
    widgets::RunListPanel* list_panel_ = nullptr;
    widgets::QueuePanel* queue_panel_ = nullptr;
    widgets::LogView* log_ = nullptr;
    widgets::MessageBar* message_ = nullptr;
    QLabel* queue_text_ = nullptr;
    ExperimentController* controller_ = nullptr;
    RunExtras* extras_ = nullptr;
    UnmaskingController* unmasking_ = nullptr;
    ScoresController* scores_ = nullptr;
    ImportController* importer_ = nullptr;
    Actions* actions_ = nullptr;
    RunCommands* commands_ = nullptr;
    RunActions* run_actions_ = nullptr;
    UndoHistory* undo_ = nullptr;
    RunKeeper* keeper_ = nullptr;
    QueueController* queue_controller_ = nullptr;
    QueueMemory* queue_memory_ = nullptr;
    Notifier* notifier_ = nullptr;
    LessonController* lessons_ = nullptr;
    PresentationMode* presentation_ = nullptr;
    bool demonstration_told_ = false; ///< that the shown run is the demonstration
    QTimer* save_soon_ = nullptr;
    std::optional<Settings::Session> restored_; ///< until that run is loaded
    Exporter* exporter_ = nullptr;
    CloseGuard* guard_ = nullptr;
    QString runs_dir_;
    QString data_dir_;
    QString parent_; ///< folder of the run that the shown one started from; empty = none
    double parent_epoch_ = 0;
    QString select_later_; ///< a run that the list does not hold yet
    QString run_error_;    ///< what was said of the run that is shown
    QString start_error_;  ///< why the last start failed
    QString queue_offer_;  ///< what was said of the runs that an earlier window left
    bool form_is_the_users_ = true;
    bool restarts_ = false; ///< as soon as it has closed
};

} // namespace midstage::app
