// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QVector>

class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace midstage::app {

/// Everything the window does, as actions with text, key, icon and tip, and the menus and the tool bar that hold them.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QMainWindow* window);

    QAction* start = nullptr;
    QAction* pause = nullptr; ///< of the run under way; its text changes to Resume
    QAction* stop = nullptr;
    QAction* cancel = nullptr;
    QAction* resume_run = nullptr; ///< the chosen run goes on, or into the queue
    QAction* run_next = nullptr;
    QAction* unqueue = nullptr;
    QAction* take_options = nullptr;
    QAction* open_folder = nullptr;
    QAction* remove = nullptr;
    QAction* estimate = nullptr;
    QAction* fine_tune = nullptr;
    QAction* prune = nullptr;
    QAction* find_atypical = nullptr;
    QAction* best = nullptr;
    QAction* final_checkpoint = nullptr;
    QAction* previous = nullptr;
    QAction* next = nullptr;
    QAction* play = nullptr;
    QAction* pin = nullptr;
    QAction* reset_zoom = nullptr;
    QAction* export_plot = nullptr;
    QAction* export_data = nullptr;
    QAction* copy_plot = nullptr;
    QAction* copy_data = nullptr;
    QAction* copy_python = nullptr;
    QActionGroup* picture_scales = nullptr; ///< each one's data is its scale
    QAction* export_table = nullptr;
    QAction* export_tables = nullptr;
    QAction* open_run = nullptr;
    QAction* import_checkpoint = nullptr;
    QAction* choose_runs_dir = nullptr;
    QAction* choose_data_dir = nullptr;
    QActionGroup* appearances = nullptr; ///< each one's data is a widgets::Appearance as a number
    QActionGroup* languages = nullptr;   ///< each one's data is the key of a Language, empty = the system's
    QAction* full_screen = nullptr;
    QAction* presentation = nullptr;
    QAction* demonstration = nullptr;
    QAction* keys = nullptr;
    QAction* about = nullptr;
    QAction* quit = nullptr;

    QMenu* file_menu = nullptr;
    QMenu* run_menu = nullptr;
    QMenu* view_menu = nullptr;
    QMenu* help_menu = nullptr;
    QMenu* lessons_menu = nullptr; ///< filled by whoever knows the lessons
    QToolBar* tool_bar = nullptr;

    /// The icons in the palette's colours.
    void load_icons();
    /// Says on `pause` what it would do. The icon is drawn anew only where that changes.
    void set_paused(bool paused);
    /// Another part's action, so that the list of keys holds it too.
    void include(QAction* action) { all_.append(action); }
    /// Every action with a key, for the list of keys.
    QVector<QAction*> with_keys() const;

private:
    QAction* add(const QString& text, const QKeySequence& key, const QString& tip, const QString& icon = {});
    void make_menus();

    QMainWindow* window_;
    QVector<QAction*> all_;
};

} // namespace midstage::app
