// SPDX-License-Identifier: GPL-3.0-or-later
// How long a step of the scrubber takes from the request to the painted plot of scores:
//   bench_scrub [--checkpoints 100] [--width 1400] [--height 880]
// Opens the real window with a run of 10,000 ID and 5 x 1,000 OOD samples a checkpoint, written for this, and goes
// through all checkpoints: cold as the play button does, cold as fast as it goes, and again with all in memory.
#include "app/engine.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/run_view.h"
#include "app/scores_controller.h"
#include "app/scores_tab.h"
#include "tests/bench/written_scores.h"
#include "widgets/appearance.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/score_view.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>

namespace {

using namespace midstage;
using namespace midstage::app;

double milliseconds(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Notices when the plot of a checkpoint has been painted: QCustomPlot repaints its widget before it says that it has
/// replotted.
class PaintWatch : public QObject {
    Q_OBJECT

public:
    PaintWatch(const widgets::ScorePlot* plot, QWidget* canvas)
        : plot_(plot) {
        connect(canvas, SIGNAL(afterReplot()), this, SLOT(take()));
    }
    void expect(double epoch) {
        epoch_ = epoch;
        painted = false;
    }
    bool painted = false;

private Q_SLOTS:
    void take() { painted = painted || (plot_->content() && plot_->content()->epoch == epoch_); }

private:
    const widgets::ScorePlot* plot_;
    double epoch_ = 0;
};

QString summary(QVector<double> times) {
    std::sort(times.begin(), times.end());
    return QStringLiteral("median %1 ms, p99 %2 ms, longest %3 ms, over 50 ms: %4 of %5")
        .arg(times[times.size() / 2], 0, 'f', 1)
        .arg(times[times.size() * 99 / 100], 0, 'f', 1)
        .arg(times.last(), 0, 'f', 1)
        .arg(std::count_if(times.begin(), times.end(), [](double time) { return time > 50; }))
        .arg(times.size());
}

void wait_until(const std::function<bool()>& done) {
    while (!done()) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral("midstage"));
    QCoreApplication::setApplicationName(QStringLiteral("midstage-scrub"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption count(QStringLiteral("checkpoints"), QStringLiteral("How many."), QStringLiteral("n"),
                                   QStringLiteral("100"));
    const QCommandLineOption width(QStringLiteral("width"), QStringLiteral("Of the window."), QStringLiteral("pixels"),
                                   QStringLiteral("1400"));
    const QCommandLineOption height(QStringLiteral("height"), QStringLiteral("Of the window."),
                                    QStringLiteral("pixels"), QStringLiteral("880"));
    parser.addOptions({count, width, height});
    parser.process(application);
    const int checkpoints = parser.value(count).toInt();
    QTextStream out(stdout);
    widgets::apply_appearance(widgets::Appearance::light);
    Options options;
    options.runs_dir = folder.filePath(QStringLiteral("runs"));
    const QString run = bench::write_run_with_scores(options.runs_dir, QStringLiteral("scrubbed"), checkpoints);

    /// One window with nothing in memory, scrubbed through; `pace`: milliseconds a step, 0 = as fast as it goes.
    const auto scrub = [&](const QString& name, int pace, const QVector<std::pair<QString, int>>& again) {
        MainWindow window(options);
        window.resize(parser.value(width).toInt(), parser.value(height).toInt());
        window.show();
        window.open_run(run);
        RunView* view = window.view();
        wait_until([&] { return view->details().checkpoints.size() == checkpoints; });
        widgets::ScorePlot* plot = view->scores()->view()->plot();
        QWidget* canvas = nullptr;
        for (QWidget* child : plot->findChildren<QWidget*>()) {
            canvas = child->inherits("QCustomPlot") ? child : canvas;
        }
        PaintWatch watch(plot, canvas);
        view->bring_to_front(run, view->scores());
        const auto go_through = [&](const QString& title, int milliseconds_a_step, int part) {
            view->scores()->view()->parts()->setCurrentIndex(part);
            QVector<double> times;
            for (int i = 0; i < checkpoints; ++i) {
                watch.expect(i + 1);
                QElapsedTimer timer;
                timer.start();
                view->scrubber()->choose(i);
                wait_until([&] { return watch.painted; });
                times.append(milliseconds(timer));
                wait_until([&] { return milliseconds(timer) >= milliseconds_a_step; });
            }
            out << title << ": " << summary(times) << '\n';
            out.flush();
        };
        go_through(name, pace, 0);
        for (const auto& [title, part] : again) {
            go_through(title, 0, part);
        }
    };
    out << checkpoints << " checkpoints of " << bench::usual_id_samples << " ID and " << bench::ood_sets << " x "
        << bench::usual_ood_samples << " OOD samples, a window of " << parser.value(width) << " x "
        << parser.value(height) << '\n';
    scrub(QStringLiteral("cold, ten steps a second"), 100, {});
    scrub(QStringLiteral("cold, as fast as it goes"), 0,
          {{QStringLiteral("warm"), 0}, {QStringLiteral("warm, with the samples most wrong in sight"), 1}});
    return 0;
}

#include "bench_scrub.moc"
