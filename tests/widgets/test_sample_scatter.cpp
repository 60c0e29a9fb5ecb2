// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_samples.h"
#include "widgets/appearance.h"
#include "widgets/plot_canvas.h"
#include "widgets/sample_groups.h"
#include "widgets/sample_scatter.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>
#include <memory>

using namespace midstage::widgets;

/// The scatter of samples, as a user selects in it.
class TestSampleScatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        scatter_ = std::make_unique<SampleScatter>();
        scatter_->resize(800, 600);
        scatter_->show();
        QVERIFY(QTest::qWaitForWindowExposed(scatter_.get()));
        scatter_->set_samples(SampleTable(sample_columns(count)));
        scatter_->set_axes({QStringLiteral("index")}, {QStringLiteral("flip_fraction")});
        scatter_->canvas()->replot();
    }
    void cleanup() { scatter_.reset(); }

    void a_lasso_selects_what_lies_inside() {
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        // Around the left half, and with a notch that a rectangle would not have.
        const QRect room = scatter_->canvas()->axisRect()->rect();
        const QPoint middle = room.center();
        drag({room.topLeft() + QPoint(1, 1), QPoint(middle.x(), room.top() + 1), middle,
              QPoint(middle.x(), room.bottom() - 1), QPoint(room.left() + 1, room.bottom() - 1)});
        QCOMPARE(selected.size(), 1);
        const auto rows = selected[0][0].value<QVector<int>>();
        QVERIFY(rows.size() > count / 3);
        for (const int row : rows) {
            QVERIFY(scatter_->place_of(row).x() <= middle.x() + 1);
        }
        // The pixels inside are those of the lower half of the index.
        QVERIFY(!rows.contains(count - 1));
        selected.clear();
        drag({room.topLeft() + QPoint(1, 1), QPoint(room.left() + 1, room.bottom() - 1), middle});
        const auto triangle = selected[0][0].value<QVector<int>>();
        QVERIFY(triangle.size() < rows.size());
    }

    void a_rectangle_selects_and_ctrl_adds() {
        auto* tool = scatter_->findChildren<QComboBox*>().last();
        for (QComboBox* box : scatter_->findChildren<QComboBox*>()) {
            tool = box->accessibleName() == QStringLiteral("Selects by") ? box : tool;
        }
        tool->setCurrentIndex(1);
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        const QRect room = scatter_->canvas()->axisRect()->rect();
        drag({room.topLeft() + QPoint(1, 1), room.center()});
        const auto first = selected[0][0].value<QVector<int>>();
        QVERIFY(!first.isEmpty());
        QBitArray bits(count);
        for (const int row : first) {
            bits.setBit(row);
        }
        scatter_->set_selected(bits);
        QVERIFY(scatter_->canvas()->accessibleDescription().contains(QStringLiteral("selected")));
        drag({room.center(), room.bottomRight() - QPoint(1, 1)}, Qt::ControlModifier);
        const auto both = selected[1][0].value<QVector<int>>();
        QVERIFY(both.size() > first.size());
        for (const int row : first) {
            QVERIFY(both.contains(row));
        }
    }

    void a_click_chooses_the_nearest_point() {
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        const QPointF place = scatter_->place_of(40);
        QVERIFY(!place.isNull());
        QTest::mouseClick(scatter_->canvas(), Qt::LeftButton, {}, place.toPoint());
        const auto rows = selected[0][0].value<QVector<int>>();
        QCOMPARE(rows.size(), 1);
        QVERIFY(QLineF(scatter_->place_of(rows[0]), place).length() < 2);
    }

    void keys_draw_a_rectangle() {
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        QWidget* canvas = scatter_->canvas();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Left); // the cross appears in the middle
        QTest::keyClick(canvas, Qt::Key_Space);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(canvas, Qt::Key_Left, Qt::ShiftModifier);
            QTest::keyClick(canvas, Qt::Key_Down, Qt::ShiftModifier);
        }
        QTest::keyClick(canvas, Qt::Key_Space);
        QCOMPARE(selected.size(), 1);
        const QPoint middle = scatter_->canvas()->axisRect()->rect().center();
        const auto rows = selected[0][0].value<QVector<int>>();
        QVERIFY(!rows.isEmpty());
        for (const int row : rows) {
            QVERIFY(scatter_->place_of(row).x() <= middle.x() + 1 && scatter_->place_of(row).y() >= middle.y() - 1);
        }
        QTest::keyClick(canvas, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected[1][0].value<QVector<int>>().size(), count);
    }

    void the_wheel_zooms_around_the_mouse() {
        for (const bool logarithmic : {false, true}) {
            scatter_->set_axes({QStringLiteral("loss_masked"), logarithmic}, {QStringLiteral("flip_fraction")});
            scatter_->canvas()->replot();
            QVERIFY(!scatter_->zoomed() && !whole()->isEnabled());
            const int row = seen_near(scatter_->canvas()->axisRect()->rect().center());
            const QPointF place = scatter_->place_of(row);
            const qsizetype before = seen();
            wheel(place, 3);
            QVERIFY(scatter_->zoomed() && whole()->isEnabled());
            QVERIFY(QLineF(scatter_->place_of(row), place).length() < 1e-3);
            QVERIFY(seen() < before);
            QVERIFY(scatter_->canvas()->accessibleDescription().contains(QStringLiteral("zoomed in")));
            // As far out again as in: nothing is beyond all points.
            wheel(place, -3);
            QVERIFY(QLineF(scatter_->place_of(row), place).length() < 1e-3);
            wheel(place, -1);
            QVERIFY(!scatter_->zoomed() && !whole()->isEnabled());
            QCOMPARE(seen(), before);
        }
    }

    void a_drag_moves_the_points_along_and_never_beyond_them_data() {
        QTest::addColumn<bool>("middle");
        QTest::newRow("middle button") << true;
        QTest::newRow("Shift") << false;
    }
    void a_drag_moves_the_points_along_and_never_beyond_them() {
        QFETCH(bool, middle);
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        const Qt::MouseButton button = middle ? Qt::MiddleButton : Qt::LeftButton;
        const Qt::KeyboardModifiers keys = middle ? Qt::NoModifier : Qt::ShiftModifier;
        const QPoint centre = scatter_->canvas()->axisRect()->rect().center();
        pull(button, keys, centre, QPoint(30, 20)); // of the whole there is nowhere to go
        QVERIFY(!scatter_->zoomed());
        wheel(centre, 6);
        const int row = seen_near(centre);
        const QPointF place = scatter_->place_of(row);
        pull(button, keys, centre, QPoint(30, 20));
        QVERIFY(QLineF(scatter_->place_of(row), place + QPointF(30, 20)).length() < 1e-3);
        QCPAxis* axis = scatter_->canvas()->axisRect()->axis(QCPAxis::atBottom);
        scatter_->show_whole();
        const QCPRange x = axis->range();
        wheel(centre, 6);
        for (int i = 0; i < 40; ++i) {
            pull(button, keys, centre, QPoint(100, -100));
        }
        QCOMPARE(axis->range().lower, x.lower);
        QVERIFY(selected.isEmpty());
    }

    void keys_zoom_and_show_the_whole() {
        QWidget* canvas = scatter_->canvas();
        canvas->setFocus();
        const qsizetype all = seen();
        for (const int key : {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Plus, Qt::Key_Plus}) {
            QTest::keyClick(canvas, static_cast<Qt::Key>(key));
        }
        const qsizetype near = seen();
        QVERIFY(near < all);
        QTest::keyClick(canvas, Qt::Key_Minus);
        QVERIFY(seen() > near);
        // The cross goes on where the view ends.
        const QCPRange before = scatter_->canvas()->axisRect()->axis(QCPAxis::atBottom)->range();
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        }
        QVERIFY(scatter_->canvas()->axisRect()->axis(QCPAxis::atBottom)->range().lower > before.lower);
        QTest::keyClick(canvas, Qt::Key_0);
        QVERIFY(!scatter_->zoomed());
        QCOMPARE(seen(), all);
        QTest::keyClick(canvas, Qt::Key_Plus);
        QTest::mouseClick(whole(), Qt::LeftButton);
        QVERIFY(!scatter_->zoomed());
    }

    void a_double_click_shows_the_whole_and_keeps_the_selection() {
        QBitArray bits(count);
        bits.setBit(7);
        scatter_->set_selected(bits);
        connect(scatter_.get(), &SampleScatter::selected, scatter_.get(), [this](const QVector<int>& rows) {
            QBitArray chosen(count);
            for (const int row : rows) {
                chosen.setBit(row);
            }
            scatter_->set_selected(chosen);
        });
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        const QPoint centre = scatter_->canvas()->axisRect()->rect().center();
        wheel(centre, 4);
        QTest::mouseClick(scatter_->canvas(), Qt::LeftButton, {}, centre);
        QTest::mouseDClick(scatter_->canvas(), Qt::LeftButton, {}, centre);
        QVERIFY(!scatter_->zoomed());
        QCOMPARE(selected.last()[0].value<QVector<int>>(), QVector<int>{7});
    }

    void a_lasso_selects_what_is_seen() {
        QSignalSpy selected(scatter_.get(), &SampleScatter::selected);
        const QRect room = scatter_->canvas()->axisRect()->rect();
        wheel(room.center(), 6);
        const qsizetype near = seen();
        QVERIFY(near > 0 && near < count / 2);
        drag({room.topLeft(), room.topRight(), room.bottomRight(), room.bottomLeft()});
        const auto rows = selected[0][0].value<QVector<int>>();
        QVERIFY(!rows.isEmpty() && rows.size() <= near);
        for (const int row : rows) {
            QVERIFY(!scatter_->place_of(row).isNull());
        }
    }

    void the_part_stays_at_another_checkpoint_and_is_exported() {
        const QPoint centre = scatter_->canvas()->axisRect()->rect().center();
        wheel(centre, 5);
        const QCPRange x = scatter_->canvas()->axisRect()->axis(QCPAxis::atBottom)->range();
        scatter_->set_samples(SampleTable(sample_columns(count)));
        QVERIFY(scatter_->canvas()->axisRect()->axis(QCPAxis::atBottom)->range() == x);
        const SampleScatter::Snapshot snapshot = scatter_->snapshot({}, {});
        QVERIFY(snapshot.part && std::abs(snapshot.part->left() - x.lower) < 1e-9 * std::abs(x.upper));
        SampleScatter::Snapshot of_all = snapshot;
        of_all.part.reset();
        QVERIFY(paint_picture(picture_of(snapshot), QStringLiteral("a.png"), {600, 400}).image !=
                paint_picture(picture_of(of_all), QStringLiteral("a.png"), {600, 400}).image);
        scatter_->set_axes({QStringLiteral("loss_masked")}, {QStringLiteral("flip_fraction")});
        QVERIFY(!scatter_->zoomed());
    }

    void a_logarithmic_axis_tells_what_it_leaves_out() {
        scatter_->set_axes({QStringLiteral("loss_masked"), true}, {QStringLiteral("margin_masked"), true});
        // About half of the masked margins are negative.
        QVERIFY2(scatter_->caption().contains(QStringLiteral("without a value")), qPrintable(scatter_->caption()));
        scatter_->set_axes({QStringLiteral("loss_masked"), true}, {QStringLiteral("flip_fraction"), false});
        QVERIFY(!scatter_->grab().isNull());
    }

    void axes_stay_at_another_checkpoint_and_change_with_the_set() {
        scatter_->set_axes({QStringLiteral("loss_full")}, {QStringLiteral("margin_full"), true});
        scatter_->set_samples(SampleTable(sample_columns(count)));
        QCOMPARE(scatter_->x().key, QStringLiteral("loss_full"));
        QVERIFY(scatter_->y().logarithmic);
        SampleColumns scored;
        scored.index = {0, 1, 2};
        scored.criteria.append({QStringLiteral("score"), QStringLiteral("Score"), {1, 2, 3}});
        scored.criteria.append({QStringLiteral("confidence"), QStringLiteral("Confidence"), {0.4F, 0.5F, 0.6F}});
        scatter_->set_samples(SampleTable(scored));
        QCOMPARE(scatter_->x().key, QStringLiteral("score"));
        QCOMPARE(scatter_->y().key, QStringLiteral("confidence"));
        QCOMPARE(scatter_->grouping(), SampleGrouping::none);
        scatter_->clear();
        QVERIFY(!scatter_->grab().isNull());
    }

    void points_show_in_light_and_dark_and_as_a_file() {
        const auto colours = [&] {
            scatter_->canvas()->replot();
            const QImage image = scatter_->canvas()->grab().toImage();
            const QColor background = image.pixelColor(1, 1);
            int other = 0;
            const QRect room = scatter_->canvas()->axisRect()->rect();
            for (int y = room.top() + 4; y < room.bottom() - 4; y += 2) {
                for (int x = room.left() + 4; x < room.right() - 4; x += 2) {
                    const QColor colour = image.pixelColor(x, y);
                    other += colour.saturation() > 60 && colour != background ? 1 : 0;
                }
            }
            return other;
        };
        QVERIFY(colours() > 100);
        scatter_->setPalette(dark_palette());
        QVERIFY(colours() > 100);
        const SampleScatter::Snapshot snapshot = scatter_->snapshot(QStringLiteral("A run"), QStringLiteral("Epoch 4"));
        const PaintedPlots png = paint_picture(picture_of(snapshot), QStringLiteral("a.png"), {600, 400}, 2);
        QCOMPARE(png.image.size(), QSize(1200, 800));
        QVERIFY(png.image.pixelColor(3, 3).lightness() > 240);
        const PaintedPlots svg = paint_picture(picture_of(snapshot), QStringLiteral("a.svg"), {600, 400});
        QVERIFY(svg.bytes.contains("A run") && svg.bytes.contains("<image"));
        const QStringList lines = scatter_as_csv(snapshot).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), count + 1);
        QCOMPARE(lines[0], QStringLiteral("index,index,flip_fraction,truth,selected"));
    }

    void many_classes_are_one_group_at_last() {
        SampleColumns columns;
        for (int i = 0; i < 100; ++i) {
            columns.index.append(i);
            columns.label.append(i);
        }
        const SampleGroups groups = groups_of(SampleTable(columns), SampleGrouping::label);
        QCOMPARE(groups.names.size(), 12);
        QCOMPARE(groups.of_row[99], 0);
        QCOMPARE(groups.of_row[0], 1);
    }

private:
    static constexpr int count = 400;

    void drag(const QVector<QPoint>& way, Qt::KeyboardModifiers keys = {}) {
        QWidget* canvas = scatter_->canvas();
        QTest::mousePress(canvas, Qt::LeftButton, keys, way.first());
        for (const QPoint& at : way) {
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
            QCoreApplication::sendEvent(canvas, &move);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, keys, way.last());
    }

    void wheel(QPointF at, int steps) {
        QWidget* canvas = scatter_->canvas();
        for (int i = 0; i < std::abs(steps); ++i) {
            QWheelEvent event(at, canvas->mapToGlobal(at), {}, {0, steps > 0 ? 120 : -120}, Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(canvas, &event);
            QVERIFY(event.isAccepted());
        }
    }
    void pull(Qt::MouseButton button, Qt::KeyboardModifiers keys, QPoint from, QPoint by) {
        QWidget* canvas = scatter_->canvas();
        QTest::mousePress(canvas, button, keys, from);
        QMouseEvent move(QEvent::MouseMove, from + by, canvas->mapToGlobal(from + by), Qt::NoButton, button, keys);
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, button, keys, from + by);
    }
    qsizetype seen() const {
        qsizetype points = 0;
        for (int row = 0; row < count; ++row) {
            points += scatter_->place_of(row).isNull() ? 0 : 1;
        }
        return points;
    }
    /// The row whose point is nearest.
    int seen_near(QPointF at) const {
        int nearest = 0;
        for (int row = 0; row < count; ++row) {
            const QPointF place = scatter_->place_of(row);
            if (!place.isNull() && QLineF(place, at).length() < QLineF(scatter_->place_of(nearest), at).length()) {
                nearest = row;
            }
        }
        return nearest;
    }
    QToolButton* whole() const {
        for (QToolButton* button : scatter_->findChildren<QToolButton*>()) {
            if (button->text() == QStringLiteral("Whole")) {
                return button;
            }
        }
        return nullptr;
    }

    std::unique_ptr<SampleScatter> scatter_;
};

QTEST_MAIN(TestSampleScatter)
#include "test_sample_scatter.moc"
