// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the scatter of samples.
#include "widgets/plot_canvas.h"
#include "widgets/sample_lasso.h"
#include "widgets/sample_scatter.h"
#include "widgets/sample_scatter_points.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineF>
#include <QMouseEvent>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr double step = 8;      ///< pixels an arrow key moves the cross
constexpr double far_step = 40; ///< with Shift
constexpr double click = 4;     ///< pixels within which a press and a release are one click
constexpr double reach = 14;    ///< pixels from a point within which a click means it
} // namespace

bool SampleScatter::eventFilter(QObject* watched, QEvent* event) {
    if (watched != canvas_) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && canvas_->axisRect()->rect().contains(mouse->pos())) {
            canvas_->setFocus(Qt::MouseFocusReason);
            pressed_ = mouse->position();
            lasso_->cross_shown = false;
            lasso_->begin(pressed_);
        }
        return true;
    }
    case QEvent::MouseMove: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (lasso_->begun() && mouse->buttons().testFlag(Qt::LeftButton)) {
            lasso_->go_on(mouse->position());
            canvas_->replot_overlay();
        }
        return true;
    }
    case QEvent::MouseButtonRelease: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (lasso_->begun() && mouse->button() == Qt::LeftButton) {
            lasso_->go_on(mouse->position());
            const QPolygonF shape = lasso_->end();
            const bool add = mouse->modifiers().testFlag(Qt::ControlModifier);
            const QRectF extent = shape.boundingRect();
            if (std::max(extent.width(), extent.height()) <= click) {
                select_nearest(mouse->position(), add);
            } else {
                select_inside(shape, add);
            }
            canvas_->replot_overlay();
        }
        return true;
    }
    case QEvent::KeyPress: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (press_key(key->key(), key->modifiers())) {
            return true;
        }
        break;
    }
    case QEvent::FocusOut:
        lasso_->cross_shown = false;
        lasso_->cancel();
        canvas_->replot_overlay();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void SampleScatter::move_cross(QPointF by) {
    if (!lasso_->cross_shown) {
        lasso_->cross_shown = true;
        if (!canvas_->axisRect()->rect().contains(lasso_->cross().toPoint())) {
            lasso_->move_cross(canvas_->axisRect()->rect().center());
        }
    } else {
        lasso_->move_cross(lasso_->cross() + by);
    }
    lasso_->go_on(lasso_->cross());
    canvas_->replot_overlay();
}

bool SampleScatter::press_key(int key, Qt::KeyboardModifiers modifiers) {
    const double distance = modifiers.testFlag(Qt::ShiftModifier) ? far_step : step;
    const bool add = modifiers.testFlag(Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Left:
        move_cross({-distance, 0});
        return true;
    case Qt::Key_Right:
        move_cross({distance, 0});
        return true;
    case Qt::Key_Up:
        move_cross({0, -distance});
        return true;
    case Qt::Key_Down:
        move_cross({0, distance});
        return true;
    case Qt::Key_Space:
        if (!lasso_->cross_shown) {
            move_cross({});
        } else if (lasso_->begun()) {
            // The cross draws rectangles, whatever the mouse draws.
            select_inside(lasso_->end(), add);
            lasso_->rectangular = tool_by_mouse_is_rectangle();
        } else {
            lasso_->rectangular = true;
            lasso_->begin(lasso_->cross());
        }
        canvas_->replot_overlay();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (lasso_->cross_shown) {
            select_nearest(lasso_->cross(), add);
        }
        return true;
    case Qt::Key_A:
        if (add) {
            tell(rows_, false);
            return true;
        }
        return false;
    case Qt::Key_Escape:
        if (!lasso_->begun()) {
            return false;
        }
        lasso_->cancel();
        lasso_->rectangular = tool_by_mouse_is_rectangle();
        canvas_->replot_overlay();
        return true;
    default:
        return false;
    }
}

void SampleScatter::select_inside(const QPolygonF& shape, bool add) {
    const QRectF extent = shape.boundingRect();
    QVector<int> rows;
    for (qsizetype point = 0; point < rows_.size(); ++point) {
        const auto place = points_->place_of(point);
        // Most points lie outside the extent, which is found out faster.
        if (place && extent.contains(*place) && shape.containsPoint(*place, Qt::OddEvenFill)) {
            rows.append(rows_[point]);
        }
    }
    tell(rows, add);
}

void SampleScatter::select_nearest(QPointF at, bool add) {
    double nearest = reach;
    QVector<int> rows;
    for (qsizetype point = 0; point < rows_.size(); ++point) {
        const auto place = points_->place_of(point);
        const double distance = place ? QLineF(at, *place).length() : reach;
        if (distance < nearest) {
            nearest = distance;
            rows = {rows_[point]};
        }
    }
    tell(rows, add);
}

void SampleScatter::tell(QVector<int> rows, bool add) {
    if (add) {
        QBitArray inside(table_.size());
        for (const int row : std::as_const(rows)) {
            inside.setBit(row);
        }
        for (int row = 0; row < std::min(selected_.size(), inside.size()); ++row) {
            if (selected_.testBit(row) && !inside.testBit(row)) {
                rows.append(row);
            }
        }
    }
    Q_EMIT selected(rows);
}

void SampleScatter::describe() {
    const auto chosen = static_cast<int>(selected_.count(true));
    const QString text =
        chosen > 0 ? caption_ + QStringLiteral("  \u00b7  ") + tr("%Ln selected", nullptr, chosen) : caption_;
    note_->setText(text);
    canvas_->setAccessibleDescription(tr("%1 over %2: %3").arg(y_->currentText(), x_->currentText(), text));
}

} // namespace midstage::widgets
