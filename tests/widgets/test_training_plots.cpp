// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_run.h"
#include "widgets/appearance.h"
#include "widgets/plot_export.h"
#include "widgets/qcustomplot_include.h"
#include "widgets/training_plots.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace midstage::widgets;

namespace {
TrainingPlots::Content sample_content(int epochs, int length = 0) {
    const auto run = sample_run(epochs);
    return {QStringLiteral("sample"), training_curves(run), ood_curves(run, Metric::fpr95, QStringLiteral("energy")),
            double(length > 0 ? length : epochs), length > epochs};
}

QByteArray content_of(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

/// Where an epoch lies on the canvas, in the lower plot.
QPoint pixel_of(TrainingPlots& plots, double epoch) {
    auto* canvas = plots.findChild<QCustomPlot*>();
    QCPAxisRect* rect = canvas->axisRects().last();
    return {qRound(rect->axis(QCPAxis::atBottom)->coordToPixel(epoch)), rect->center().y()};
}
} // namespace

class TestTrainingPlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        plots_ = std::make_unique<TrainingPlots>();
        plots_->resize(900, 520);
        plots_->show();
        QVERIFY(QTest::qWaitForWindowExposed(plots_.get()));
        QVERIFY(folder_.isValid());
    }
    void cleanup() { plots_.reset(); }

    void right_axis_can_show_the_learning_rate() {
        auto content = sample_content(10);
        content.options.right_axis = CurveOptions::RightAxis::learning_rate;
        plots_->set_content(content);
        plots_->set_scrubbed(4);
        const QString readout = plots_->readout().join(QLatin1Char('\n'));
        QVERIFY2(readout.contains(QStringLiteral("Learning rate 0.05")), qPrintable(readout)); // half of the cosine
        QVERIFY(!readout.contains(QStringLiteral("accuracy")));
        QVERIFY(curves_as_csv(content).section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral(",lr,")));
    }

    void a_canvas_of_a_few_pixels_has_its_rows_in_place() {
        auto content = sample_content(10);
        content.title.clear(); // a row without any height
        plots_->set_content(content);
        auto* canvas = plots_->findChild<QCustomPlot*>();
        canvas->resize(100, 4);
        for (const QCPAxisRect* rect : canvas->axisRects()) {
            QVERIFY(rect->rect().top() > -1000 && rect->rect().bottom() < 1000);
        }
    }

    void logarithmic_axes_leave_out_what_has_no_logarithm() {
        auto content = sample_content(10);
        content.options.logarithmic_loss = true;
        content.options.logarithmic_epochs = true;
        content.training.loss[0].y[3] = 0;
        content.related.append({QStringLiteral("Parent"), QStringLiteral("parent"), {-5, 0}, {50, 60}});
        plots_->set_content(content);
        auto* canvas = plots_->findChild<QCustomPlot*>();
        for (QCPAxisRect* rect : canvas->axisRects()) {
            QCOMPARE(rect->axis(QCPAxis::atBottom)->range().lower, 1.0);
        }
        const QCPRange loss = canvas->axisRects().first()->axis(QCPAxis::atLeft)->range();
        QVERIFY(loss.lower > 0.05 && loss.lower < content.training.loss[0].y.last());
        QVERIFY(loss.upper > content.training.loss[0].y.first());
        content.options = {};
        plots_->set_content(content);
        QCOMPARE(canvas->axisRects().last()->axis(QCPAxis::atBottom)->range().lower, -5.0);
    }

    void smoothed_curves_have_the_raw_ones_behind_them_and_keep_the_raw_figures() {
        auto content = sample_content(40);
        content.ood.mean.y[20] = 90; // a spike
        plots_->set_content(content);
        const QString gap = plots_->gap_text();
        auto* canvas = plots_->findChild<QCustomPlot*>();
        const auto highest_of_visible = [&] {
            QVector<double> highest;
            for (int i = 0; i < canvas->graphCount(); ++i) {
                const QCPGraph* graph = canvas->graph(i);
                if (graph->visible() && graph->valueAxis() == canvas->axisRects().last()->axis(QCPAxis::atLeft)) {
                    double most = 0;
                    for (const QCPGraphData& point : *graph->data()) {
                        most = std::max(most, point.value);
                    }
                    highest.append(most);
                }
            }
            return highest;
        };
        QCOMPARE(highest_of_visible().count(90), 1);
        content.options.smoothing = 0.9;
        plots_->set_content(content);
        QCOMPARE(highest_of_visible().count(90), 1); // the raw curve; the smoothed one is lower
        QCOMPARE(plots_->gap_text(), gap);
        plots_->set_scrubbed(20);
        QVERIFY(plots_->readout().join(QLatin1Char('\n')).contains(QStringLiteral("90.0")));
    }

    void band_over_seeds_stands_in_the_key_with_its_deviation() {
        auto content = sample_content(4);
        content.band = SeedBand{QStringLiteral("Over 3 seeds"), {1, 2, 4}, {50, 45, 44}, {2, 1.5, 1}};
        plots_->set_content(content);
        plots_->set_scrubbed(1);
        QVERIFY(plots_->readout().contains(QStringLiteral("Over 3 seeds 45.0 \u00b1 1.5\u00a0%")) ||
                plots_->readout().contains(QStringLiteral("Over 3 seeds 45.0 \u00b1 1.5 %")));
        plots_->set_scrubbed(2); // not an epoch of all seeds
        QVERIFY(plots_->readout().contains(QStringLiteral("Over 3 seeds \u2013")));
    }

    void are_drawn_before_they_have_any_room() {
        plots_->resize(10, 10);
        plots_->set_content(sample_content(10));
        auto* canvas = plots_->findChild<QCustomPlot*>();
        canvas->setViewport(QRect(0, 0, 1, 1));
        canvas->replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(canvas->axisRects()[1]->width() <= 1);
    }

    void both_plots_share_their_epochs() {
        plots_->set_content(sample_content(10));
        auto* canvas = plots_->findChild<QCustomPlot*>();
        const auto rects = canvas->axisRects();
        QCOMPARE(rects.size(), 2);
        canvas->replot();
        QCPAxis* upper = rects[0]->axis(QCPAxis::atBottom);
        QCPAxis* lower = rects[1]->axis(QCPAxis::atBottom);
        lower->setRange(2, 5);
        QCOMPARE(upper->range().lower, 2.0);
        upper->setRange(1, 4);
        QCOMPARE(lower->range().upper, 4.0);
        QCOMPARE(rects[0]->left(), rects[1]->left());
        QCOMPARE(rects[0]->right(), rects[1]->right());
    }

    void a_running_run_keeps_its_frame() {
        plots_->set_content(sample_content(3, 24));
        auto* canvas = plots_->findChild<QCustomPlot*>();
        const double before = canvas->axisRects()[1]->axis(QCPAxis::atBottom)->range().upper;
        QVERIFY(before >= 24);
        QVERIFY2(plots_->gap_text().startsWith(QStringLiteral("Best FPR95 so far")), qPrintable(plots_->gap_text()));
        QVERIFY(!plots_->gap_text().contains(QStringLiteral("final")));
        plots_->set_content(sample_content(4, 24));
        QCOMPARE(canvas->axisRects()[1]->axis(QCPAxis::atBottom)->range().upper, before);
        QCOMPARE(canvas->axisRects().first()->graphs().last()->dataCount(), 4);
    }

    void growing_keeps_the_users_zoom() {
        plots_->set_content(sample_content(10, 24));
        auto* canvas = plots_->findChild<QCustomPlot*>();
        canvas->replot();
        QCPAxis* axis = canvas->axisRects()[1]->axis(QCPAxis::atBottom);
        const QPoint at = pixel_of(*plots_, 5);
        QWheelEvent wheel(at, canvas->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
        const QCPRange zoomed = axis->range();
        QVERIFY(zoomed.size() < 24);
        plots_->set_content(sample_content(11, 24));
        QCOMPARE(axis->range().size(), zoomed.size());
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, at);
        QVERIFY(axis->range().upper >= 24);
    }

    void another_run_of_the_same_title_is_another_run() {
        auto content = sample_content(10, 24);
        content.run = QStringLiteral("/runs/first");
        plots_->set_content(content);
        auto* canvas = plots_->findChild<QCustomPlot*>();
        canvas->replot();
        const QPoint at = pixel_of(*plots_, 5);
        QWheelEvent wheel(at, canvas->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
        plots_->set_crosshair(3);
        canvas->replot();
        plots_->grab(); // with the crosshair's line
        QVERIFY(canvas->axisRects()[1]->axis(QCPAxis::atBottom)->range().size() < 24);
        content.run = QStringLiteral("/runs/second");
        plots_->set_content(content);
        QVERIFY(canvas->axisRects()[1]->axis(QCPAxis::atBottom)->range().upper >= 24);
        QCOMPARE(plots_->crosshair(), -1);
        canvas->replot();
        const QImage left = plots_->grab().toImage();
        plots_->set_crosshair(3);
        plots_->set_crosshair(-1);
        canvas->replot();
        QCOMPARE(left, plots_->grab().toImage()); // no line of the other run is left
    }

    void heights_fit_what_is_seen() {
        auto content = sample_content(10);
        for (Curve& curve : content.training.loss) {
            curve.y[0] = 50; // a first epoch that dwarfs the others
        }
        plots_->set_content(content);
        const auto rects = plots_->findChild<QCustomPlot*>()->axisRects();
        QVERIFY(rects[0]->axis(QCPAxis::atLeft)->range().upper > 50);
        rects[1]->axis(QCPAxis::atBottom)->setRange(2.5, 10);
        QVERIFY(rects[0]->axis(QCPAxis::atLeft)->range().upper < 10);
        plots_->reset_zoom();
        QVERIFY(rects[0]->axis(QCPAxis::atLeft)->range().upper > 50);
    }

    void click_chooses_the_nearest_checkpoint() {
        plots_->set_content(sample_content(10));
        plots_->findChild<QCustomPlot*>()->replot();
        QSignalSpy chosen(plots_.get(), &TrainingPlots::checkpoint_chosen);
        QTest::mouseClick(plots_->findChild<QCustomPlot*>(), Qt::LeftButton, {}, pixel_of(*plots_, 7.2));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 6);
    }

    void readout_shows_the_checkpoint_under_the_crosshair() {
        plots_->set_content(sample_content(10));
        plots_->set_scrubbed(9);
        const QStringList at_scrubber = plots_->readout();
        plots_->set_crosshair(2);
        const QStringList at_crosshair = plots_->readout();
        QVERIFY(at_crosshair != at_scrubber);
        QVERIFY(at_crosshair.filter(QStringLiteral("Mean")).first().contains(QStringLiteral("45.0")));
        plots_->set_crosshair(-1);
        QCOMPARE(plots_->readout(), at_scrubber);
    }

    void empty_and_single_points_are_drawn() {
        plots_->set_content({});
        QVERIFY(!plots_->grab().isNull());
        QVERIFY(plots_->gap_text().isEmpty());
        plots_->set_content(sample_content(1, 24));
        QVERIFY(!plots_->grab().isNull());
        auto run = sample_run(3);
        for (Checkpoint& checkpoint : run) {
            checkpoint.ood.clear();
        }
        plots_->set_content(
            {QStringLiteral("no ood"), training_curves(run), ood_curves(run, Metric::auroc, {}), 3, false});
        plots_->set_crosshair(1);
        QVERIFY(!plots_->grab().isNull());
    }

    void follows_the_palette() {
        plots_->set_content(sample_content(10));
        plots_->setPalette(dark_palette());
        const QImage dark = plots_->grab().toImage();
        QVERIFY(dark.pixelColor(3, 3).lightness() < 60);
        plots_->setPalette(light_palette());
        QVERIFY(plots_->grab().toImage().pixelColor(3, 3).lightness() > 200);
    }

    void exports_png_of_the_asked_size() {
        plots_->setPalette(dark_palette());
        plots_->set_content(sample_content(10));
        const QString file = folder_.filePath(QStringLiteral("plot.png"));
        QCOMPARE(export_plots(*plots_, file, {800, 500}, 2), QString());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1600, 1000));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white)); // light although the window is dark
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, image.height() * 3 / 4));
        }
        QVERIFY(colours.size() > 20);
    }

    void exports_svg_that_is_drawn_the_same() {
        plots_->set_content(sample_content(10));
        const QString file = folder_.filePath(QStringLiteral("plot.svg"));
        QCOMPARE(export_plots(*plots_, file, {800, 500}), QString());
        QXmlStreamReader reader(content_of(file));
        int lines = 0;
        bool title = false;
        while (!reader.atEnd()) {
            reader.readNext();
            lines += reader.isStartElement() && reader.name() == QLatin1String("polyline") ? 1 : 0;
            lines += reader.isStartElement() && reader.name() == QLatin1String("path") ? 1 : 0;
            title = title || reader.text().contains(QLatin1String("Best FPR95"));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(lines > 10);
        QVERIFY(title);
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 800, 500));
    }

    void exports_vector_pdf() {
        plots_->set_content(sample_content(10));
        const QString file = folder_.filePath(QStringLiteral("plot.pdf"));
        QCOMPARE(export_plots(*plots_, file, {800, 500}), QString());
        const QByteArray pdf = content_of(file);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.contains("/MediaBox [0 0 600"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void refuses_what_it_cannot_write() {
        plots_->set_content(sample_content(3));
        QVERIFY(export_plots(*plots_, folder_.filePath(QStringLiteral("plot.bmp"))).contains(QStringLiteral(".svg")));
        QVERIFY(export_plots(*plots_, QStringLiteral("/proc/none/plot.png"))
                    .contains(QStringLiteral("/proc/none/plot.png")));
        const QString file = folder_.filePath(QStringLiteral("huge.png"));
        const QString problem = export_plots(*plots_, file, {most_pixels + 1, 500});
        QVERIFY2(problem.contains(QString::number(most_pixels)), qPrintable(problem));
        QVERIFY(!QFile::exists(file));
    }

    void related_runs_are_seen_whole() {
        auto content = sample_content(3);
        Curve longer{QStringLiteral("Child"), QStringLiteral("fpr95.energy.mean.child"), {}, {}};
        for (int epoch = 1; epoch <= 8; ++epoch) {
            longer.x.append(epoch);
            longer.y.append(20 + epoch);
        }
        const Curve single{QStringLiteral("Single"), QStringLiteral("fpr95.energy.mean.single"), {1}, {33}};
        content.related = {longer, single};
        content.related_losses = {
            {QStringLiteral("Parent: Training loss"), QStringLiteral("train_loss.parent"), {1, 2, 3}, {23, 12, 11}}};
        content.start = StartLevel{90, 30};
        content.constraint = 9;
        plots_->set_content(content);
        const auto rects = plots_->findChild<QCustomPlot*>()->axisRects();
        QVERIFY(rects[1]->axis(QCPAxis::atBottom)->range().upper >= 8);
        QVERIFY(rects[1]->axis(QCPAxis::atLeft)->range().contains(90));
        QVERIFY(rects[0]->axis(QCPAxis::atLeft)->range().contains(9));
        plots_->set_scrubbed(2);
        QVERIFY2(plots_->readout().contains(QStringLiteral("Child 23.0\u00a0%")),
                 qPrintable(plots_->readout().join(QLatin1Char('\n'))));
        // Behind its last checkpoint it has no value, and none is shown.
        QVERIFY(plots_->readout().contains(QStringLiteral("Single \u2013")));
        QVERIFY(plots_->readout().contains(QStringLiteral("Constraint c 9.00")));
        QVERIFY2(plots_->readout().contains(QStringLiteral("Parent: Training loss 11")),
                 qPrintable(plots_->readout().join(QLatin1Char('\n'))));
        // The steep beginning of the parent does not press the run's own losses flat.
        QVERIFY(!rects[0]->axis(QCPAxis::atLeft)->range().contains(23));
        QVERIFY(curves_as_csv(content).section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("train_loss.parent")));
        plots_->set_scrubbed(0);
        content.related.last().x = {9}; // begins later
        plots_->set_content(content);
        QVERIFY(plots_->readout().contains(QStringLiteral("Single \u2013")));
        content.related.last().x = {1};
        plots_->set_content(content);
        bool disc = false;
        for (int i = 0; i < plots_->findChild<QCustomPlot*>()->graphCount(); ++i) {
            const QCPGraph* graph = plots_->findChild<QCustomPlot*>()->graph(i);
            disc = disc || (graph->dataCount() == 1 && graph->scatterStyle().shape() == QCPScatterStyle::ssDisc);
        }
        QVERIFY(disc); // a line of one point would not be seen
        QVERIFY(plots_->gap_text().startsWith(QStringLiteral("Started at FPR95 90.0")));
        QCOMPARE(picture_of(plots_->snapshot()).description, plots_->gap_text());
        QVERIFY(!plots_->grab().isNull());
        const QStringList lines = curves_as_csv(content).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 1 + 8); // over the epochs of all
        QVERIFY(lines[0].endsWith(
            QStringLiteral("fpr95.energy.mean.child,fpr95.energy.mean.single,train_loss.parent,fpr95.energy.start,"
                           "constraint")));
        QVERIFY2(lines[8].startsWith(QStringLiteral("8,,")) && lines[8].endsWith(QStringLiteral("0.28,,,0.9,9")),
                 qPrintable(lines[8]));
    }

    void data_are_exported_as_fractions() {
        const auto content = sample_content(10);
        const QStringList lines = curves_as_csv(content).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 12); // header, ten rows, end of the last line
        const QStringList header = lines[0].split(QLatin1Char(','));
        const qsizetype mean = header.indexOf(QStringLiteral("fpr95.energy.mean"));
        QVERIFY(mean > 0);
        QCOMPARE(lines[3].split(QLatin1Char(','))[mean].toDouble(), 0.45);
        QCOMPARE(lines[3].split(QLatin1Char(','))[0], QStringLiteral("3"));
    }

private:
    std::unique_ptr<TrainingPlots> plots_;
    QTemporaryDir folder_;
};

QTEST_MAIN(TestTrainingPlots)
#include "test_training_plots.moc"
