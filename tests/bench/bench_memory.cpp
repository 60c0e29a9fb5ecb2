// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window's memory stays as it is: bench_memory [--steps 1000] [--runs 50]
// Opens the real window, scrubs that many steps through a run of 100 checkpoints in each tab in turn, then opens that
// many runs one after the other, and reports the resident memory on the way.
#include "app/main_window.h"
#include "app/options.h"
#include "app/run_view.h"
#include "tests/bench/written_scores.h"
#include "widgets/appearance.h"
#include "widgets/checkpoint_scrubber.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <unistd.h>

namespace {

double resident_megabytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

void wait(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    }
}

} // namespace

int main(int argc, char** argv) {
    using namespace midstage;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral("midstage"));
    QCoreApplication::setApplicationName(QStringLiteral("midstage-memory"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Of the scrubber."), QStringLiteral("n"),
                                   QStringLiteral("1000"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("That are opened."), QStringLiteral("n"),
                                  QStringLiteral("50"));
    parser.addOptions({steps, runs});
    parser.process(application);

    widgets::apply_appearance(widgets::Appearance::light);
    app::Options options;
    options.runs_dir = folder.filePath(QStringLiteral("runs"));
    const QString scrubbed =
        app::bench::write_run_with_scores(options.runs_dir, QStringLiteral("scrubbed"), 100, 2000, 500);
    QStringList opened;
    for (int i = 0; i < parser.value(runs).toInt(); ++i) {
        opened.append(
            app::bench::write_run_with_scores(options.runs_dir, QStringLiteral("run-%1").arg(i), 5, 2000, 500));
    }
    app::MainWindow window(options);
    window.show();
    window.open_run(scrubbed);
    wait(3000);
    QTextStream out(stdout);
    const auto report = [&out](const QString& what) {
        out << what << ": " << QString::number(resident_megabytes(), 'f', 1) << " MiB\n" << Qt::flush;
    };
    report(QStringLiteral("opened"));
    auto* tabs = window.view()->findChild<QTabWidget*>();
    for (int step = 1; step <= parser.value(steps).toInt(); ++step) {
        if (step % 50 == 0) {
            int next = tabs->currentIndex();
            do {
                next = (next + 1) % tabs->count();
            } while (!tabs->isTabVisible(next));
            tabs->setCurrentIndex(next);
        }
        window.view()->scrubber()->choose(step * 7 % 100);
        wait(20);
        if (step % 100 == 0) {
            report(QStringLiteral("%1 steps").arg(step));
        }
    }
    for (qsizetype i = 0; i < opened.size(); ++i) {
        window.open_run(opened[i]);
        wait(400);
        if ((i + 1) % 10 == 0) {
            report(QStringLiteral("%1 runs").arg(i + 1));
        }
    }
    return 0;
}
