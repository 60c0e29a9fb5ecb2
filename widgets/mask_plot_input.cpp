// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the plot of masks.
#include "widgets/mask_plot.h"
#include "widgets/plot_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
constexpr int hold_distance = 7; ///< pixels from the line at which the mouse takes hold of it
constexpr int far_step = 10;     ///< pixels an arrow key moves the line with Shift
} // namespace

bool MaskPlot::on_line(QPointF at) const {
    const bool inside =
        masks_->rect().contains(at.toPoint()) || (training_->visible() && training_->rect().contains(at.toPoint()));
    return inside && constraint_ &&
           std::abs(masks_->axis(QCPAxis::atLeft)->coordToPixel(*constraint_) - at.y()) <= hold_distance;
}

bool MaskPlot::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        setFocus(Qt::MouseFocusReason);
        const bool inside = masks_->rect().contains(at.toPoint());
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && (on_line(at) || (inside && !constraint_))) {
            dragging_ = true;
            move_to(masks_->axis(QCPAxis::atLeft)->pixelToCoord(at.y()));
        }
        break;
    }
    case QEvent::MouseMove: {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        if (dragging_) {
            move_to(masks_->axis(QCPAxis::atLeft)->pixelToCoord(at.y()));
            break;
        }
        canvas_->setCursor(on_line(at) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        int nearest = -1;
        if (at.x() >= masks_->left() && at.x() <= masks_->right()) {
            const double keep = masks_->axis(QCPAxis::atBottom)->pixelToCoord(at.x());
            double least = std::numeric_limits<double>::infinity();
            for (int i = 0; i < content_.estimates.size(); ++i) {
                const double distance = std::abs(content_.estimates[i].keep_fraction - keep);
                nearest = distance < least ? i : nearest;
                least = std::min(least, distance);
            }
        }
        set_crosshair(nearest);
        break;
    }
    case QEvent::MouseButtonRelease:
        dragging_ = false;
        break;
    case QEvent::MouseButtonDblClick:
        if (crosshair_ >= 0) {
            take_constraint(content_.estimates[crosshair_].mean); // the estimate itself, not what is read of it
        }
        break;
    case QEvent::Leave:
        set_crosshair(-1);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MaskPlot::keyPressEvent(QKeyEvent* event) {
    const auto count = static_cast<int>(content_.estimates.size());
    const QCPAxis* loss = masks_->axis(QCPAxis::atLeft);
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? far_step : 1;
    const auto move_by = [&](int pixels) {
        const double from = constraint_ ? *constraint_ : (count > 0 ? content_.estimates.last().mean : 0.1);
        move_to(loss->pixelToCoord(loss->coordToPixel(from) - pixels));
    };
    switch (event->key()) {
    case Qt::Key_Up:
        move_by(step);
        break;
    case Qt::Key_Down:
        move_by(-step);
        break;
    case Qt::Key_Left:
        set_crosshair(crosshair_ < 0 ? count - 1 : std::max(0, crosshair_ - 1));
        break;
    case Qt::Key_Right:
        set_crosshair(crosshair_ < 0 ? 0 : crosshair_ + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (crosshair_ < 0) {
            QWidget::keyPressEvent(event);
            return;
        }
        take_constraint(content_.estimates[crosshair_].mean);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace midstage::widgets
