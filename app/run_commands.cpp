// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_commands.h"

#include "app/actions.h"
#include "app/demonstration.h"
#include "app/job_queue.h"
#include "app/run_library.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>
#include <algorithm>

namespace midstage::app {

namespace {

/// Whether it has not begun and starts from that run.
bool is_to_follow(const widgets::RunItem& item, const QString& folder) {
    return item.parent == folder && item.state == RunState::queued;
}

bool is_under_way(const widgets::RunItem& item) {
    return item.here || item.state == RunState::running || item.state == RunState::paused;
}

bool can_resume(const widgets::RunItem& item) {
    return item.state != RunState::unreadable && item.state != RunState::finished && item.queue_position == 0 &&
           !is_under_way(item);
}

/// Whether the parent has got to the checkpoint that the child starts from.
bool has_what_is_needed(const widgets::RunItem& parent, const widgets::RunItem& child) {
    constexpr double tolerance = 1e-9; // of epochs, which are fractions where a checkpoint lies between two
    return parent.state == RunState::finished ||
           (child.parent_epoch >= 0 && child.parent_epoch <= parent.epochs_done + tolerance);
}

} // namespace

RunCommands::RunCommands(Actions* actions, JobQueue* queue, RunLibrary* library, QWidget* window)
    : QObject(window)
    , actions_(actions)
    , queue_(queue)
    , library_(library)
    , window_(window) {
    connect(actions_->pause, &QAction::triggered, this, [this] {
        if (queue_->paused()) {
            queue_->resume();
        } else {
            queue_->pause();
        }
    });
    connect(actions_->stop, &QAction::triggered, queue_, &JobQueue::stop);
    connect(actions_->cancel, &QAction::triggered, queue_, &JobQueue::cancel);
    connect(actions_->resume_run, &QAction::triggered, this, [this] {
        for (const QString& folder : meant()) {
            const widgets::RunItem* item = library_->find(folder);
            if (item != nullptr && can_resume(*item)) {
                resume(folder);
            }
        }
    });
    connect(actions_->run_next, &QAction::triggered, this, [this] { Q_EMIT move_wanted(chosen_, 1); });
    connect(actions_->unqueue, &QAction::triggered, this, [this] { Q_EMIT unqueue_wanted(meant()); });
    connect(actions_->take_options, &QAction::triggered, this, [this] { Q_EMIT options_wanted(chosen_); });
    connect(actions_->open_folder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(chosen_)); });
    connect(actions_->remove, &QAction::triggered, this, [this] { Q_EMIT removal_wanted(meant()); });
}

void RunCommands::set_chosen(const QString& folder) {
    chosen_ = folder;
    update();
}

void RunCommands::update() {
    const bool can_end = queue_->busy() && !queue_->stopping();
    for (QAction* action : {actions_->pause, actions_->stop, actions_->cancel}) {
        action->setEnabled(can_end);
    }
    actions_->set_paused(queue_->paused());
    const widgets::RunItem* item = library_->find(chosen_);
    QVector<widgets::RunItem> meant_items;
    for (const QString& folder : meant()) {
        if (const widgets::RunItem* one = library_->find(folder)) {
            meant_items.append(*one);
        }
    }
    const auto any = [&](auto condition) { return std::any_of(meant_items.begin(), meant_items.end(), condition); };
    const auto waits = [](const widgets::RunItem& one) { return one.queue_position > 0; };
    actions_->resume_run->setEnabled(any(can_resume));
    actions_->run_next->setEnabled(item != nullptr && item->queue_position > 1);
    actions_->unqueue->setEnabled(any(waits));
    actions_->take_options->setEnabled(item != nullptr && item->state != RunState::unreadable);
    actions_->open_folder->setEnabled(!chosen_.isEmpty());
    const auto ships = [](const widgets::RunItem& one) { return is_demonstration(one.id); };
    actions_->remove->setEnabled(!meant_items.isEmpty() && !any(is_under_way) && !any(ships));
}

QStringList RunCommands::meant() const {
    if (selected_.contains(chosen_)) {
        return selected_;
    }
    return chosen_.isEmpty() ? QStringList() : QStringList(chosen_);
}

void RunCommands::set_selected(const QStringList& folders) {
    selected_ = folders;
    update();
}

bool RunCommands::queue_with_what_it_needs(const QString& folder, int generations) {
    const widgets::RunItem* item = library_->find(folder);
    const widgets::RunItem* parent = item != nullptr ? library_->find(item->parent) : nullptr;
    const bool begun = item != nullptr && item->state != RunState::queued;
    // A run.json that was edited may name itself as its ancestor.
    if (parent == nullptr || begun || generations == 0 || has_what_is_needed(*parent, *item)) {
        queue_->enqueue(folder);
        return true;
    }
    if (is_under_way(*parent) && !parent->here) {
        Q_EMIT refused(tr("%1 starts from %2, which another program is at. Resume it once that run has finished.")
                           .arg(item->name, parent->name));
        return false;
    }
    // The list is another one once something is queued.
    const QString before = parent->id;
    if (!queue_with_what_it_needs(before, generations - 1)) {
        return false;
    }
    queue_->enqueue_after(folder, before);
    return true;
}

void RunCommands::resume(const QString& folder) {
    constexpr int most_generations = 100;
    if (!queue_with_what_it_needs(folder, most_generations)) {
        return;
    }
    // What was to follow it waited no longer when it was stopped.
    QVector<WaitingRun> followers;
    const QVector<widgets::RunItem>& items = library_->items();
    for (auto child = items.crbegin(); child != items.crend(); ++child) {
        if (is_to_follow(*child, folder)) {
            followers.append({child->id, folder, {}});
        }
    }
    queue_->enqueue_all(followers);
}

void RunCommands::show_menu(const QPoint& at) {
    QMenu menu(window_);
    menu.addActions({actions_->resume_run, actions_->run_next, actions_->unqueue});
    menu.addSeparator();
    if (chosen_ == queue_->current()) {
        menu.addActions({actions_->pause, actions_->stop, actions_->cancel});
        menu.addSeparator();
    }
    menu.addActions(more_);
    menu.addSeparator();
    menu.addActions({actions_->take_options, actions_->open_folder, actions_->remove});
    menu.exec(at);
}

} // namespace midstage::app
