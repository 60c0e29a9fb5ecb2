// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_place.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {
constexpr double step = 12; ///< between the distances that are tried
constexpr int steps = 8;
constexpr double clearance = 10; ///< from the anchor's own mark
/// What is under a label costs as much as being this far away from the anchor.
constexpr double line_cost = 30;
constexpr double plate_cost = 400;

bool crosses(const QRectF& box, QPointF from, QPointF to) {
    // First what nearly always holds, as this is asked for each part of each curve.
    if (std::max(from.x(), to.x()) < box.left() || std::min(from.x(), to.x()) > box.right() ||
        std::max(from.y(), to.y()) < box.top() || std::min(from.y(), to.y()) > box.bottom()) {
        return false;
    }
    if (box.contains(from) || box.contains(to)) {
        return true;
    }
    const QLineF line(from, to);
    const QLineF diagonals[] = {{box.topLeft(), box.bottomRight()}, {box.topRight(), box.bottomLeft()}};
    return std::any_of(std::begin(diagonals), std::end(diagonals), [&](const QLineF& diagonal) {
        return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

double cost(const QRectF& box, const QVector<QPolygonF>& lines, const QVector<QRectF>& plates) {
    double total = 0;
    for (const QPolygonF& line : lines) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            if (crosses(box, line[i], line[i + 1])) {
                total += line_cost;
                break; // one line under the text hides no more for its many points
            }
        }
    }
    for (const QRectF& plate : plates) {
        total += box.intersects(plate) ? plate_cost : 0;
    }
    return total;
}

QRectF inside(QRectF box, const QRectF& room) {
    box.moveLeft(std::max(room.left(), std::min(box.left(), room.right() - box.width())));
    box.moveTop(std::max(room.top(), std::min(box.top(), room.bottom() - box.height())));
    return box;
}

} // namespace

QRectF place_label(QSizeF size, QPointF anchor, const QRectF& room, const QVector<QPolygonF>& lines,
                   const QVector<QRectF>& plates, bool prefer_above) {
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](QPointF centre, double extra) {
        QRectF box(QPointF(), size);
        box.moveCenter(centre);
        box = inside(box, room);
        const QPointF away = box.center() - anchor;
        const double distance = std::hypot(away.x(), away.y());
        const double own_mark = box.adjusted(-2, -2, 2, 2).contains(anchor) ? plate_cost : 0;
        const double total = cost(box, lines, plates) + own_mark + distance / 4 + extra;
        if (total < least) {
            least = total;
            best = box;
        }
    };
    for (int i = 0; i < steps; ++i) {
        const double rise = clearance + size.height() / 2 + i * step;
        const double aside = clearance + size.width() / 2 + i * step;
        for (const double x : {0.0, -size.width() / 2, size.width() / 2}) {
            consider(anchor + QPointF(x, -rise), prefer_above ? 0 : 1);
            consider(anchor + QPointF(x, rise), prefer_above ? 1 : 0);
        }
        consider(anchor + QPointF(-aside, 0), 2);
        consider(anchor + QPointF(aside, 0), 2);
    }
    return best;
}

} // namespace midstage::widgets
