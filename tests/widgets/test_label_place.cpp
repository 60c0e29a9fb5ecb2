// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_place.h"

#include <QTest>

using namespace midstage::widgets;

namespace {

const QRectF room(0, 0, 400, 300);
constexpr QSizeF size(80, 16);

bool covers(const QRectF& box, const QPolygonF& line) {
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        for (int part = 0; part <= 200; ++part) {
            if (box.contains(line[i] + (line[i + 1] - line[i]) * part / 200.0)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestLabelPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void next_to_the_point_where_nothing_is_in_the_way() {
        const QPointF point(200, 150);
        const QRectF above = place_label(size, point, room, {}, {}, true);
        QVERIFY(above.bottom() < point.y() && above.bottom() > point.y() - 15);
        const QRectF below = place_label(size, point, room, {}, {}, false);
        QVERIFY(below.top() > point.y() && below.top() < point.y() + 15);
    }

    void keeps_off_lines() {
        const QPointF point(200, 150);
        // A curve through the point, and one right above it, where the label would be without them.
        const QPolygonF through{{0, 160}, {200, 150}, {400, 140}};
        const QPolygonF above{{0, 135}, {400, 130}};
        const QRectF place = place_label(size, point, room, {through, above}, {}, true);
        QVERIFY(!covers(place, through) && !covers(place, above));
        QVERIFY(room.contains(place));
    }

    void keeps_off_another_label() {
        const QPointF point(200, 150);
        const QRectF first = place_label(size, point, room, {}, {}, true);
        QVERIFY(!place_label(size, point + QPointF(5, 0), room, {}, {first}, true).intersects(first));
    }

    void stays_inside_and_off_its_point_at_an_edge() {
        for (const QPointF& corner : {room.topLeft(), room.topRight(), room.bottomLeft(), room.bottomRight()}) {
            const QRectF place = place_label(size, corner, room, {}, {}, true);
            QVERIFY(room.contains(place));
            QVERIFY(!place.contains(corner));
        }
    }
};

QTEST_GUILESS_MAIN(TestLabelPlace)
#include "test_label_place.moc"
