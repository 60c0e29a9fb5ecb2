// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QVector>

namespace midstage::widgets {

/// The line through some of the points from which no point lies further away than `tolerance` (in the points' unit,
/// here pixels): a cone from the last point kept narrows with each point that follows, and the point before the first
/// one outside it is kept (Williams, An efficient algorithm for the piecewise linear approximation of planar curves,
/// 1978). The first and the last point stay. Takes time in proportion to the points, and no memory but the result.
/// Points must be finite.
QVector<QPointF> thinned(const QPointF* points, qsizetype count, double tolerance);

/// Of each run of points whose x falls into the same column of that width, the lowest and the highest one, in their
/// order: what a curve of many points covers. Points must be finite.
QVector<QPointF> extremes(const QVector<QPointF>& points, double column_width);

/// The lines to be drawn for the points: each from a point to the next, cut into dashes and gaps of the lengths that
/// alternate in `pattern` (in the points' unit; empty = not cut), which go on around corners. A line is left out where
/// one of its points is not finite, and dashes begin anew behind it. Parts outside `visible` are left out, and dashes
/// go on behind them as if they were not. `tolerance` as of `thinned`.
QVector<QLineF> drawn_lines(const QVector<QPointF>& points, const QVector<double>& pattern, double tolerance,
                            const QRectF& visible);

} // namespace midstage::widgets
