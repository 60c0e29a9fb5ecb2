// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the gallery of samples is: bench_gallery [samples, by default 60000]
// Prints the time until it is open with its first screen painted, the longest and the usual time of one painting while
// it is scrolled from top to bottom, and the time that a move of the threshold takes.
#include "tests/widgets/sample_samples.h"
#include "widgets/sample_gallery.h"

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
    }
    return 0;
}
