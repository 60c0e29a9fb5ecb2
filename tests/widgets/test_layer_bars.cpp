// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_bars.h"
#include "widgets/qcustomplot_include.h"

#include <QComboBox>
#include <QImage>
#include <QTest>

using namespace midstage::widgets;

namespace {

LayerContent sample_layers(int layers) {
    LayerContent content{QStringLiteral("A run"), 0.8, {}, {}};
    for (int i = 0; i < layers; ++i) {
        content.loss_rise.append({QStringLiteral("layer%1.weight").arg(i), 100 + i, 0.1 * i - 0.05, 0.01 * (i + 1)});
    }
    return content;
}

} // namespace

class TestLayerBars : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_input_is_on_top_and_every_bar_is_seen() {
        LayerBars bars;
        bars.resize(400, 400);
        bars.set_content(sample_layers(5));
        bars.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bars));
        auto* canvas = bars.findChild<QCustomPlot*>();
        QCPAxis* layers = canvas->axisRect()->axis(QCPAxis::atLeft);
        QCPAxis* values = canvas->axisRect()->axis(QCPAxis::atBottom);
        QVERIFY(layers->range().contains(4) && layers->range().contains(0));
        QVERIFY(values->range().lower < -0.05 && values->range().upper > 0.35);
        QVERIFY(bars.readout().startsWith(QStringLiteral("layer4.weight"))); // the longest bar
        QTest::mouseMove(canvas, {qRound(values->coordToPixel(0.01)), qRound(layers->coordToPixel(4))});
        QTRY_VERIFY(bars.readout().startsWith(QStringLiteral("layer0.weight")));
    }

    void each_bar_has_its_own_deviation() {
        LayerBars bars;
        bars.set_content(sample_layers(3));
        auto* canvas = bars.findChild<QCustomPlot*>();
        const QCPBars* drawn = nullptr;
        const QCPErrorBars* errors = nullptr;
        for (int i = 0; i < canvas->plottableCount(); ++i) {
            drawn = drawn != nullptr ? drawn : qobject_cast<const QCPBars*>(canvas->plottable(i));
            errors = errors != nullptr ? errors : qobject_cast<const QCPErrorBars*>(canvas->plottable(i));
        }
        for (int i = 0; i < 3; ++i) {
            const QCPBarsData& bar = *drawn->data()->at(i);
            const int layer = 2 - qRound(bar.key);
            QCOMPARE(bar.value, 0.1 * layer - 0.05);
            QCOMPARE(errors->data()->at(i).errorPlus, 0.01 * (layer + 1));
        }
    }

    void names_have_room_however_many_layers_there_are() {
        LayerBars bars;
        bars.resize(400, 300);
        bars.set_content(sample_layers(120));
        bars.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bars));
        auto* canvas = bars.findChild<QCustomPlot*>();
        auto ticker = canvas->axisRect()->axis(QCPAxis::atLeft)->ticker().dynamicCast<QCPAxisTickerText>();
        QVERIFY(ticker);
        QVERIFY(ticker->ticks().size() > 3);
        QVERIFY(ticker->ticks().size() * QFontMetrics(canvas->font()).height() < canvas->height());
    }

    void what_a_pruning_kept_is_shown_where_nothing_else_is_known() {
        LayerContent content;
        content.kept = {{QStringLiteral("conv.weight"), 50, 80, 0}, {QStringLiteral("fc.weight"), 10, 90, 0}};
        LayerBars bars;
        bars.set_content(content);
        QCOMPARE(bars.figure(), LayerBars::Figure::kept);
        QVERIFY(bars.findChild<QComboBox*>()->isHidden());
        QVERIFY(bars.readout().contains(QStringLiteral("90")));
        QCOMPARE(layers_as_csv(content), QStringLiteral("layer,weights,loss_rise,std_loss,kept\nconv.weight,50,,,0.8\n"
                                                        "fc.weight,10,,,0.9\n"));
        bars.set_content({});
        QVERIFY(bars.readout().isEmpty());
    }

    void is_exported_in_the_asked_size() {
        LayerBars bars;
        bars.set_content(sample_layers(20));
        const PaintedPlots painted = paint_picture(picture_of(bars.snapshot()), QStringLiteral("a.png"), {800, 600}, 2);
        QCOMPARE(painted.image.size(), QSize(1600, 1200));
        QVERIFY(painted.problem.isEmpty());
    }
};

QTEST_MAIN(TestLayerBars)
#include "test_layer_bars.moc"
