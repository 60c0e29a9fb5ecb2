// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_marks.h"

#include "widgets/label_place.h"
#include "widgets/polyline.h"

#include <cmath>

namespace midstage::widgets {

namespace {
constexpr double ring_radius = 7;
constexpr double arrow_size = 4;
constexpr double column_width = 3;    ///< of what a curve covers under a label
constexpr double arrow_distance = 13; // right of the last checkpoint, clear of the scrubber's line

void draw_arrow_head(QPainter* painter, QPointF tip, double direction) {
    const QPolygonF head{tip, tip + QPointF(-arrow_size, -direction * arrow_size * 1.6),
                         tip + QPointF(arrow_size, -direction * arrow_size * 1.6)};
    painter->drawPolygon(head);
}
} // namespace

GapMarks::GapMarks(PlotCanvas* canvas, QCPAxisRect* rect)
    : QCPLayerable(canvas, QStringLiteral("annotations"))
    , canvas_(canvas)
    , rect_(rect) {}

void GapMarks::set_found(const std::optional<BestAndFinal>& found, Metric metric, bool running) {
    found_ = found;
    metric_ = metric;
    running_ = running;
}

void GapMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

QRect GapMarks::clipRect() const {
    return rect_->rect().adjusted(-8, -8, 20, 8);
}

QVector<QPolygonF> GapMarks::curves_near(double x, double width) const {
    const QCPAxis* x_axis = rect_->axis(QCPAxis::atBottom);
    const double reach = 2 * width;
    QVector<QPolygonF> curves;
    for (const QCPGraph* graph : rect_->graphs()) {
        if (!graph->visible()) {
            continue;
        }
        QPolygonF curve;
        // In a plot without any width, which is not laid out yet, the end may lie before the beginning.
        const auto end = graph->data()->findEnd(x_axis->pixelToCoord(x + reach));
        for (auto point = graph->data()->findBegin(x_axis->pixelToCoord(x - reach)); point < end; ++point) {
            if (std::isfinite(point->value)) {
                curve << graph->coordsToPixels(point->key, point->value);
            }
        }
        curves << extremes(curve, column_width);
    }
    return curves;
}

void GapMarks::draw_label(QCPPainter* painter, QPointF anchor, bool above, const QString& text, const QColor& colour,
                          QVector<QRectF>& plates) const {
    QFont font = canvas_->font();
    font.setBold(true);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
    const QRectF room = QRectF(rect_->rect()).adjusted(2, 2, -2, -2);
    const QRectF plate = place_label(size, anchor, room, curves_near(anchor.x(), size.width()), plates, above);
    plates << plate;
    canvas_->draw_rimmed_text(*painter, plate.topLeft() + QPointF(4, 1 + metrics.ascent()), font, text, colour);
}

void GapMarks::draw(QCPPainter* painter) {
    if (!found_) {
        return;
    }
    const PlotTheme& theme = canvas_->theme();
    QCPAxis* x_axis = rect_->axis(QCPAxis::atBottom);
    QCPAxis* y_axis = rect_->axis(QCPAxis::atLeft);
    const auto pixel = [&](double x, double y) { return QPointF(x_axis->coordToPixel(x), y_axis->coordToPixel(y)); };
    const QPointF best = pixel(found_->best_epoch, found_->best_value);
    const QPointF last = pixel(found_->final_epoch, found_->final_value);
    const bool same = found_->best_index == found_->final_index;
    // The better side of the curve: down for a rate of errors, up for an area.
    const double better = higher_is_better(metric_) ? -1 : 1;

    if (!same) {
        painter->setPen(QPen(theme.best, 1.5, Qt::DashLine));
        painter->drawLine(best + QPointF(ring_radius, 0), QPointF(last.x() + arrow_distance, best.y()));
        if (std::abs(best.y() - last.y()) > 5 * arrow_size) {
            const double direction = last.y() > best.y() ? 1 : -1;
            painter->setPen(QPen(theme.final_checkpoint, 2));
            painter->setBrush(theme.final_checkpoint);
            const QPointF from(last.x() + arrow_distance, best.y());
            const QPointF to(last.x() + arrow_distance, last.y());
            painter->drawLine(from, to);
            painter->setPen(Qt::NoPen);
            draw_arrow_head(painter, to, direction);
        }
        painter->setPen(QPen(theme.final_checkpoint, 2.5));
        painter->setBrush(theme.background);
        painter->drawRect(QRectF(last.x() - 5, last.y() - 5, 10, 10));
    }
    painter->setPen(QPen(theme.best, 2.5));
    painter->setBrush(theme.background);
    painter->drawEllipse(best, ring_radius - 1, ring_radius - 1);

    const auto mark = [](QPointF at) { return QRectF(at.x() - 7, at.y() - 7, 14, 14); };
    QVector<QRectF> plates{mark(best), mark(last)};
    draw_label(painter, best, better < 0, tr("best (oracle) %1").arg(percent_text(found_->best_value)), theme.best,
               plates);
    if (!same) {
        draw_label(painter, last, better > 0,
                   (running_ ? tr("latest %1") : tr("final %1")).arg(percent_text(found_->final_value)),
                   theme.final_checkpoint, plates);
    }
}

CheckpointLines::CheckpointLines(PlotCanvas* canvas, const QVector<QCPAxisRect*>& rects)
    : QCPLayerable(canvas, QStringLiteral("overlay"))
    , canvas_(canvas)
    , rects_(rects) {}

void CheckpointLines::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void CheckpointLines::draw_checkpoint(QCPPainter* painter, const QCPAxisRect* rect, double x, const QString& letter,
                                      Qt::PenStyle line) const {
    const PlotTheme& theme = canvas_->theme();
    const QRectF area = rect->rect();
    const double pixel = rect->axis(QCPAxis::atBottom)->coordToPixel(x);
    if (!(pixel >= area.left() - 1 && pixel <= area.right() + 1)) {
        return;
    }
    QColor colour = theme.scrubber;
    colour.setAlpha(120);
    if (line == Qt::SolidLine) {
        // Much quicker than a pen of that width, which draws it as an outline of its own.
        painter->fillRect(QRectF(pixel - 1, area.top(), 2, area.height()), colour);
    } else {
        painter->setPen(QPen(colour, 2, line));
        painter->drawLine(QPointF(pixel, area.top()), QPointF(pixel, area.bottom()));
    }
    if (rect != rects_.front()) {
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.scrubber);
    painter->drawPolygon(
        QPolygonF({{pixel - 5, area.top() - 5}, {pixel + 5, area.top() - 5}, {pixel, area.top() + 3}}));
    if (!letter.isEmpty()) {
        canvas_->draw_rimmed_text(*painter, {pixel + 7, area.top() + 5}, canvas_->font(), letter, theme.scrubber);
    }
}

void CheckpointLines::draw(QCPPainter* painter) {
    const PlotTheme& theme = canvas_->theme();
    for (const QCPAxisRect* rect : rects_) {
        const QCPAxis* x_axis = rect->axis(QCPAxis::atBottom);
        const QRectF area = rect->rect();
        const auto vertical = [&](double x, const QPen& pen) {
            const double pixel = x_axis->coordToPixel(x);
            if (pixel < area.left() - 1 || pixel > area.right() + 1) {
                return;
            }
            painter->setPen(pen);
            painter->drawLine(QPointF(pixel, area.top()), QPointF(pixel, area.bottom()));
        };
        if (pinned_) {
            draw_checkpoint(painter, rect, *pinned_, QStringLiteral("B"), Qt::DashLine);
        }
        if (scrubbed_) {
            draw_checkpoint(painter, rect, *scrubbed_, pinned_ ? QStringLiteral("A") : QString(), Qt::SolidLine);
        }
        if (!crosshair_) {
            continue;
        }
        vertical(*crosshair_, QPen(theme.subtle, 1, Qt::DashLine));
        painter->setClipRect(area.adjusted(-4, -4, 4, 4));
        for (QCPGraph* graph : rect->graphs()) {
            const auto point = graph->data()->findBegin(*crosshair_, false);
            if (point == graph->data()->constEnd() || std::abs(point->key - *crosshair_) > 1e-9 ||
                !std::isfinite(point->value)) {
                continue;
            }
            painter->setPen(QPen(theme.background, 1.5));
            painter->setBrush(graph->pen().color());
            painter->drawEllipse(graph->coordsToPixels(point->key, point->value), 4.5, 4.5);
        }
        painter->setClipping(false);
    }
}

} // namespace midstage::widgets
