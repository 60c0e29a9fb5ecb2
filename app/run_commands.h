// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

class QAction;
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
    /// Those that are selected in the list; the actions mean all of them where the chosen run is one of them.
    void set_selected(const QStringList& folders);
    /// What the actions mean.
    QStringList meant() const;
    /// Queues a run and what was to follow it, and before it what it starts from, where that has still to be made.
    void resume(const QString& folder);
    /// Enables what can be used now.
    void update();
    void show_menu(const QPoint& at);
    /// Other parts' actions on runs, for the menu.
    void include(const QList<QAction*>& actions) { more_ += actions; }

Q_SIGNALS:
    void options_wanted(const QString& folder);
    void removal_wanted(const QStringList& folders);
    /// It shall be number `place` of those that wait (1 = next).
    void move_wanted(const QString& folder, int place);
    void unqueue_wanted(const QStringList& folders);
    void refused(const QString& sentence);

private:
    bool queue_with_what_it_needs(const QString& folder, int generations);

    Actions* actions_;
    JobQueue* queue_;
    RunLibrary* library_;
    QWidget* window_;
    QString chosen_;
    QStringList selected_;
    QList<QAction*> more_;
};

} // namespace midstage::app
