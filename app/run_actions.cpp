// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_actions.h"

#include "app/actions.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace midstage::app {

QAction* RunActions::add(const QString& text, const QString& tip, const QKeySequence& key) {
    auto* action = new QAction(text, window_);
    action->setShortcut(key);
    const QString keys = key.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    action->setStatusTip(tip);
    actions_->include(action);
    return action;
}

RunActions::RunActions(QMainWindow* window, Actions* actions)
    : QObject(window)
    , window_(window)
    , actions_(actions) {
    undo = add(tr("&Undo"), tr("Take back what was last done with runs or the queue"), QKeySequence::Undo);
    find = add(tr("&Filter runs"), tr("Go to the field above the list of runs"), QKeySequence::Find);
    rename = add(tr("Rena&me"), tr("In the list of runs: give the chosen run another name"), Qt::Key_F2);
    notes = add(tr("Ta&gs and note\u2026"), tr("Tag the chosen runs, or write a note about one"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    archive =
        add(tr("Arc&hive"), tr("Leave the chosen runs out of the list, or take them back into it; nothing is deleted"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    show_archived = add(tr("Show ar&chived runs"), tr("List archived runs as well"), Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    show_archived->setCheckable(true);
    move_up = add(tr("Move up"), tr("In the queue: the chosen run comes one place earlier"), Qt::ALT | Qt::Key_Up);
    move_down = add(tr("Move down"), tr("In the queue: the chosen run comes one place later"), Qt::ALT | Qt::Key_Down);
    notify = add(tr("N&otify when a run ends"),
                 tr("Tell on the desktop that a run has finished or failed while the window is not in front"));
    notify->setCheckable(true);
    // These keys mean something else in other fields: the lists that know them act on them by themselves.
    for (QAction* action : {rename, move_up, move_down}) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    QMenu* run = actions_->run_menu;
    run->insertActions(actions_->take_options, {move_up, move_down});
    run->insertSeparator(actions_->take_options);
    run->insertActions(actions_->take_options, {rename, notes, archive});
    auto* edit = new QMenu(tr("&Edit"), window_);
    edit->addAction(undo);
    edit->addSeparator();
    edit->addAction(find);
    window_->menuBar()->insertMenu(run->menuAction(), edit);
    actions_->view_menu->insertAction(actions_->full_screen, show_archived);
    actions_->view_menu->insertAction(actions_->full_screen, notify);
    recent_menu = new QMenu(tr("Recent runs fo&lders"), window_);
    actions_->file_menu->insertMenu(actions_->choose_data_dir, recent_menu);
}

void RunActions::set_archived(bool archived) {
    archive->setText(archived ? tr("Take out of the arc&hive") : tr("Arc&hive"));
}

} // namespace midstage::app
