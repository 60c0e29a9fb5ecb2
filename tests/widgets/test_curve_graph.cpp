// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_canvas.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

namespace {

/// A plot of one curve of 4,000 points, as it is painted in 400 x 300 pixels.
struct Plot {
    PlotCanvas canvas;
    QCPGraph* graph = nullptr;

    explicit Plot(const CurveStyle& style, bool by_qt = false) {
        canvas.setPalette(light_palette());
        QCPAxisRect* rect = canvas.add_axis_rect(0, false);
        QCPAxis* x = rect->axis(QCPAxis::atBottom);
        QCPAxis* y = rect->axis(QCPAxis::atLeft);
        graph = by_qt ? new QCPGraph(x, y) : canvas.add_graph(x, y);
        QVector<double> xs;
        QVector<double> ys;
        for (int i = 0; i < 4000; ++i) {
            xs.append(i / 4000.0);
            ys.append(std::pow(i / 4000.0, 0.3));
        }
        graph->setAdaptiveSampling(false);
        canvas.setPlottingHint(QCP::phFastPolylines, !by_qt);
        graph->setData(xs, ys, true);
        graph->setPen(style.pen());
        x->setRange(0, 1);
        y->setRange(0, 1);
        canvas.resize(400, 300);
    }

    QImage image() {
        canvas.replot();
        return canvas.grab().toImage();
    }
};

int ink(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor there = image.pixelColor(x, y);
            count += std::abs(there.red() - colour.red()) + std::abs(there.green() - colour.green()) +
                                 std::abs(there.blue() - colour.blue()) <
                             120
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

class TestCurveGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The quick way may not look different: about as many pixels of the curve's colour as by Qt's own drawing.
    void looks_as_drawn_by_qt_data() {
        QTest::addColumn<int>("line");
        for (const int line : {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine}) {
            QTest::newRow(QByteArray::number(line).constData()) << line;
        }
    }
    void looks_as_drawn_by_qt() {
        QFETCH(int, line);
        const CurveStyle style{Qt::red, 2, static_cast<Qt::PenStyle>(line)};
        const int quick = ink(Plot(style).image(), Qt::red);
        const int by_qt = ink(Plot(style, true).image(), Qt::red);
        QVERIFY(by_qt > 100);
        QVERIFY2(std::abs(quick - by_qt) < by_qt / 8, qPrintable(QStringLiteral("%1, %2").arg(quick).arg(by_qt)));
    }

    void markers_are_where_they_belong() {
        for (const bool by_qt : {false, true}) {
            Plot plot(CurveStyle{Qt::red, 1.5}, by_qt);
            plot.graph->setLineStyle(QCPGraph::lsNone);
            plot.graph->setData({0.5}, {0.5}, true);
            plot.graph->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(Qt::red, 1), QBrush(Qt::red), 9));
            const QImage image = plot.image();
            QRectF found;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).green() < 120) {
                        found |= QRectF(x, y, 1, 1);
                    }
                }
            }
            const QPointF expected = plot.graph->coordsToPixels(0.5, 0.5);
            const QPointF off = found.center() - expected;
            QVERIFY2(std::abs(off.x()) <= 1 && std::abs(off.y()) <= 1,
                     qPrintable(QStringLiteral("%1 %2, by Qt: %3").arg(off.x()).arg(off.y()).arg(by_qt)));
            QVERIFY(std::abs(found.width() - 10) <= 1.5 && std::abs(found.height() - 10) <= 1.5);
        }
    }

    /// What nobody sees is not drawn, and is drawn before it is seen.
    void is_drawn_when_it_is_seen() {
        Plot plot(CurveStyle{Qt::red, 2});
        QCoreApplication::processEvents(); // a new plot draws itself once
        QSignalSpy drawn(&plot.canvas, &QCustomPlot::afterReplot);
        plot.canvas.replot_later();
        plot.canvas.replot_overlay();
        QTest::qWait(20);
        QCOMPARE(drawn.size(), 0);
        plot.canvas.show();
        QTRY_VERIFY(ink(plot.canvas.grab().toImage(), Qt::red) > 100);
        plot.canvas.hide();
        drawn.clear();
        plot.graph->setPen(QPen(Qt::blue, 2));
        plot.canvas.replot_later();
        plot.canvas.replot_later();
        QTest::qWait(20);
        QCOMPARE(drawn.size(), 0);
        QVERIFY(ink(plot.canvas.grab().toImage(), Qt::blue) > 100); // a picture of it shows what holds now
        plot.graph->setPen(QPen(Qt::green, 2));
        plot.canvas.show();
        plot.canvas.replot_later();
        QTRY_VERIFY(ink(plot.canvas.grab().toImage(), Qt::green) > 100);
    }
};

QTEST_MAIN(TestCurveGraph)
#include "test_curve_graph.moc"
