// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the training plots.
#include "widgets/plot_canvas.h"
#include "widgets/training_plots.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace midstage::widgets {

int TrainingPlots::index_near(double pixel) const {
    const QVector<double>& x = content_.ood.mean.x;
    if (x.isEmpty()) {
        return -1;
    }
    const double value = lower_->axis(QCPAxis::atBottom)->pixelToCoord(pixel);
    const auto above = std::lower_bound(x.begin(), x.end(), value);
    if (above == x.end()) {
        return static_cast<int>(x.size()) - 1;
    }
    const auto index = static_cast<int>(above - x.begin());
    return index > 0 && value - x[index - 1] < x[index] - value ? index - 1 : index;
}

bool TrainingPlots::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() & Qt::LeftButton) {
            zoomed_ = zoomed_ || (mouse->pos() - pressed_at_).manhattanLength() >= QApplication::startDragDistance();
        }
        const bool inside = upper_->rect().contains(mouse->pos()) || lower_->rect().contains(mouse->pos());
        set_crosshair(inside ? index_near(mouse->position().x()) : -1);
        break;
    }
    case QEvent::Leave:
        set_crosshair(-1);
        break;
    case QEvent::Wheel:
        zoomed_ = true;
        break;
    case QEvent::MouseButtonPress:
        pressed_at_ = static_cast<QMouseEvent*>(event)->pos();
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::MouseButtonRelease: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const bool click = (mouse->pos() - pressed_at_).manhattanLength() < QApplication::startDragDistance();
        const bool inside = upper_->rect().contains(mouse->pos()) || lower_->rect().contains(mouse->pos());
        if (click && inside && mouse->button() == Qt::LeftButton) {
            const int index = index_near(mouse->position().x());
            if (index >= 0) {
                Q_EMIT checkpoint_chosen(index);
            }
        }
        break;
    }
    case QEvent::MouseButtonDblClick:
        reset_zoom();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void TrainingPlots::keyPressEvent(QKeyEvent* event) {
    const auto count = static_cast<int>(content_.ood.mean.x.size());
    int index = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        index = scrubbed_ - 1;
        break;
    case Qt::Key_Right:
        index = scrubbed_ + 1;
        break;
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = count - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (index >= 0 && index < count) {
        Q_EMIT checkpoint_chosen(index);
    }
}

} // namespace midstage::widgets
