// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the plot of scores.
#include "widgets/plot_canvas.h"
#include "widgets/score_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
constexpr int hold_distance = 6; ///< pixels from a line at which it can be taken hold of
constexpr int far_step = 10;     ///< pixels an arrow key moves it with Shift
} // namespace

ScorePlot::Hold ScorePlot::under(QPointF at) const {
    const QPoint pixel = at.toPoint();
    if (!first_) {
        return Hold::nothing;
    }
    if (first_rect_->rect().contains(pixel)) {
        return Hold::threshold;
    }
    if (second_rect_->visible() && second_rect_->rect().contains(pixel)) {
        return Hold::second_threshold;
    }
    if (roc_->rect().contains(pixel)) {
        return Hold::roc;
    }
    return precision_->rect().contains(pixel) ? Hold::precision : Hold::nothing;
}

void ScorePlot::take_hold(Hold hold, QPointF at) {
    switch (hold) {
    case Hold::threshold:
        set_threshold(std::clamp(scores(first_rect_)->pixelToCoord(at.x()), low_, high_));
        break;
    case Hold::second_threshold:
        if (second_) {
            set_id_accepted(second_->read(scores(second_rect_)->pixelToCoord(at.x())).id_accepted);
        }
        break;
    case Hold::roc:
        set_id_accepted(roc_->axis(QCPAxis::atLeft)->pixelToCoord(at.y()));
        break;
    case Hold::precision:
        set_id_accepted(precision_->axis(QCPAxis::atBottom)->pixelToCoord(at.x()));
        break;
    case Hold::nothing:
        break;
    }
}

bool ScorePlot::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        setFocus(Qt::MouseFocusReason);
        if (mouse->button() == Qt::LeftButton) {
            hold_ = under(mouse->position());
            take_hold(hold_, mouse->position());
        }
        break;
    }
    case QEvent::MouseMove: {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        if (hold_ != Hold::nothing) {
            take_hold(hold_, at);
            break;
        }
        const Hold hold = under(at);
        const auto near = [&](QCPAxisRect* rect, double threshold) {
            return std::abs(scores(rect)->coordToPixel(threshold) - at.x()) <= hold_distance;
        };
        const bool on_line = (hold == Hold::threshold && near(first_rect_, reading_.threshold)) ||
                             (hold == Hold::second_threshold && near(second_rect_, second_reading_.threshold));
        canvas_->setCursor(on_line ? Qt::SizeHorCursor : Qt::ArrowCursor);
        break;
    }
    case QEvent::MouseButtonRelease:
        hold_ = Hold::nothing;
        break;
    case QEvent::MouseButtonDblClick:
        hold_ = Hold::nothing;
        set_id_accepted(usual_id_accepted);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ScorePlot::keyPressEvent(QKeyEvent* event) {
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? far_step : 1;
    const auto move_by = [&](int pixels) {
        const QCPAxis* axis = scores(first_rect_);
        set_threshold(std::clamp(axis->pixelToCoord(axis->coordToPixel(reading_.threshold) + pixels), low_, high_));
    };
    if (!first_) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        move_by(-step);
        break;
    case Qt::Key_Right:
        move_by(step);
        break;
    case Qt::Key_Up:
        set_id_accepted(std::min(1.0, id_accepted_ + 0.01));
        break;
    case Qt::Key_Down:
        set_id_accepted(std::max(0.01, id_accepted_ - 0.01));
        break;
    case Qt::Key_Home:
        set_id_accepted(usual_id_accepted);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace midstage::widgets
