// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "app/settings.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;

namespace midstage::widgets {
class ExperimentForm;
class LogView;
class MessageBar;
class RunListView;
} // namespace midstage::widgets

namespace midstage::app {

class Actions;
class Background;
class ExperimentController;
class Exporter;
class JobQueue;
class RunFollower;
class RunLibrary;
class RunView;
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
    /// Shows a run of the runs folder.
    void open_run(const QString& folder);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void make_docks();
    void connect_queue();
    void connect_run_actions();
    void connect_view_actions();
    void update_actions();
    void set_folders(const QString& runs_dir, const QString& data_dir);
    void choose_appearance(widgets::Appearance appearance);
    void ask_before_closing();
    void ask_before_deleting();
    void show_run_menu(const QPoint& at);
    void show_keys();
    void show_about();
    void show_error(const QString& sentence, const QString& detail = {});
    void save_settings();
    QString chosen() const;

    Settings settings_;
    Background* background_;
    JobQueue* queue_;
    RunLibrary* library_;
    RunFollower* follower_;
    RunView* view_;
    widgets::ExperimentForm* form_;
    widgets::RunListView* list_;
    widgets::LogView* log_;
    widgets::MessageBar* message_;
    QLabel* queue_text_;
    ExperimentController* controller_;
    Actions* actions_;
    Exporter* exporter_;
    QString runs_dir_;
    QString data_dir_;
    QString select_later_; ///< a new run that the list does not hold yet
    bool close_when_idle_ = false;
    bool closing_ = false;
};

} // namespace midstage::app
