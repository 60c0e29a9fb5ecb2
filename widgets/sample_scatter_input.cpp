// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the scatter of samples.
#include "widgets/plot_canvas.h"
#include "widgets/sample_lasso.h"
#include "widgets/sample_scatter.h"
#include "widgets/sample_scatter_points.h"
#include "widgets/scatter_zoom.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineF>
#include <QMouseEvent>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace midstage::widgets {

namespace {
constexpr double step = 8;      ///< pixels an arrow key moves the cross
constexpr double far_step = 40; ///< with Shift
constexpr double click = 4;     ///< pixels within which a press and a release are one click
constexpr double reach = 14;    ///< pixels from a point within which a click means it
constexpr double closer = 0.8;  ///< of what is seen, that one step of the wheel or of + leaves
constexpr double notch = 120;   ///< eighths of a degree that a wheel turns by one step
} // namespace

bool SampleScatter::eventFilter(QObject* watched, QEvent* event) {
    if (watched != canvas_) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (!begin_drag(*mouse) && mouse->button() == Qt::LeftButton &&
            canvas_->axisRect()->rect().contains(mouse->pos())) {
            canvas_->setFocus(Qt::MouseFocusReason);
            pressed_ = mouse->position();
            lasso_->cross_shown = false;
            lasso_->begin(pressed_);
        }
        return true;
    }
    case QEvent::MouseMove: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (dragging_) {
            after_zoom(zoom_->drag(mouse->position() - dragged_from_));
            dragged_from_ = mouse->position();
        } else if (lasso_->begun() && mouse->buttons().testFlag(Qt::LeftButton)) {
            lasso_->go_on(mouse->position());
            canvas_->replot_overlay();
        }
        return true;
    }
    case QEvent::MouseButtonRelease: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (dragging_) {
            end_drag();
        } else if (lasso_->begun() && mouse->button() == Qt::LeftButton) {
            lasso_->go_on(mouse->position());
            const QPolygonF shape = lasso_->end();
            const bool add = mouse->modifiers().testFlag(Qt::ControlModifier);
            before_click_.reset();
            const QRectF extent = shape.boundingRect();
            if (std::max(extent.width(), extent.height()) <= click) {
                before_click_ = chosen_rows();
                select_nearest(mouse->position(), add);
            } else {
                select_inside(shape, add);
            }
            canvas_->replot_overlay();
        }
        return true;
    }
    case QEvent::MouseButtonDblClick:
        if (zoom_->zoomed() && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
            show_whole();
            // Its first click was none at a point.
            if (before_click_) {
                tell(*std::exchange(before_click_, std::nullopt), false);
            }
        }
        return true;
    case QEvent::Wheel: {
        auto* wheel = static_cast<QWheelEvent*>(event);
        if (!canvas_->axisRect()->rect().contains(wheel->position().toPoint())) {
            break;
        }
        zoom_by(wheel->position(), wheel->angleDelta().y() / notch);
        wheel->accept();
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
        end_drag();
        lasso_->cross_shown = false;
        lasso_->cancel();
        canvas_->replot_overlay();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// The middle button, or Shift with the left one.
bool SampleScatter::begin_drag(const QMouseEvent& mouse) {
    const bool shift = mouse.button() == Qt::LeftButton && mouse.modifiers().testFlag(Qt::ShiftModifier);
    if ((!shift && mouse.button() != Qt::MiddleButton) || !canvas_->axisRect()->rect().contains(mouse.pos())) {
        return false;
    }
    lasso_->cancel();
    dragging_ = true;
    dragged_from_ = mouse.position();
    canvas_->setFocus(Qt::MouseFocusReason);
    canvas_->setCursor(Qt::ClosedHandCursor);
    return true;
}

void SampleScatter::end_drag() {
    if (std::exchange(dragging_, false)) {
        canvas_->unsetCursor();
    }
}

void SampleScatter::zoom_by(QPointF at, double steps) {
    if (!lasso_->begun()) { // what is being drawn is drawn around points where they are
        after_zoom(zoom_->zoom(at, std::pow(closer, steps)));
    }
}

void SampleScatter::after_zoom(bool changed) {
    if (changed) {
        whole_->setEnabled(zoom_->zoomed());
        describe();
        canvas_->replot_later();
    }
}

bool SampleScatter::zoomed() const {
    return zoom_->zoomed();
}

void SampleScatter::show_whole() {
    const bool had_focus = whole_->hasFocus();
    zoom_->show_whole();
    after_zoom(true);
    if (had_focus) {
        canvas_->setFocus(); // a disabled button would lose it to the next control
    }
}

void SampleScatter::move_cross(QPointF by) {
    if (!lasso_->cross_shown) {
        lasso_->cross_shown = true;
        if (!canvas_->axisRect()->rect().contains(lasso_->cross().toPoint())) {
            lasso_->move_cross(canvas_->axisRect()->rect().center());
        }
    } else {
        const QPointF wanted = lasso_->cross() + by;
        lasso_->move_cross(wanted);
        if (!lasso_->begun()) {
            after_zoom(zoom_->drag(lasso_->cross() - wanted)); // beyond the edge of what is seen
        }
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
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: {
        const QPointF middle = QRectF(canvas_->axisRect()->rect()).center();
        zoom_by(lasso_->cross_shown ? lasso_->cross() : middle, key == Qt::Key_Minus ? -1 : 1);
        return true;
    }
    case Qt::Key_0:
        if (add) {
            return false; // Ctrl+0 is the window's
        }
        show_whole();
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

QVector<int> SampleScatter::chosen_rows() const {
    QVector<int> rows;
    for (int row = 0; row < selected_.size(); ++row) {
        if (selected_.testBit(row)) {
            rows.append(row);
        }
    }
    return rows;
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
    QStringList parts{caption_};
    if (zoom_->zoomed()) {
        parts.append(tr("zoomed in"));
    }
    if (chosen > 0) {
        parts.append(tr("%Ln selected", nullptr, chosen));
    }
    const QString text = parts.join(QStringLiteral("  \u00b7  "));
    note_->setText(text);
    canvas_->setAccessibleDescription(tr("%1 over %2: %3").arg(y_->currentText(), x_->currentText(), text));
}

} // namespace midstage::widgets
