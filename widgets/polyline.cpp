// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/polyline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace midstage::widgets {

namespace {

bool is_finite(QPointF point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// > 0: b lies counter-clockwise of a.
double cross(QPointF a, QPointF b) {
    return a.x() * b.y() - a.y() * b.x();
}

/// The directions that pass all points since the corner at most `tolerance` beside them.
struct Cone {
    QPointF corner;
    QPointF low;
    QPointF high;
    double farthest = 0; ///< squared distance of a point from the corner
    bool open = true;    ///< any direction still passes

    bool holds(QPointF direction, double squared) const {
        // A line that turns back would leave out the farthest point, however narrow its angle.
        return open || (cross(low, direction) >= 0 && cross(direction, high) >= 0 && squared >= farthest);
    }

    void narrow(QPointF direction, double squared, double tolerance) {
        farthest = std::max(farthest, squared);
        if (squared <= tolerance * tolerance) {
            return;
        }
        const double distance = std::sqrt(squared);
        const double along = std::sqrt(squared - tolerance * tolerance);
        // The tangents from the corner to the circle of the tolerance around the point.
        const QPointF unit = direction / distance;
        const QPointF normal(-unit.y(), unit.x());
        const QPointF lower = unit * along - normal * tolerance;
        const QPointF upper = unit * along + normal * tolerance;
        if (open || cross(low, lower) > 0) {
            low = lower;
        }
        if (open || cross(upper, high) > 0) {
            high = upper;
        }
        open = false;
    }
};

struct Part {
    double begin;
    double end;
};

/// The part of the line inside the room, as fractions of it (Liang and Barsky, A new concept and method for line
/// clipping, 1984).
std::optional<Part> part_inside(const QRectF& room, QPointF from, QPointF to) {
    Part part{0, 1};
    const QPointF along = to - from;
    // One side of the room: `rise` of the line towards it, of which `rest` is left at the line's beginning.
    const auto cut = [&](double rise, double rest) {
        if (rise > 0) {
            part.end = std::min(part.end, rest / rise);
        } else if (rise < 0) {
            part.begin = std::max(part.begin, rest / rise);
        }
        return rise != 0 || rest >= 0;
    };
    const bool beside = cut(along.x(), room.right() - from.x()) && cut(-along.x(), from.x() - room.left()) &&
                        cut(along.y(), room.bottom() - from.y()) && cut(-along.y(), from.y() - room.top());
    return beside && part.begin <= part.end ? std::optional(part) : std::nullopt;
}

/// Cuts the lines through finite points into dashes. What is not in sight is not walked through: in a plot that was
/// zoomed into, a line may go on for millions of pixels.
class Dashes {
public:
    Dashes(const QVector<double>& pattern, const QRectF& visible, QVector<QLineF>& lines)
        : pattern_(pattern)
        , period_(std::accumulate(pattern.begin(), pattern.end(), 0.0))
        , visible_(visible)
        , lines_(lines)
        , rest_(pattern.isEmpty() ? 0 : pattern.first()) {}

    void add(QPointF from, QPointF to) {
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        const std::optional<Part> part = part_inside(visible_, from, to);
        if (!part) {
            skip(length);
            return;
        }
        skip(length * part->begin);
        draw(from + (to - from) * part->begin, from + (to - from) * part->end);
        skip(length * (1 - part->end));
    }

private:
    void draw(QPointF from, QPointF to) {
        if (period_ <= 0) { // lengths that do not go on would be walked through for ever
            lines_.append(QLineF(from, to));
            return;
        }
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        double at = 0;
        while (at < length) {
            const double step = std::min(rest_, length - at);
            if (place_ % 2 == 0 && step > 0) {
                lines_.append(QLineF(from + (to - from) * (at / length), from + (to - from) * ((at + step) / length)));
            }
            at += step;
            go_on(step);
        }
    }

    void skip(double length) {
        double left = period_ > 0 ? std::fmod(length, period_) : 0;
        while (left > 0) {
            const double step = std::min(rest_, left);
            left -= step;
            go_on(step);
        }
    }

    void go_on(double step) {
        rest_ -= step;
        if (rest_ <= 0) {
            place_ = (place_ + 1) % pattern_.size();
            rest_ = pattern_[place_];
        }
    }

    const QVector<double>& pattern_;
    double period_;
    QRectF visible_;
    QVector<QLineF>& lines_;
    qsizetype place_ = 0;
    double rest_;
};

} // namespace

QVector<QPointF> thinned(const QPointF* points, qsizetype count, double tolerance) {
    QVector<QPointF> kept;
    if (count == 0) {
        return kept;
    }
    kept.append(points[0]);
    Cone cone{points[0], {}, {}};
    for (qsizetype i = 1; i < count; ++i) {
        QPointF direction = points[i] - cone.corner;
        double squared = QPointF::dotProduct(direction, direction);
        if (!cone.holds(direction, squared)) {
            kept.append(points[i - 1]);
            cone = Cone{points[i - 1], {}, {}};
            direction = points[i] - cone.corner;
            squared = QPointF::dotProduct(direction, direction);
        }
        cone.narrow(direction, squared, tolerance);
    }
    if (count > 1) {
        kept.append(points[count - 1]);
    }
    return kept;
}

QVector<QPointF> extremes(const QVector<QPointF>& points, double column_width) {
    QVector<QPointF> kept;
    const auto column = [&](qsizetype i) { return std::floor(points[i].x() / column_width); };
    qsizetype begin = 0;
    while (begin < points.size()) {
        qsizetype lowest = begin;
        qsizetype highest = begin;
        qsizetype end = begin + 1;
        for (; end < points.size() && column(end) == column(begin); ++end) {
            lowest = points[end].y() < points[lowest].y() ? end : lowest;
            highest = points[end].y() > points[highest].y() ? end : highest;
        }
        kept.append(points[std::min(lowest, highest)]);
        if (lowest != highest) {
            kept.append(points[std::max(lowest, highest)]);
        }
        begin = end;
    }
    return kept;
}

QVector<QLineF> drawn_lines(const QVector<QPointF>& points, const QVector<double>& pattern, double tolerance,
                            const QRectF& visible) {
    QVector<QLineF> lines;
    qsizetype begin = 0;
    while (begin < points.size()) {
        qsizetype end = begin;
        while (end < points.size() && is_finite(points[end])) {
            ++end;
        }
        const QVector<QPointF> kept = thinned(points.constData() + begin, end - begin, tolerance);
        Dashes dashes(pattern, visible, lines);
        for (qsizetype i = 1; i < kept.size(); ++i) {
            dashes.add(kept[i - 1], kept[i]);
        }
        begin = end + 1;
    }
    return lines;
}

} // namespace midstage::widgets
