// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scatter_zoom.h"

#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

/// The figures are single precision: closer, points would stand in a raster.
constexpr double smallest_part = 1e-5;

/// In units in which the axis is even.
struct Even {
    double low;
    double high;
    double length() const { return high - low; }
};

Even even(const QCPAxis* axis, const QCPRange& range) {
    return axis->scaleType() == QCPAxis::stLogarithmic ? Even{std::log(range.lower), std::log(range.upper)}
                                                       : Even{range.lower, range.upper};
}

QCPRange range_of(const QCPAxis* axis, const Even& part) {
    return axis->scaleType() == QCPAxis::stLogarithmic ? QCPRange{std::exp(part.low), std::exp(part.high)}
                                                       : QCPRange{part.low, part.high};
}

} // namespace

ScatterZoom::ScatterZoom(QCPAxisRect* rect)
    : rect_(rect)
    , x_{rect->axis(QCPAxis::atBottom), {}}
    , y_{rect->axis(QCPAxis::atLeft), {}} {}

void ScatterZoom::set_whole(const QCPRange& x, const QCPRange& y, bool keep) {
    x_.whole = x;
    y_.whole = y;
    if (!keep || !zoomed_) {
        show_whole();
    }
}

void ScatterZoom::show_whole() {
    zoomed_ = false;
    x_.axis->setRange(x_.whole);
    y_.axis->setRange(y_.whole);
}

std::optional<QRectF> ScatterZoom::part() const {
    if (!zoomed_) {
        return std::nullopt;
    }
    const QCPRange x = x_.axis->range();
    const QCPRange y = y_.axis->range();
    return QRectF(x.lower, y.lower, x.size(), y.size());
}

void ScatterZoom::set_part(const std::optional<QRectF>& part) {
    if (!part) {
        show_whole();
        return;
    }
    zoomed_ = true;
    x_.axis->setRange(part->left(), part->left() + part->width());
    y_.axis->setRange(part->top(), part->top() + part->height());
}

/// Shows the part from `first` to `last`, where what is shown now reaches from 0 to 1, moved and cut so that it lies
/// within the whole.
bool ScatterZoom::show(const Axis& axis, double first, double last) {
    const QCPRange before = axis.axis->range();
    const Even whole = even(axis.axis, axis.whole);
    const Even now = even(axis.axis, before);
    const double wanted = now.length() * (last - first);
    const double length = std::clamp(wanted, whole.length() * smallest_part, whole.length());
    if (length >= whole.length() * (1 - 1e-9)) {
        axis.axis->setRange(axis.whole);
    } else {
        const double middle = now.low + now.length() * (first + last) / 2;
        const double kept = std::clamp(middle, whole.low + length / 2, whole.high - length / 2);
        axis.axis->setRange(range_of(axis.axis, {kept - length / 2, kept + length / 2}));
    }
    return axis.axis->range() != before;
}

bool ScatterZoom::zoom(QPointF at, double factor) {
    const QRectF room(rect_->rect());
    const double x = (at.x() - room.left()) / room.width();
    const double y = (room.bottom() - at.y()) / room.height();
    const bool across = show(x_, x - x * factor, x + (1 - x) * factor);
    const bool up = show(y_, y - y * factor, y + (1 - y) * factor);
    zoomed_ = x_.axis->range() != x_.whole || y_.axis->range() != y_.whole;
    return across || up;
}

bool ScatterZoom::drag(QPointF by) {
    if (!zoomed_) {
        return false;
    }
    const QRectF room(rect_->rect());
    const double x = by.x() / room.width();
    const double y = by.y() / room.height();
    const bool across = show(x_, -x, 1 - x);
    const bool up = show(y_, y, 1 + y);
    return across || up;
}

} // namespace midstage::widgets
