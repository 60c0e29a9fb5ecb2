// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_scatter_points.h"

#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr double marker = 6;          ///< logical pixels
constexpr double selected_marker = 9; ///< likewise
constexpr double vector_ratio = 3;    ///< pixels to one of a drawing that has none
/// Points of which about so many are seen one by one; more become transparent.
constexpr double few = 1500;
constexpr double least_opacity = 0.22;
constexpr double most_opacity = 0.85;

/// A marker as pixels, premultiplied.
QImage stamp_of(const CurveStyle& style, double size, double ratio, double opacity, const QColor& rim) {
    const int side = 2 * static_cast<int>(std::ceil(size * ratio / 2 + ratio)) + 1;
    QImage stamp(side, side, QImage::Format_ARGB32_Premultiplied);
    stamp.fill(Qt::transparent);
    QCPPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    const QPointF middle(side / 2.0, side / 2.0);
    const double scaled = size * ratio;
    if (rim.isValid()) {
        QCPScatterStyle around(style.marker, QPen(rim, 2.4 * ratio), QBrush(rim), scaled);
        around.applyTo(&painter, QPen(rim));
        around.drawShape(&painter, middle);
    }
    QCPScatterStyle shape(style.marker, QPen(style.colour, 1.1 * ratio), QBrush(style.colour), scaled);
    shape.applyTo(&painter, QPen(style.colour));
    shape.drawShape(&painter, middle);
    return stamp;
}

/// Source over, for premultiplied pixels.
void blend(QImage& onto, const QImage& stamp, int left, int top) {
    const int first_x = std::max(0, -left);
    const int last_x = std::min(stamp.width(), onto.width() - left);
    const int last_y = std::min(stamp.height(), onto.height() - top);
    for (int y = std::max(0, -top); y < last_y; ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(stamp.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(onto.scanLine(top + y)) + left;
        for (int x = first_x; x < last_x; ++x) {
            const QRgb source = from[x];
            if (source == 0) {
                continue;
            }
            const uint rest = 255 - qAlpha(source);
            const QRgb target = to[x];
            // Two channels at a time, rounded as Qt does it.
            uint low = (target & 0xff00ff) * rest;
            low = ((low + ((low >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
            uint high = ((target >> 8) & 0xff00ff) * rest;
            high = (high + ((high >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
            to[x] = source + (low | high);
        }
    }
}

} // namespace

SamplePoints::SamplePoints(PlotCanvas* canvas, QCPAxisRect* rect)
    : QCPLayerable(canvas, QStringLiteral("main"))
    , canvas_(canvas)
    , rect_(rect) {}

void SamplePoints::set_points(const Points& points) {
    points_ = points;
    forget();
}

void SamplePoints::set_selected(const QBitArray& selected) {
    if (selected != points_.selected) {
        points_.selected = selected;
        forget();
    }
}

void SamplePoints::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(false);
}

QRect SamplePoints::clipRect() const {
    return rect_->rect();
}

double SamplePoints::Scale::at(double value) const {
    if (logarithmic) {
        return value > 0 ? (std::log10(value) - first) * factor : std::numeric_limits<double>::quiet_NaN();
    }
    return (value - first) * factor;
}

SamplePoints::Scale SamplePoints::scale_of(const QCPAxis* axis, double pixels) {
    Scale scale;
    scale.logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const QCPRange range = axis->range();
    scale.first = scale.logarithmic ? std::log10(range.lower) : range.lower;
    const double last = scale.logarithmic ? std::log10(range.upper) : range.upper;
    scale.factor = last > scale.first ? pixels / (last - scale.first) : 0;
    return scale;
}

std::optional<QPointF> SamplePoints::place_of(qsizetype point) const {
    const QRect room = rect_->rect();
    const double x = scale_of(rect_->axis(QCPAxis::atBottom), room.width()).at(points_.x[point]);
    const double y = scale_of(rect_->axis(QCPAxis::atLeft), room.height()).at(points_.y[point]);
    if (!(x >= 0 && x <= room.width() && y >= 0 && y <= room.height())) { // NaN too
        return std::nullopt;
    }
    return QPointF(room.left() + x, room.top() + room.height() - y);
}

QImage SamplePoints::render(double ratio) const {
    const QSize size = rect_->rect().size() * ratio;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::transparent);
    const double opacity =
        std::clamp(std::sqrt(few / std::max<double>(1, double(points_.x.size()))), least_opacity, most_opacity);
    QVector<QImage> stamps;
    QVector<QImage> chosen;
    for (const CurveStyle& style : points_.styles) {
        stamps.append(stamp_of(style, marker, ratio, opacity, {}));
        chosen.append(stamp_of(style, selected_marker, ratio, 1, canvas_->theme().text));
    }
    const Scale x = scale_of(rect_->axis(QCPAxis::atBottom), size.width());
    const Scale y = scale_of(rect_->axis(QCPAxis::atLeft), size.height());
    const auto put = [&](qsizetype i, const QVector<QImage>& shapes) {
        const double across = x.at(points_.x[i]);
        const double up = y.at(points_.y[i]);
        if (across >= 0 && across <= size.width() && up >= 0 && up <= size.height()) {
            const QImage& stamp = shapes[points_.group[i]];
            blend(image, stamp, qRound(across) - stamp.width() / 2, qRound(size.height() - up) - stamp.height() / 2);
        }
    };
    const bool any = points_.selected.count(true) > 0;
    // A small group must not be buried under a large one.
    QVector<QVector<int>> by_group(points_.styles.size());
    for (int i = 0; i < points_.x.size(); ++i) {
        by_group[points_.group[i]].append(i);
    }
    for (const QVector<int>& group : std::as_const(by_group)) {
        for (const int i : group) {
            put(i, stamps);
        }
    }
    for (int i = 0; any && i < points_.x.size(); ++i) {
        if (i < points_.selected.size() && points_.selected.testBit(i)) {
            put(i, chosen);
        }
    }
    image.setDevicePixelRatio(ratio);
    return image;
}

void SamplePoints::draw(QCPPainter* painter) {
    if (points_.x.isEmpty() || rect_->rect().isEmpty()) {
        return;
    }
    const double ratio = painter->modes().testFlag(QCPPainter::pmVectorized)
                             ? vector_ratio
                             : std::max(painter->device()->devicePixelRatioF(), painter->transform().m11());
    const QCPRange x = rect_->axis(QCPAxis::atBottom)->range();
    const QCPRange y = rect_->axis(QCPAxis::atLeft)->range();
    if (drawn_.isNull() || drawn_.size() != rect_->rect().size() * ratio || x != drawn_x_ || y != drawn_y_) {
        drawn_ = render(ratio);
        drawn_x_ = x;
        drawn_y_ = y;
    }
    painter->drawImage(rect_->rect(), drawn_);
}

} // namespace midstage::widgets
