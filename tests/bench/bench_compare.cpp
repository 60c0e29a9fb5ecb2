// SPDX-License-Identifier: GPL-3.0-or-later
// How long the comparison takes to open a folder of many runs: bench_compare [--runs 500] [--checkpoints 100]
// Makes such a folder, opens the tab on it and reports when the first figures were there and when all were, how long
// the longest wait of the event loop was meanwhile, and the same for choosing another score and for sorting.
#include "core/runs/run_folder.h"

#include "app/background.h"
#include "app/compare_controls.h"
#include "app/compare_tab.h"
#include "app/run_lister.h"
#include "widgets/comparison_view.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <utility>

namespace {

using namespace midstage;
namespace fs = std::filesystem;

/// The first run's tables, written once as the engine does it, are the others' as well.
void make_runs(const fs::path& folder, int count, int checkpoints) {
    fs::path tables;
    for (int n = 0; n < count; ++n) {
        runs::RunSpec spec;
        spec.seed = uint64_t(n % 3);
        spec.id.dataset = "shapes";
        spec.model.name = "cnn-small";
        spec.training.lr = 0.001 * (1 + n / 3);
        runs::RunFolder run = runs::RunFolder::create(folder, spec);
        run.lock();
        for (int epoch = 1; tables.empty() && epoch <= checkpoints; ++epoch) {
            runs::CheckpointRow row;
            row.epoch = epoch;
            row.step = epoch;
            row.test_accuracy = 0.9;
            std::vector<runs::OodRow> ood;
            for (const char* set : {"svhn", "textures", "places", "lsun-crop", "isun", "lsun-resize"}) {
                for (const char* score : {"msp", "energy", "odin"}) {
                    ood.push_back({double(epoch), set, score, {}});
                    ood.back().metrics.auroc = 0.9 - 0.0001 * epoch;
                }
            }
            run.append(row, ood);
        }
        runs::RunInfo info = run.info();
        info.state = runs::RunState::finished;
        run.save(info);
        run.unlock();
        for (const char* file : {"metrics.csv", "ood.csv"}) {
            if (!tables.empty()) {
                fs::copy_file(tables / file, run.path() / file, fs::copy_options::overwrite_existing);
            }
        }
        tables = tables.empty() ? run.path() : tables;
    }
}

/// How long the event loop took at most from one beat to the next.
class Heart : public QObject {
public:
    Heart() {
        timer_.setInterval(2);
        connect(&timer_, &QTimer::timeout, this, [this] {
            longest_ = std::max(longest_, beat_.restart());
            const qint64 now = processor_time();
            most_work_ = std::max(most_work_, now - std::exchange(worked_, now));
        });
        beat_.start();
        timer_.start();
    }
    /// "50 ms, at most 31 ms of it on the processor": on a busy machine the window's thread also waits for its turn.
    QString take_longest() {
        beat_.restart();
        worked_ = processor_time();
        return QStringLiteral("%1 ms, at most %2 ms of it on the processor")
            .arg(std::exchange(longest_, 0))
            .arg(double(std::exchange(most_work_, 0)) / 1e6, 0, 'f', 0);
    }

private:
    /// Nanoseconds that this thread has been executed.
    static qint64 processor_time() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    QTimer timer_;
    QElapsedTimer beat_;
    qint64 longest_ = 0;
    qint64 worked_ = processor_time();
    qint64 most_work_ = 0;
};

template <class Done>
qint64 wait_for(const Done& done) {
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 300000) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    }
    return timer.elapsed();
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("midstage"));
    QApplication::setApplicationName(QStringLiteral("bench-compare"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Runs."), QStringLiteral("number"), "500");
    const QCommandLineOption checkpoints(QStringLiteral("checkpoints"), QStringLiteral("Of each."),
                                         QStringLiteral("number"), "100");
    parser.addOptions({runs, checkpoints});
    parser.process(application);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QTemporaryDir folder;
    make_runs(folder.path().toStdString(), parser.value(runs).toInt(), parser.value(checkpoints).toInt());
    const auto items = app::RunLister().list(folder.path());

    QTextStream out(stdout);
    app::Background background;
    app::CompareTab tab(&background);
    tab.resize(1000, 700);
    Heart heart;
    tab.show_position({items.first().id, 1});
    tab.set_runs(items);
    tab.show();
    const auto has_figures = [&] {
        const auto& rows = tab.comparison().rows;
        return std::any_of(rows.begin(), rows.end(), [&](const widgets::ComparisonRow& row) {
            return row.cells[tab.table()->runs()->column_of(QStringLiteral("auroc"))].value.has_value();
        });
    };
    const qint64 rows = wait_for([&] { return !tab.comparison().rows.isEmpty(); });
    const qint64 first = rows + wait_for(has_figures);
    const qint64 all = first + wait_for([&] { return tab.up_to_date(); });
    out << items.size() << " runs: rows after " << rows << " ms, first figures after " << first << " ms, all after "
        << all << " ms, longest wait of the event loop " << heart.take_longest() << "\n";
    for (auto* chooser : tab.controls()->findChildren<QComboBox*>()) {
        if (chooser->findText(QStringLiteral("odin")) >= 0) {
            chooser->setCurrentText(QStringLiteral("odin"));
        }
    }
    const qint64 score = wait_for([&] { return tab.up_to_date(); });
    out << "another score after " << score << " ms, longest wait " << heart.take_longest() << "\n";
    QElapsedTimer timer;
    timer.start();
    tab.table()->set_sorting(QStringLiteral("-auroc"));
    out << "sorted after " << timer.elapsed() << " ms\n";
    return 0;
}
