// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth the window stays while a network trains: bench_stalls [--seconds 60] [--model densenet-bc-100-12]
// Opens the real window with a real run and reports, over the given time, how late a heartbeat of the event loop came
// (which also shows what the system takes away) and how much processor time the window's own events took.
#include "app/engine.h"
#include "app/job_queue.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/run_view.h"
#include "app/training_tab.h"
#include "widgets/appearance.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/training_plots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QElapsedTimer>
#include <QMap>
#include <QMouseEvent>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QVector>
#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <ctime>
#include <execinfo.h>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace {

constexpr int beat = 5; // milliseconds

double processor_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Where the window's thread was during the event under way, a stack about each millisecond. Filled by a signal's
/// handler, so its memory is there beforehand.
struct Samples {
    static constexpr int most = 200;
    static constexpr int depth = 60;
    std::array<std::array<void*, depth>, most> stacks{};
    std::array<int, most> depths{};
    int count = 0;

    void write() const {
        for (int i = 0; i < count; ++i) {
            const char line[] = "---- sample\n";
            (void)!::write(STDERR_FILENO, line, sizeof line - 1);
            backtrace_symbols_fd(stacks[size_t(i)].data(), depths[size_t(i)], STDERR_FILENO);
        }
    }
};

Samples samples;

void take_sample(int /*signal*/) {
    if (samples.count < Samples::most) {
        const auto place = size_t(samples.count++);
        samples.depths[place] = backtrace(samples.stacks[place].data(), Samples::depth);
    }
}

/// Measures the processor time of each event, with the events inside it.
class MeasuringApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (!measuring || depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            depth -= measuring ? 1 : 0;
            return done;
        }
        const QByteArray name = receiver->metaObject()->className();
        const int type = event->type();
        const double before = processor_ms();
        began = true;
        const bool done = QApplication::notify(receiver, event);
        began = false;
        const double taken = processor_ms() - before;
        --depth;
        events.append(taken);
        if (told_from > 0 && taken > told_from) {
            samples.write();
        }
        samples.count = 0;
        if (taken > longest) {
            longest = taken;
            longest_name = name + " event " + QByteArray::number(type);
        }
        return done;
    }

    std::atomic<bool> began = false; // an event is under way
    double told_from = 0;            // milliseconds: longer events tell where they were
    bool measuring = false;
    int depth = 0;
    QVector<double> events;
    double longest = 0;
    QByteArray longest_name;
};

double quantile(QVector<double> values, double q) {
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[qMin(values.size() - 1, qsizetype(q * double(values.size())))];
}

} // namespace

int main(int argc, char** argv) {
    using namespace midstage;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    MeasuringApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral("midstage"));
    QCoreApplication::setApplicationName(QStringLiteral("midstage-stalls"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("How long."), QStringLiteral("n"),
                                     QStringLiteral("60"));
    const QCommandLineOption model(QStringLiteral("model"), QStringLiteral("What trains."), QStringLiteral("name"),
                                   QStringLiteral("densenet-bc-100-12"));
    const QCommandLineOption where(
        QStringLiteral("where"),
        QStringLiteral("Writes to stderr where the window's thread is at events longer than <ms>."),
        QStringLiteral("ms"));
    parser.addOptions({seconds, model, where});
    parser.process(application);
    application.told_from = parser.value(where).toDouble();
    std::atomic<bool> watching = application.told_from > 0;
    std::thread watch;
    if (watching) {
        take_sample(0); // the first use of backtrace() loads a library
        std::signal(SIGUSR1, take_sample);
        watch = std::thread([&, window_thread = pthread_self()] {
            while (watching) {
                if (application.began) {
                    pthread_kill(window_thread, SIGUSR1);
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
    }

    widgets::apply_appearance(widgets::Appearance::light);
    app::Options options;
    options.runs_dir = folder.filePath(QStringLiteral("runs"));
    app::MainWindow window(options);
    window.show();
    widgets::ExperimentValues values = app::built_in_choices().presets.value(0).values;
    values.model = parser.value(model);
    values.train_limit = 512;
    values.test_limit = 100;
    for (widgets::OodChoice& choice : values.ood) {
        choice.limit = 100;
    }
    values.epochs = 1000 + 20 * parser.value(seconds).toInt(); // more than can be trained in that time
    const QString run = app::create_runs(values, options.runs_dir).first();
    window.queue()->enqueue(run);
    window.open_run(run);

    QVector<double> late;
    QMap<QString, int> late_in; // which tab was in front, or that it has just come there
    qint64 changed_at = 0;
    QElapsedTimer clock;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, [&] {
        late.append(double(clock.nsecsElapsed()) / 1e6 - beat);
        if (late.last() > 16) {
            const auto* front = window.view()->findChild<QTabWidget*>();
            const bool new_there = QDateTime::currentMSecsSinceEpoch() - changed_at < 300;
            ++late_in[QString::fromLatin1(front->currentWidget()->metaObject()->className()) +
                      (new_there ? QStringLiteral(", new in front") : QString())];
        }
        clock.restart();
    });
    // A user who looks at the curves: the crosshair moves all the time.
    QTimer mouse;
    int at = 0;
    QObject::connect(&mouse, &QTimer::timeout, [&] {
        auto* plots = window.view()->training()->plots();
        const auto points = static_cast<int>(plots->content().ood.mean.x.size());
        plots->set_crosshair(points > 0 ? at++ % points : -1);
    });
    // Who also scrubs, and looks into another tab every few seconds.
    QTimer scrub;
    auto* tabs = window.view()->findChild<QTabWidget*>();
    int step = 0;
    QObject::connect(&scrub, &QTimer::timeout, [&] {
        const auto count = static_cast<int>(window.view()->details().checkpoints.size());
        if (count > 0) {
            window.view()->scrubber()->choose(step % count);
        }
        if (++step % 50 == 0) {
            int next = tabs->currentIndex();
            do {
                next = (next + 1) % tabs->count();
            } while (!tabs->isTabVisible(next));
            changed_at = QDateTime::currentMSecsSinceEpoch();
            tabs->setCurrentIndex(next);
        }
    });
    // The window's first layout is not what is measured.
    QTimer::singleShot(3000, [&] {
        application.measuring = true;
        clock.start();
        heart.start(beat);
        mouse.start(50);
        scrub.start(100);
    });
    QTimer::singleShot(3000 + 1000 * parser.value(seconds).toInt(), [&] {
        application.measuring = false;
        heart.stop();
        scrub.stop();
        window.queue()->stop_all();
        QObject::connect(window.queue(), &app::JobQueue::idle, &application, &QApplication::quit);
    });
    QApplication::exec();
    if (watch.joinable()) {
        watching = false;
        watch.join();
    }

    const auto over = [](const QVector<double>& values, double limit) {
        return std::count_if(values.begin(), values.end(), [&](double value) { return value > limit; });
    };
    QTextStream out(stdout);
    out << "model " << values.model << ", " << window.view()->details().checkpoints.size() << " checkpoints, "
        << parser.value(seconds) << " s\n";
    out << "heartbeat late, ms: max " << quantile(late, 1) << ", p99.9 " << quantile(late, 0.999) << ", median "
        << quantile(late, 0.5) << "; over 50 ms: " << over(late, 50) << " of " << late.size() << '\n';
    out << "heartbeat over 16 ms: " << over(late, 16) << " of " << late.size() << '\n';
    for (auto tab = late_in.cbegin(); tab != late_in.cend(); ++tab) {
        out << "  " << tab.key() << ": " << tab.value() << '\n';
    }
    out << "processor time an event, ms: max " << application.longest << " (" << application.longest_name << "), p99.9 "
        << quantile(application.events, 0.999) << "; over 5 ms: " << over(application.events, 5) << " of "
        << application.events.size() << '\n';
    return 0;
}
