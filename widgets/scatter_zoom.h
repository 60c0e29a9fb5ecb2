// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QPointF>
#include <QRectF>
#include <optional>

namespace midstage::widgets {

/// Which part of a scatter is looked at: zoomed around a place, dragged, or the whole again. Works alike on linear and
/// logarithmic axes; the part never leaves the whole.
class ScatterZoom {
public:
    explicit ScatterZoom(QCPAxisRect* rect);

    /// What the axes show of all points. `keep`: the part that is looked at stays.
    void set_whole(const QCPRange& x, const QCPRange& y, bool keep);
    /// The part of a file's picture, in the axes' units: left, bottom, width and height; nothing = the whole.
    std::optional<QRectF> part() const;
    void set_part(const std::optional<QRectF>& part);
    bool zoomed() const { return zoomed_; }

    /// `at` in the canvas's pixels stays where it is; `factor` below 1 shows less. False where nothing changed.
    bool zoom(QPointF at, double factor);
    /// The points move along by so many pixels. False where nothing changed.
    bool drag(QPointF by);
    void show_whole();

private:
    struct Axis {
        QCPAxis* axis;
        QCPRange whole;
    };
    static bool show(const Axis& axis, double first, double last);

    QCPAxisRect* rect_;
    Axis x_;
    Axis y_;
    bool zoomed_ = false;
};

} // namespace midstage::widgets
