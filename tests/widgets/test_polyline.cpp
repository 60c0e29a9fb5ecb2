// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/polyline.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace midstage::widgets;

namespace {

const QRectF everything(-1e4, -1e4, 2e4, 2e4);

double distance(QPointF point, QPointF from, QPointF to) {
    const QPointF along = to - from;
    const double squared = QPointF::dotProduct(along, along);
    const double part = squared > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0) : 0.0;
    const QPointF aside = point - (from + along * part);
    return std::hypot(aside.x(), aside.y());
}

/// The farthest that a point lies from the thinned line, each held against the part of it that replaces it.
double deviation(const QVector<QPointF>& points, const QVector<QPointF>& kept) {
    double farthest = 0;
    qsizetype part = 0;
    for (const QPointF& point : points) {
        while (part + 2 < kept.size() && kept[part] != point && kept[part + 1] == point) {
            ++part;
        }
        farthest = std::max(farthest, distance(point, kept[part], kept[std::min(part + 1, kept.size() - 1)]));
    }
    return farthest;
}

double length(const QVector<QLineF>& lines) {
    double sum = 0;
    for (const QLineF& line : lines) {
        sum += line.length();
    }
    return sum;
}

} // namespace

class TestPolyline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaves_a_straight_line_its_ends() {
        QVector<QPointF> points;
        for (int i = 0; i <= 1000; ++i) {
            points.append({i * 0.1, 50 - i * 0.03});
        }
        QCOMPARE(thinned(points.constData(), points.size(), 0.2), (QVector<QPointF>{points.first(), points.last()}));
    }

    void stays_within_the_tolerance() {
        std::mt19937 random(7);
        std::normal_distribution<double> noise(0, 1);
        for (const double spread : {0.0, 0.05, 0.3, 3.0}) {
            QVector<QPointF> points;
            for (int i = 0; i < 5000; ++i) {
                const double part = i / 5000.0;
                points.append({400 * part, 300 * std::sqrt(part) + spread * noise(random)});
            }
            const QVector<QPointF> kept = thinned(points.constData(), points.size(), 0.2);
            QVERIFY2(deviation(points, kept) <= 0.2 + 1e-9, qPrintable(QString::number(deviation(points, kept))));
            QVERIFY(spread > 0.1 || kept.size() < points.size() / 2);
        }
    }

    void keeps_corners_and_turns() {
        // A staircase as of a ROC curve, and a line that runs back on itself.
        const QVector<QPointF> stairs{{0, 0}, {0, 10}, {10, 10}, {10, 20}, {20, 20}};
        QCOMPARE(thinned(stairs.constData(), stairs.size(), 0.2), stairs);
        const QVector<QPointF> back{{0, 0}, {30, 0}, {5, 0}};
        QCOMPARE(thinned(back.constData(), back.size(), 0.2), back);
    }

    void few_points() {
        QVERIFY(thinned(nullptr, 0, 1).isEmpty());
        const QVector<QPointF> one{{3, 4}};
        QCOMPARE(thinned(one.constData(), 1, 1), one);
        const QVector<QPointF> same{{3, 4}, {3, 4}, {3, 4}};
        QCOMPARE(thinned(same.constData(), 3, 1), (QVector<QPointF>{{3, 4}, {3, 4}}));
    }

    void dashes_go_on_around_corners() {
        const QVector<QPointF> corner{{0, 0}, {7, 0}, {7, 9}};
        // 4 drawn, 2 not, over a length of 16: [0, 4], [6, 10] (around the corner at 7), [12, 16].
        const QVector<QLineF> lines = drawn_lines(corner, {4, 2}, 0.1, everything);
        const QVector<QLineF> expected{QLineF(0, 0, 4, 0), QLineF(6, 0, 7, 0), QLineF(7, 0, 7, 3), QLineF(7, 5, 7, 9)};
        QCOMPARE(lines, expected);
    }

    void draws_as_much_as_the_pattern_says() {
        QVector<QPointF> points;
        for (int i = 0; i <= 600; ++i) {
            points.append({double(i), 100 + 40 * std::sin(i / 25.0)});
        }
        const double all = length(drawn_lines(points, {}, 0.05, everything));
        const double dashed = length(drawn_lines(points, {6, 3, 1.5, 3}, 0.05, everything));
        QVERIFY(std::abs(dashed / all - 7.5 / 13.5) < 0.01);
    }

    void gaps_where_a_value_is_missing() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const QVector<QPointF> points{{0, 0}, {10, 0}, {20, nan}, {30, 5}, {40, 5}, {50, nan}};
        QCOMPARE(drawn_lines(points, {}, 0.1, everything),
                 (QVector<QLineF>{QLineF(0, 0, 10, 0), QLineF(30, 5, 40, 5)}));
    }

    void a_pattern_without_length_draws_all() {
        QCOMPARE(drawn_lines({{0, 0}, {10, 0}}, {0, 0}, 0.1, everything), (QVector<QLineF>{QLineF(0, 0, 10, 0)}));
    }

    /// A line that leaves the plot far behind it, as after zooming in: no more is cut than is seen, and its dashes lie
    /// where they would without the rest.
    void what_is_out_of_sight_costs_nothing() {
        const QRectF plot(0, 0, 100, 50);
        const QVector<QLineF> lines = drawn_lines({{-6e9, 20}, {6e9, 20}}, {4, 2}, 0.1, plot);
        QVERIFY2(lines.size() >= 16 && lines.size() <= 18, qPrintable(QString::number(lines.size())));
        for (const QLineF& line : lines) {
            QVERIFY(plot.adjusted(-1e-6, 0, 1e-6, 0).contains(line.p1()) && line.length() < 4.001);
        }
        QVERIFY(std::abs(length(lines) - 100 * 4.0 / 6) < 4);
        // Dashes begin at multiples of 6 from the line's beginning, of which -60 is one.
        const QVector<QLineF> dashes = drawn_lines({{-60, 20}, {500, 20}}, {4, 2}, 0.1, plot);
        QCOMPARE(dashes.first(), QLineF(0, 20, 4, 20));
        QCOMPARE(dashes.at(1), QLineF(6, 20, 10, 20));
        QVERIFY(drawn_lines({{-60, 80}, {500, 90}}, {}, 0.1, plot).isEmpty());
        QCOMPARE(drawn_lines({{50, -1000}, {50, 1000}}, {}, 0.1, plot), (QVector<QLineF>{QLineF(50, 0, 50, 50)}));
    }

    void extremes_of_columns() {
        const QVector<QPointF> points{{0.1, 5}, {0.5, 9}, {0.7, 2}, {0.9, 6}, {3.1, 4}, {4.0, 1}, {4.9, 1}};
        QCOMPARE(extremes(points, 1), (QVector<QPointF>{{0.5, 9}, {0.7, 2}, {3.1, 4}, {4.0, 1}}));
        QVERIFY(extremes({}, 1).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPolyline)
#include "test_polyline.moc"
