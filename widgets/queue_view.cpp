// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue_view.h"

#include "widgets/run_list_view.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace midstage::widgets {

namespace {

/// Of this program alone: a run that waits here.
QString dragged_run() {
    return QStringLiteral("application/x-midstage-waiting-run");
}

/// Cards as in the list of runs, whose names are edited there alone.
class QueueCardDelegate : public RunCardDelegate {
public:
    using RunCardDelegate::RunCardDelegate;
    QWidget* createEditor(QWidget*, const QStyleOptionViewItem&, const QModelIndex&) const override { return nullptr; }
};

} // namespace

QueueView::QueueView(QWidget* parent)
    : QListView(parent)
    , model_(new RunListModel(this)) {
    setModel(model_);
    setItemDelegate(new QueueCardDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Queue"));
    setToolTip(tr("The run under way and those that wait; drag them, or press Alt+Up and Alt+Down"));
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
}

void QueueView::set_items(const QVector<RunItem>& items) {
    model_->set_items(items);
    viewport()->update();
}

QString QueueView::current_id() const {
    return currentIndex().data(RunListModel::id_role).toString();
}

void QueueView::select(const QString& id) {
    const int row = model_->row_of(id);
    selecting_ = true;
    if (row >= 0) {
        setCurrentIndex(model_->index(row));
    } else {
        setCurrentIndex({});
    }
    selecting_ = false;
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && !selecting_) {
        Q_EMIT run_chosen(current.data(RunListModel::id_role).toString());
    }
}

void QueueView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = by_mouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid()) {
        setCurrentIndex(index);
        Q_EMIT menu_wanted(index.data(RunListModel::id_role).toString(),
                           by_mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
    }
}

void QueueView::keyPressEvent(QKeyEvent* event) {
    // A copy: who is told changes the queue, and with it the model.
    const RunItem* found = model_->find(current_id());
    const RunItem item = found != nullptr ? *found : RunItem();
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        if (item.queue_position > 0) {
            Q_EMIT move_wanted(item.id, item.queue_position + (event->key() == Qt::Key_Up ? -1 : 1));
        }
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        if (found != nullptr) {
            Q_EMIT removal_wanted(item.id);
        }
        return;
    }
    QListView::keyPressEvent(event);
}

void QueueView::startDrag(Qt::DropActions) {
    const RunItem* item = model_->find(current_id());
    if (item == nullptr || item->queue_position == 0) {
        return;
    }
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(dragged_run(), item->id.toUtf8());
    drag->setMimeData(data);
    drag->setPixmap(viewport()->grab(visualRect(currentIndex())));
    drag->exec(Qt::MoveAction);
    show_drop(-1);
}

int QueueView::row_at(const QPoint& at) const {
    int first = 0;
    int last = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const int place = model_->items()[row].queue_position;
        first = place == 1 ? row : first;
        last = place > 0 ? row + 1 : last;
    }
    const QModelIndex index = indexAt(at);
    const int row = !index.isValid() ? last : index.row() + (at.y() > visualRect(index).center().y() ? 1 : 0);
    return std::clamp(row, first, std::max(first, last)); // among those that wait
}

void QueueView::show_drop(int row) {
    if (row != drop_row_) {
        drop_row_ = row;
        viewport()->update();
    }
}

void QueueView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(dragged_run())) {
        event->acceptProposedAction();
    } else {
        event->ignore(); // files are the window's
    }
}

void QueueView::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(dragged_run())) {
        event->ignore();
        return;
    }
    show_drop(row_at(event->position().toPoint()));
    event->acceptProposedAction();
}

void QueueView::dragLeaveEvent(QDragLeaveEvent*) {
    show_drop(-1);
}

void QueueView::dropEvent(QDropEvent* event) {
    const QString id = QString::fromUtf8(event->mimeData()->data(dragged_run()));
    const RunItem* item = model_->find(id);
    if (item == nullptr || item->queue_position == 0) {
        event->ignore();
        return;
    }
    const int row = row_at(event->position().toPoint());
    show_drop(-1);
    event->acceptProposedAction();
    const int own = model_->row_of(id);
    const int rows_down = row > own ? row - own - 1 : row - own; // its own place is free again
    if (rows_down != 0) {
        Q_EMIT move_wanted(id, item->queue_position + rows_down);
    }
}

void QueueView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (model_->rowCount() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         tr("Nothing is under way and nothing waits. Runs that are started come here."));
    } else if (drop_row_ >= 0) {
        const int y = drop_row_ < model_->rowCount() ? visualRect(model_->index(drop_row_)).top()
                                                     : visualRect(model_->index(drop_row_ - 1)).bottom();
        painter.fillRect(QRect(0, std::max(0, y - 1), viewport()->width(), 3), palette().color(QPalette::Highlight));
    }
}

} // namespace midstage::widgets
