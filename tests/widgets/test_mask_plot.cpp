// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"
#include "widgets/mask_plot.h"
#include "widgets/plot_export.h"
#include "widgets/qcustomplot_include.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

namespace {
MaskContent sample_content() {
    MaskContent content;
    content.title = QStringLiteral("sample");
    for (const double keep : {0.99, 0.965, 0.9, 0.8}) { // not in order
        MaskEstimate estimate;
        estimate.keep_fraction = keep;
        estimate.mean = 0.02 + 4 * std::pow(1 - keep, 1.5);
        estimate.deviation = estimate.mean / 10;
        estimate.accuracy = 1 - (1 - keep);
        estimate.losses = {estimate.mean * 0.9, estimate.mean, estimate.mean * 1.1};
        content.estimates.append(estimate);
    }
    for (int epoch = 1; epoch <= 24; ++epoch) {
        content.epochs.append(epoch);
        content.training_loss.append(2 * std::exp(-epoch / 5.0) + 0.01);
    }
    return content;
}

QCPAxisRect* loss_plot(MaskPlot& plot) {
    return plot.findChild<QCustomPlot*>()->axisRects().first();
}

int pixel_of(MaskPlot& plot, double loss) {
    return qRound(loss_plot(plot)->axis(QCPAxis::atLeft)->coordToPixel(loss));
}
} // namespace

class TestMaskPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        plot_ = std::make_unique<MaskPlot>();
        plot_->resize(900, 520);
        plot_->set_content(sample_content());
        plot_->show();
        QVERIFY(QTest::qWaitForWindowExposed(plot_.get()));
        plot_->findChild<QCustomPlot*>()->replot();
        QVERIFY(folder_.isValid());
    }
    void cleanup() { plot_.reset(); }

    void estimates_are_put_in_order() {
        QCOMPARE(plot_->content().estimates.first().keep_fraction, 0.8);
        QCOMPARE(nearest_estimate(plot_->content(), 0.046), 2);
        QCOMPARE(nearest_estimate({}, 0.1), -1);
    }

    void says_what_the_constraint_corresponds_to() {
        MaskContent content;
        content.epochs = {16, 17, 18};
        content.training_loss = {0.08, 0.049, std::nan("")};
        QCOMPARE(constraint_sentence(content, 0.051),
                 QStringLiteral("c = 0.0510 is nearest to epoch 17 (training loss 0.0490)."));
        QCOMPARE(constraint_sentence({}, 0.051), QString());
        plot_->set_constraint(0.046);
        QVERIFY2(plot_->sentence().contains(QStringLiteral("keep fraction 0.965")), qPrintable(plot_->sentence()));
        QCOMPARE(pruned_text(0.965), QStringLiteral("3.5\u00a0%"));
        QCOMPARE(pruned_text(0.9875), QStringLiteral("1.25\u00a0%"));
    }

    void the_line_is_dragged() {
        plot_->set_constraint(0.1);
        auto* canvas = plot_->findChild<QCustomPlot*>();
        canvas->replot();
        QSignalSpy changed(plot_.get(), &MaskPlot::constraint_changed);
        const int x = loss_plot(*plot_)->center().x();
        const QPoint from(x, pixel_of(*plot_, 0.1));
        const QPoint to(x, pixel_of(*plot_, 0.05));
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        QVERIFY(changed.size() >= 2);
        QVERIFY(std::abs(changed.last()[0].toDouble() - 0.05) < 0.002);
        QVERIFY(std::abs(*plot_->constraint() - 0.05) < 0.002);
        // Elsewhere nothing is taken hold of.
        changed.clear();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(x, loss_plot(*plot_)->top() + 5));
        QCOMPARE(changed.size(), 0);
    }

    void the_keys_move_the_line() {
        plot_->set_constraint(0.1);
        QSignalSpy changed(plot_.get(), &MaskPlot::constraint_changed);
        QTest::keyClick(plot_.get(), Qt::Key_Down);
        QVERIFY(*plot_->constraint() < 0.1);
        QTest::keyClick(plot_.get(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(*plot_->constraint() > 0.1);
        QTest::keyClick(plot_.get(), Qt::Key_Left);
        QCOMPARE(plot_->crosshair(), 3);
        QTest::keyClick(plot_.get(), Qt::Key_Return);
        QCOMPARE(*plot_->constraint(), plot_->content().estimates[3].mean); // itself, not what is read of it
        QCOMPARE(changed.size(), 3);
    }

    void the_readout_follows_the_crosshair() {
        QVERIFY(plot_->readout().isEmpty());
        plot_->set_constraint(0.046);
        QVERIFY(plot_->readout().startsWith(QStringLiteral("Keep 0.965")));
        plot_->set_crosshair(0);
        QVERIFY2(plot_->readout().contains(QStringLiteral("pruned 20.0")), qPrintable(plot_->readout()));
        QVERIFY(plot_->readout().contains(QStringLiteral("3 mask")));
        QVERIFY(!plot_->grab().isNull());
    }

    void an_empty_plot_says_why() {
        plot_->set_content({});
        bool said = false;
        for (const QLabel* label : plot_->findChildren<QLabel*>()) {
            said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("No estimate yet:")));
        }
        QVERIFY(said);
        QVERIFY(!plot_->findChild<QCustomPlot*>()->isVisible());
        plot_->set_content(sample_content());
        QVERIFY(plot_->findChild<QCustomPlot*>()->isVisible());
    }

    void the_loss_axis_can_be_read_at_any_height() {
        for (const double spread : {0.02, 0.2, 1.0, 3.0, 300.0, 30000.0}) {
            MaskContent content;
            for (int i = 0; i < 3; ++i) {
                MaskEstimate estimate;
                estimate.keep_fraction = 0.9 + 0.03 * i;
                estimate.mean = 1.21 * (1 + spread * (2 - i) / 2);
                content.estimates.append(estimate);
            }
            plot_->set_content(content);
            plot_->findChild<QCustomPlot*>()->replot();
            const QCPAxis* axis = loss_plot(*plot_)->axis(QCPAxis::atLeft);
            qsizetype ticks = 0;
            for (const double tick : axis->tickVector()) {
                ticks += axis->range().contains(tick) ? 1 : 0;
            }
            QVERIFY2(ticks >= 3 && ticks <= 16, qPrintable(QStringLiteral("%1: %2").arg(spread).arg(ticks)));
        }
    }

    void the_loss_axis_is_switched() {
        QCOMPARE(loss_plot(*plot_)->axis(QCPAxis::atLeft)->scaleType(), QCPAxis::stLogarithmic);
        plot_->findChild<QCheckBox*>()->click();
        QCOMPARE(loss_plot(*plot_)->axis(QCPAxis::atLeft)->scaleType(), QCPAxis::stLinear);
        QVERIFY(!plot_->logarithmic());
    }

    void what_has_no_room_is_left_out() {
        QCOMPARE(plot_->findChild<QCustomPlot*>()->axisRects().size(), 3);
        plot_->resize(500, 300);
        QCOMPARE(plot_->findChild<QCustomPlot*>()->axisRects().size(), 2);
        plot_->resize(330, 300);
        QCOMPARE(plot_->findChild<QCustomPlot*>()->axisRects().size(), 1);
        QVERIFY(!plot_->grab().isNull());
        plot_->resize(900, 520);
        QCOMPARE(plot_->findChild<QCustomPlot*>()->axisRects().size(), 3);
        auto content = sample_content();
        content.epochs.clear();
        content.training_loss.clear();
        for (MaskEstimate& estimate : content.estimates) {
            estimate.accuracy = std::nan("");
        }
        plot_->set_content(content);
        QCOMPARE(plot_->findChild<QCustomPlot*>()->axisRects().size(), 1);
        QVERIFY(!plot_->grab().isNull());
    }

    void exports_in_light_colours() {
        plot_->setPalette(dark_palette());
        plot_->set_constraint(0.05);
        const Picture picture = picture_of(plot_->snapshot());
        const PaintedPlots png = paint_picture(picture, QStringLiteral("mask.png"), {800, 500}, 2);
        QCOMPARE(png.image.size(), QSize(1600, 1000));
        QCOMPARE(png.image.pixelColor(2, 2), QColor(Qt::white));
        const PaintedPlots svg = paint_picture(picture, QStringLiteral("mask.svg"), {800, 500});
        QSvgRenderer renderer(svg.bytes);
        QVERIFY(renderer.isValid());
        QVERIFY(svg.bytes.contains("nearest to epoch"));
        const PaintedPlots pdf = paint_picture(picture, QStringLiteral("mask.pdf"), {800, 500});
        QVERIFY(pdf.bytes.startsWith("%PDF-1."));
        QVERIFY(!pdf.bytes.contains("/Subtype /Image"));
    }

    void data_are_exported_as_fractions() {
        const QStringList lines = mask_as_csv(plot_->content()).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 1 + 4 * 3);
        QVERIFY(lines[1].startsWith(QStringLiteral("0.8,0,")));
        QCOMPARE(lines[1].split(QLatin1Char(',')).size(), 8);
    }

private:
    std::unique_ptr<MaskPlot> plot_;
    QTemporaryDir folder_;
};

QTEST_MAIN(TestMaskPlot)
#include "test_mask_plot.moc"
