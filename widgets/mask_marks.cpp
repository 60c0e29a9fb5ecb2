// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_marks.h"

#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr double ring_radius = 7;
constexpr double handle_size = 6;

QPointF pixel(const QCPAxisRect* rect, QPointF at) {
    return {rect->axis(QCPAxis::atBottom)->coordToPixel(at.x()), rect->axis(QCPAxis::atLeft)->coordToPixel(at.y())};
}

bool inside(const QCPAxisRect* rect, QPointF at) {
    return QRectF(rect->rect()).adjusted(-1, -1, 1, 1).contains(at);
}
} // namespace

MaskMarks::MaskMarks(PlotCanvas* canvas, QCPAxisRect* masks, QCPAxisRect* training, QCPAxisRect* accuracy)
    : QCPLayerable(canvas, QStringLiteral("overlay"))
    , canvas_(canvas)
    , masks_(masks)
    , training_(training)
    , accuracy_(accuracy) {}

void MaskMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void MaskMarks::draw_text(QCPPainter* painter, const QRectF& plate, const QString& text, const QColor& colour) const {
    QFont font = canvas_->font();
    font.setBold(true);
    canvas_->draw_rimmed_text(*painter, plate.topLeft() + QPointF(0, QFontMetrics(font).ascent()), font, text, colour);
}

void MaskMarks::draw(QCPPainter* painter) {
    const PlotTheme& theme = canvas_->theme();
    if (marks_.crosshair) {
        painter->setPen(QPen(theme.subtle, 1, Qt::DashLine));
        for (const QCPAxisRect* rect : {masks_, accuracy_}) {
            const double x = masks_->axis(QCPAxis::atBottom)->coordToPixel(*marks_.crosshair);
            if (rect->visible()) {
                painter->drawLine(QPointF(x, rect->top()), QPointF(x, rect->bottom()));
            }
        }
    }
    if (marks_.constraint) {
        draw_constraint(painter);
    }
}

void MaskMarks::draw_constraint(QCPPainter* painter) const {
    const PlotTheme& theme = canvas_->theme();
    const QCPAxis* y_axis = masks_->axis(QCPAxis::atLeft);
    const double line = y_axis->coordToPixel(*marks_.constraint);
    if (!(line >= masks_->top() - 1 && line <= masks_->bottom() + 1)) {
        return; // the value stands in the sentence above
    }
    if (training_->visible()) {
        draw_stage(painter, line);
    }
    painter->setPen(QPen(theme.final_checkpoint, marks_.focused ? 3 : 2, Qt::DashDotLine));
    painter->drawLine(QPointF(masks_->left(), line), QPointF(masks_->right(), line));
    if (training_->visible()) {
        painter->drawLine(QPointF(training_->left(), line), QPointF(training_->right(), line));
    }
    // The handle says that the line can be taken hold of.
    painter->setPen(QPen(theme.background, 1));
    painter->setBrush(theme.final_checkpoint);
    const double left = masks_->left();
    painter->drawPolygon(
        QPolygonF({{left - 1, line - handle_size}, {left + handle_size + 3, line}, {left - 1, line + handle_size}}));
    if (marks_.estimate) {
        const QPointF at = pixel(masks_, *marks_.estimate);
        if (inside(masks_, at)) {
            painter->setPen(QPen(theme.final_checkpoint, 2.2));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(at, ring_radius, ring_radius);
        }
    }
    QFont font = canvas_->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    const QSizeF size(metrics.horizontalAdvance(marks_.value), metrics.height());
    // The estimates fall towards the right: below the line there is room at the left, unless it lies at the bottom.
    QRectF plate(QPointF(left + 2 * handle_size + 4, line + 3), size);
    if (plate.bottom() > masks_->bottom()) {
        plate.moveBottom(line - 3);
    }
    draw_text(painter, plate, marks_.value, theme.final_checkpoint);
}

void MaskMarks::draw_stage(QCPPainter* painter, double line) const {
    if (!marks_.stage) {
        return;
    }
    const PlotTheme& theme = canvas_->theme();
    const QPointF at = pixel(training_, *marks_.stage);
    painter->setPen(QPen(theme.scrubber, 1.5, Qt::DashLine));
    painter->drawLine(QPointF(at.x(), training_->top()), QPointF(at.x(), training_->bottom()));
    if (inside(training_, at)) {
        painter->setPen(QPen(theme.background, 1.5));
        painter->setBrush(theme.scrubber);
        painter->drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9));
    }
    QFont font = canvas_->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    const QSizeF size(metrics.horizontalAdvance(marks_.stage_text), metrics.height());
    const bool fits_right = at.x() + 5 + size.width() <= training_->right();
    QRectF plate(QPointF(fits_right ? at.x() + 5 : at.x() - 5 - size.width(), training_->top() + 3), size);
    plate.moveLeft(std::max<double>(training_->left() + 2, plate.left()));
    if (plate.adjusted(0, -3, 0, 3).contains(QPointF(plate.center().x(), line))) {
        plate.moveTop(line + 4);
    }
    draw_text(painter, plate, marks_.stage_text, theme.text);
}

} // namespace midstage::widgets
