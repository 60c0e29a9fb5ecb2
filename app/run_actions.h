// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace midstage::app {

class Actions;

/// The actions on runs as things to keep and to put in order, in the window's menus.
class RunActions : public QObject {
    Q_OBJECT

public:
    RunActions(QMainWindow* window, Actions* actions);

    QAction* undo = nullptr;
    QAction* find = nullptr;
    QAction* rename = nullptr;
    QAction* notes = nullptr;
    QAction* archive = nullptr; ///< or out of it: see set_archived()
    QAction* show_archived = nullptr;
    QAction* move_up = nullptr;
    QAction* move_down = nullptr;
    QAction* notify = nullptr;
    QMenu* recent_menu = nullptr; ///< runs folders

    /// Those of a run, for its menu.
    QList<QAction*> of_a_run() const { return {rename, notes, archive}; }
    /// What `archive` would do.
    void set_archived(bool archived);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& key = {});

    QMainWindow* window_;
    Actions* actions_;
};

} // namespace midstage::app
