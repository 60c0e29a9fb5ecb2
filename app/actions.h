// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QVector>

class QMainWindow;
class QMenu;
class QToolBar;

namespace midstage::app {

/// Everything the window does, as actions with text, key, icon and tip, and the menus and the tool bar that hold them.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QMainWindow* window);

    QAction* start;
    QAction* pause; ///< of the run under way; its text changes to Resume
    QAction* stop;
    QAction* cancel;
    QAction* resume_run; ///< the chosen run goes on, or into the queue
    QAction* run_next;
    QAction* unqueue;
    QAction* take_options;
    QAction* open_folder;
    QAction* remove;
    QAction* best;
    QAction* final_checkpoint;
    QAction* previous;
    QAction* next;
    QAction* reset_zoom;
    QAction* export_plot;
    QAction* export_data;
    QAction* export_table;
    QAction* export_tables;
    QAction* choose_runs_dir;
    QAction* choose_data_dir;
    QAction* appearance_system;
    QAction* appearance_light;
    QAction* appearance_dark;
    QAction* full_screen;
    QAction* keys;
    QAction* about;
    QAction* quit;

    QMenu* view_menu = nullptr;
    QToolBar* tool_bar = nullptr;

    /// The icons in the palette's colours.
    void load_icons();
    /// Every action with a key, for the list of keys.
    QVector<QAction*> with_keys() const;

private:
    QAction* add(const QString& text, const QKeySequence& key, const QString& tip, const QString& icon = {});
    void make_menus();

    QMainWindow* window_;
    QVector<QAction*> all_;
};

} // namespace midstage::app
