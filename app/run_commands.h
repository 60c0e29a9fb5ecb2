// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QPoint;
class QWidget;

namespace midstage::app {

class Actions;
class JobQueue;
class RunLibrary;

/// The actions on the run that is under way and on the one that is chosen: what they do and when they can be used.
class RunCommands : public QObject {
    Q_OBJECT

public:
    RunCommands(Actions* actions, JobQueue* queue, RunLibrary* library, QWidget* window);

    /// The run that is shown; empty where none is.
    void set_chosen(const QString& folder);
    /// Queues the chosen run and what was to follow it.
    void resume_chosen();
    /// Enables what can be used now.
    void update();
    void show_menu(const QPoint& at);
    /// Asks, and then deletes the chosen run.
    void ask_before_deleting();

Q_SIGNALS:
    void options_wanted(const QString& folder);
    /// The user has chosen to delete it; it must not be shown any more.
    void about_to_delete(const QString& folder);

private:
    Actions* actions_;
    JobQueue* queue_;
    RunLibrary* library_;
    QWidget* window_;
    QString chosen_;
};

} // namespace midstage::app
