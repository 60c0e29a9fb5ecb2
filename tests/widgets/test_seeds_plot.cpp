// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_canvas.h"
#include "widgets/seeds_plot.h"

#include <QImage>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

namespace {

SeedsPlot::Content two_bands() {
    return {QStringLiteral("shapes"),
            QStringLiteral("Best 90 % at epoch 2"),
            QStringLiteral("AUROC (%)"),
            {{QStringLiteral("Training"), {1, 2, 3}, {70, 90, 80}, {5, 1, 3}, 1},
             {QStringLiteral("Fine-tune"), {3, 4}, {80, 88}, {3, 2}, -1}}};
}

} // namespace

class TestSeedsPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bands_lie_around_their_means_and_in_view() {
        SeedsPlot plot;
        plot.set_content(two_bands());
        const auto* canvas = plot.findChild<PlotCanvas*>();
        QCOMPARE(canvas->graphCount(), 7); // three a band, and the best of the first
        const auto value = [canvas](int graph, int i) { return canvas->graph(graph)->data()->at(i)->value; };
        QCOMPARE(value(0, 0), 75.0);
        QCOMPARE(value(1, 0), 65.0);
        QCOMPARE(value(2, 1), 90.0);
        QCOMPARE(value(3, 0), 90.0);
        const QCPRange values = canvas->axisRect()->axis(QCPAxis::atLeft)->range();
        QVERIFY(values.lower < 65 && values.upper > 91 && values.upper < 100);
        const QCPRange epochs = canvas->axisRect()->axis(QCPAxis::atBottom)->range();
        QVERIFY(epochs.contains(4) && epochs.upper < 6);
    }

    void ticks_are_whole_epochs() {
        SeedsPlot plot;
        plot.resize(600, 400);
        plot.set_content(two_bands());
        auto* canvas = plot.findChild<PlotCanvas*>();
        QCPAxis* epochs = canvas->axisRect()->axis(QCPAxis::atBottom);
        epochs->setRange(0, 13.6);
        canvas->replot();
        QVERIFY(epochs->ticker() != nullptr && epochs->tickVector().size() > 3);
        for (const double tick : epochs->tickVector()) {
            QCOMPARE(tick, std::round(tick));
        }
    }

    void is_painted_in_light_colours() {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::black);
        const SeedsPlot::Content content = two_bands();
        picture_of(content, {}).paint(image, {}, image.size(), false);
        QVERIFY(image.pixelColor(1, 1).lightness() > 240);
        // Both bands are there: colours that are neither grey nor white.
        int coloured = 0;
        for (int x = 60; x < 250; ++x) {
            for (int y = 60; y < 240; ++y) {
                coloured += image.pixelColor(x, y).saturation() > 20 ? 1 : 0;
            }
        }
        QVERIFY2(coloured > 500, qPrintable(QString::number(coloured)));
        QCOMPARE(picture_of(content, {}).description, content.caption);
    }
};

QTEST_MAIN(TestSeedsPlot)
#include "test_seeds_plot.moc"
