// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_list_model.h"

#include <QListView>

namespace midstage::widgets {

/// What the program does, in order: the run under way, those that wait (they can be dragged), and those that ended
/// before they were done.
class QueueView : public QListView {
    Q_OBJECT

public:
    explicit QueueView(QWidget* parent = nullptr);

    RunListModel& runs() { return *model_; }
    void set_items(const QVector<RunItem>& items);
    /// Makes it the chosen one where it is in the queue.
    void select(const QString& id);
    QString current_id() const;

Q_SIGNALS:
    /// A run that waits shall be number `place` (1 = next).
    void move_wanted(const QString& id, int place);
    void run_chosen(const QString& id);
    void menu_wanted(const QString& id, const QPoint& global_position);
    /// It shall wait no longer.
    void removal_wanted(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Before which row something is dropped.
    int row_at(const QPoint& at) const;
    void show_drop(int row);

    RunListModel* model_;
    int drop_row_ = -1; ///< the line between cards where a dragged run would come; -1 = none
    bool selecting_ = false;
};

} // namespace midstage::widgets
