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

    std::unique_ptr<SampleScatter> scatter_;
};

QTEST_MAIN(TestSampleScatter)
#include "test_sample_scatter.moc"
