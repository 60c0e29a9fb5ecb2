// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_commands.h"

#include "app/actions.h"
#include "app/job_queue.h"
#include "app/run_library.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

namespace midstage::app {

namespace {

/// Whether it has not begun and starts from that run.
bool is_to_follow(const widgets::RunItem& item, const QString& folder) {
    return item.parent == folder && item.state == RunState::queued;
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
    connect(actions_->resume_run, &QAction::triggered, this, &RunCommands::resume_chosen);
    connect(actions_->run_next, &QAction::triggered, this, [this] { queue_->move_to_front(chosen_); });
    connect(actions_->unqueue, &QAction::triggered, this, [this] { queue_->remove(chosen_); });
    connect(actions_->take_options, &QAction::triggered, this, [this] { Q_EMIT options_wanted(chosen_); });
    connect(actions_->open_folder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(chosen_)); });
    connect(actions_->remove, &QAction::triggered, this, &RunCommands::ask_before_deleting);
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
    const bool waits = item != nullptr && item->queue_position > 0;
    const bool under_way =
        item != nullptr && (item->here || item->state == RunState::running || item->state == RunState::paused);
    const bool readable = item != nullptr && item->state != RunState::unreadable;
    actions_->resume_run->setEnabled(readable && !waits && !under_way && item->state != RunState::finished);
    actions_->run_next->setEnabled(waits && item->queue_position > 1);
    actions_->unqueue->setEnabled(waits);
    actions_->take_options->setEnabled(readable);
    actions_->open_folder->setEnabled(!chosen_.isEmpty());
    actions_->remove->setEnabled(item != nullptr && !under_way);
}

void RunCommands::resume_chosen() {
    const QString folder = chosen_;
    const widgets::RunItem* item = library_->find(folder);
    const widgets::RunItem* parent = item != nullptr ? library_->find(item->parent) : nullptr;
    const bool begun = item != nullptr && item->state != RunState::queued;
    if (parent != nullptr && !begun && parent->state != RunState::finished) {
        // It starts from what its parent ends with.
        queue_->enqueue(parent->id);
        queue_->enqueue_after(folder, parent->id);
        return;
    }
    queue_->enqueue(folder);
    // What was to follow it waited no longer when it was stopped.
    const QVector<widgets::RunItem> items = library_->items();
    for (auto child = items.crbegin(); child != items.crend(); ++child) {
        if (is_to_follow(*child, folder)) {
            queue_->enqueue_after(child->id, folder);
        }
    }
}

void RunCommands::show_menu(const QPoint& at) {
    QMenu menu(window_);
    menu.addActions({actions_->resume_run, actions_->run_next, actions_->unqueue});
    menu.addSeparator();
    if (chosen_ == queue_->current()) {
        menu.addActions({actions_->pause, actions_->stop, actions_->cancel});
        menu.addSeparator();
    }
    menu.addActions({actions_->take_options, actions_->open_folder, actions_->remove});
    menu.exec(at);
}

void RunCommands::ask_before_deleting() {
    const QString folder = chosen_;
    if (folder.isEmpty() || !actions_->remove->isEnabled()) {
        return;
    }
    QString question = tr("Delete %1 with all its checkpoints and tables from the disk? This cannot be undone.")
                           .arg(QFileInfo(folder).fileName());
    const QVector<widgets::RunItem>& items = library_->items();
    const auto followers = std::count_if(items.begin(), items.end(),
                                         [&](const widgets::RunItem& item) { return is_to_follow(item, folder); });
    if (followers > 0) {
        question += QLatin1Char(' ') + tr("%n run(s) that were to start from it will have nothing to start from.",
                                          nullptr, static_cast<int>(followers));
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Delete run"), question, QMessageBox::Cancel, window_);
    box->setObjectName(QStringLiteral("delete_question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("delete"));
    connect(yes, &QPushButton::clicked, this, [this, folder] {
        queue_->remove(folder);
        Q_EMIT about_to_delete(folder);
        library_->remove(folder);
    });
    box->open();
}

} // namespace midstage::app
