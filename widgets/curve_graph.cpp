// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_graph.h"

#include "widgets/plot_canvas.h"
#include "widgets/polyline.h"

#include <array>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr double tolerance = 0.2; // of a pixel of the screen

/// Of the pen, in pixels; empty = solid.
QVector<double> pattern_of(const QPen& pen) {
    QVector<double> pattern;
    if (pen.style() != Qt::SolidLine) {
        for (const double part : pen.dashPattern()) {
            pattern.append(part * std::max(pen.widthF(), 1.0));
        }
    }
    return pattern;
}

/// Copies of one marker, drawn where they are first needed: one for each place within a pixel, in steps of a half.
class MarkerCopies {
public:
    MarkerCopies(const QCPScatterStyle& style, const QPen& curve, double pixel_ratio)
        : style_(style)
        , curve_(curve)
        , pixel_ratio_(pixel_ratio)
        , reach_(std::ceil(style.size() / 2 + std::max(style.pen().widthF(), 1.0)) + 1) {}

    void draw(QCPPainter& painter, QPointF at) {
        const auto halves = [this](double place) { return std::llround(place * pixel_ratio_ * steps); };
        const auto x = halves(at.x());
        const auto y = halves(at.y());
        const auto within = [](long long place) { return static_cast<size_t>(((place % steps) + steps) % steps); };
        QPixmap& copy = copies_.at(within(y) * steps + within(x));
        const QPointF inside(double(within(x)), double(within(y)));
        if (copy.isNull()) {
            copy = drawn_at(inside / (steps * pixel_ratio_));
        }
        const QPointF corner(double(x) - inside.x(), double(y) - inside.y());
        painter.drawPixmap(corner / (steps * pixel_ratio_) - QPointF(reach_, reach_), copy);
    }

private:
    static constexpr int steps = 2;

    QPixmap drawn_at(QPointF aside) const {
        const int side = static_cast<int>(std::ceil(2 * reach_ * pixel_ratio_)) + 1;
        QPixmap copy(side, side);
        copy.setDevicePixelRatio(pixel_ratio_);
        copy.fill(Qt::transparent);
        QCPPainter painter(&copy);
        painter.setAntialiasing(true);
        style_.applyTo(&painter, curve_);
        style_.drawShape(&painter, QPointF(reach_, reach_) + aside);
        return copy;
    }

    QCPScatterStyle style_;
    QPen curve_;
    double pixel_ratio_;
    double reach_; ///< from the middle to the copy's edge, in whole pixels
    std::array<QPixmap, size_t(steps) * steps> copies_;
};

} // namespace

void CurveGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const {
    const QPen pen = painter->pen();
    if (!is_screen(*painter) || pen.style() == Qt::NoPen || pen.color().alpha() == 0) {
        QCPGraph::drawLinePlot(painter, lines);
        return;
    }
    applyDefaultAntialiasingHint(painter);
    QPen solid = pen;
    solid.setStyle(Qt::SolidLine);
    solid.setCapStyle(Qt::FlatCap); // lines of other caps are drawn as shapes
    painter->setPen(solid);
    const double reach = pen.widthF() + 1; // of a line beside the rect
    painter->drawLines(drawn_lines(lines, pattern_of(pen), tolerance / painter->device()->devicePixelRatioF(),
                                   QRectF(clipRect()).adjusted(-reach, -reach, reach, reach)));
    painter->setPen(pen);
}

void CurveGraph::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                                 const QCPScatterStyle& style) const {
    if (!is_screen(*painter)) {
        QCPGraph::drawScatterPlot(painter, scatters, style);
        return;
    }
    painter->setAntialiasing(false); // which shifts by half a pixel, as it does in each copy
    MarkerCopies copies(style, mPen, painter->device()->devicePixelRatioF());
    for (const QPointF& at : scatters) {
        copies.draw(*painter, at);
    }
}

} // namespace midstage::widgets
