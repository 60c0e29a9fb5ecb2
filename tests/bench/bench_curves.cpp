// SPDX-License-Identifier: GPL-3.0-or-later
// What curves of many points cost in the training tab: bench_curves [POINTS...]
// Noisy curves (two losses, two accuracies, four OOD sets with their mean, smoothed, with the raw ones behind) in a
// window of 1000 x 620 pixels. Times are the window's thread's, in milliseconds.
#include "widgets/qcustomplot_include.h"
#include "widgets/training_plots.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace {

using namespace midstage::widgets;

TrainingPlots::Content content_of(int points, std::mt19937& random) {
    std::normal_distribution<double> noise(0, 1);
    const auto curve = [&](const QString& name, double from, double to, double spread) {
        Curve made{name, name, {}, {}};
        for (int i = 0; i < points; ++i) {
            const double part = double(i + 1) / points;
            made.x.append(i + 1);
            made.y.append(from + (to - from) * std::sqrt(part) + spread * noise(random));
        }
        return made;
    };
    TrainingPlots::Content content;
    content.training.loss = {curve(QStringLiteral("training"), 2.3, 0.1, 0.05),
                             curve(QStringLiteral("test"), 2.3, 0.4, 0.05)};
    content.training.accuracy = {curve(QStringLiteral("training"), 10, 99, 1),
                                 curve(QStringLiteral("test"), 10, 92, 1)};
    content.ood.metric = Metric::auroc;
    content.ood.score = QStringLiteral("energy");
    for (int i = 0; i < 4; ++i) {
        content.ood.sets.append(curve(QString::number(i), 60 + i, 80 + 2 * i, 1));
    }
    content.ood.mean = curve(QStringLiteral("mean"), 61, 83, 0.5);
    content.epochs = points;
    content.run = QString::number(points);
    content.options.smoothing = 0.9;
    return content;
}

QString spread_of(QVector<double> times) {
    std::sort(times.begin(), times.end());
    return QStringLiteral("%1 (longest %2)").arg(times[times.size() / 2], 0, 'f', 1).arg(times.last(), 0, 'f', 1);
}

QString measured(int repeats, const std::function<void(int)>& action) {
    QVector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        action(i);
        QApplication::processEvents();
        times.append(double(clock.nsecsElapsed()) / 1e6);
    }
    return spread_of(times);
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QVector<int> sizes;
    for (const QString& argument : QApplication::arguments().mid(1)) {
        sizes.append(argument.toInt());
    }
    if (sizes.isEmpty()) {
        sizes = {100, 1000, 10000, 50000};
    }
    std::mt19937 random(1); // the same curves each time
    QTextStream out(stdout);
    out << "points, new content, crosshair, scrubber, zoom by the wheel: median (longest) of ms\n";
    for (const int points : sizes) {
        TrainingPlots plots;
        plots.resize(1000, 620);
        plots.show();
        const TrainingPlots::Content content = content_of(points, random);
        plots.set_content(content);
        QApplication::processEvents();
        out << points << ", " << measured(10, [&](int /*i*/) { plots.set_content(content); });
        out << ", " << measured(100, [&](int i) { plots.set_crosshair(i * (points - 1) / 99); });
        out << ", " << measured(100, [&](int i) { plots.set_scrubbed(i * (points - 1) / 99); });
        auto* canvas = plots.findChild<QCustomPlot*>();
        const QPointF middle(canvas->width() / 2.0, canvas->height() * 0.75);
        out << ", " << measured(40, [&](int i) {
            QWheelEvent wheel(middle, canvas->mapToGlobal(middle), {}, {0, i < 20 ? 120 : -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(canvas, &wheel);
        }) << '\n';
        out.flush();
    }
    return 0;
}
