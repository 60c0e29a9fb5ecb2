// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the gallery of samples is: bench_gallery [samples, by default 60000]
// Prints the time until it is open with its first screen painted, the longest and the usual time of one painting while
// it is scrolled from top to bottom, and the time that a move of the threshold, a filter, another checkpoint and the
// scatter take.
#include "tests/widgets/sample_samples.h"
#include "widgets/plot_canvas.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_scatter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>
#include <algorithm>

namespace {
double milliseconds(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

QString summary(QVector<double> times) {
    std::sort(times.begin(), times.end());
    return QStringLiteral("median %1 ms, 95 % %2 ms, longest %3 ms")
        .arg(times[times.size() / 2], 0, 'f', 2)
        .arg(times[times.size() * 95 / 100], 0, 'f', 2)
        .arg(times.last(), 0, 'f', 2);
}

/// The same samples with a figure that changes with the checkpoint.
midstage::widgets::SampleColumns at_checkpoint(midstage::widgets::SampleColumns columns, int step) {
    QVector<float> loss = columns.loss_full;
    for (qsizetype i = 0; i < loss.size(); ++i) {
        loss[i] *= 1.0F + float((i + step) % 17) / 10;
    }
    columns.criteria.prepend({QStringLiteral("epoch_loss"), QStringLiteral("Loss"), loss});
    return columns;
}
} // namespace

int main(int argc, char** argv) {
    using namespace midstage::widgets;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const int last_argument = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 0;
    for (const int count : {10000, last_argument > 0 ? last_argument : 60000}) {
        const SampleColumns columns = sample_columns(count);
        QElapsedTimer timer;
        timer.start();
        SampleGallery gallery;
        gallery.resize(1000, 700);
        gallery.set_samples(columns, sample_image);
        gallery.show();
        gallery.grab();
        out << count << " samples: open in " << milliseconds(timer) << " ms\n";
        QVector<double> times;
        QScrollBar* bar = gallery.view()->verticalScrollBar();
        for (int step = 0; step <= 300; ++step) {
            timer.restart();
            bar->setValue(step < 200 ? step * 40 : bar->maximum() / 100 * (step - 200));
            QApplication::processEvents();
            times.append(milliseconds(timer));
        }
        out << "  a scrolled picture: " << summary(times) << '\n';
        times.clear();
        SampleTable table(columns);
        for (int step = 0; step <= 100; ++step) {
            timer.restart();
            table.set_threshold(step / 100.0);
            times.append(milliseconds(timer));
        }
        out << "  the threshold: " << summary(times) << '\n';
        times.clear();
        for (const SampleTable::Column& column : table.sort_columns()) {
            timer.restart();
            table.set_sort(column.key, false);
            times.append(milliseconds(timer));
        }
        out << "  sorted by a new column: " << summary(times) << '\n';
        times.clear();
        table.set_filter({-1, SampleFilter::Flag::flagged, false, -1});
        for (int step = 0; step <= 100; ++step) {
            timer.restart();
            table.set_threshold(step / 100.0);
            times.append(milliseconds(timer));
        }
        out << "  the threshold with the flagged ones alone shown: " << summary(times) << '\n';
        times.clear();
        for (const char* text : {"b", "bi", "bir", "bird", "12", "12-3000", "wrong label", "occluded", ""}) {
            SampleFilter filter;
            filter.text = QString::fromLatin1(text);
            timer.restart();
            gallery.view()->change([&](SampleTable& shown) { shown.set_filter(filter); });
            times.append(milliseconds(timer));
        }
        out << "  a letter typed in the search: " << summary(times) << '\n';
        times.clear();
        for (int step = 0; step < 50; ++step) {
            const SampleColumns later = at_checkpoint(columns, step);
            timer.restart();
            gallery.update_samples(later);
            gallery.view()->viewport()->repaint();
            times.append(milliseconds(timer));
        }
        out << "  another checkpoint, painted: " << summary(times) << '\n';
        SampleScatter scatter;
        scatter.resize(1000, 700);
        scatter.show();
        times.clear();
        for (int step = 0; step < 30; ++step) {
            const SampleTable later(at_checkpoint(columns, step));
            timer.restart();
            scatter.set_samples(later);
            scatter.canvas()->replot();
            times.append(milliseconds(timer));
        }
        out << "  the scatter at another checkpoint, painted: " << summary(times) << '\n';
        times.clear();
        for (int step = 0; step < 30; ++step) {
            timer.restart();
            scatter.canvas()->replot();
            times.append(milliseconds(timer));
        }
        out << "  the scatter painted again: " << summary(times) << '\n';
    }
    return 0;
}
