// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/base/random.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <functional>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

/// Called before each step by which the engine makes something durable; a process killed there leaves the run's folder
/// as it is then.
std::function<void()>& before_step() {
    static std::function<void()> hook;
    return hook;
}

} // namespace

extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier): the linker's --wrap asks for these names
int __real_fsync(int descriptor);
int __real_rename(const char* from, const char* to);
int __wrap_fsync(int descriptor);
int __wrap_rename(const char* from, const char* to);

int __wrap_fsync(int descriptor) {
    if (before_step()) {
        before_step()();
    }
    return __real_fsync(descriptor);
}

int __wrap_rename(const char* from, const char* to) {
    if (before_step()) {
        before_step()();
    }
    return __real_rename(from, to);
}
// NOLINTEND(bugprone-reserved-identifier)
}

class TestRunnerKills : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

    static RunState finish(const fs::path& folder, Record& record) {
        RunFolder run = RunFolder::open(folder);
        RunControl control;
        return execute(run, folder, control, record.sink());
    }

private Q_SLOTS:
    void every_instant_between_two_writes_can_be_resumed_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("learns"); // the scores of a pruning
        QTest::addColumn<int>("writes");  // at least
        const auto add = [](RunKind kind, int writes) {
            QTest::addRow("%s", to_string(kind).c_str()) << static_cast<int>(kind) << true << writes;
        };
        add(RunKind::train, 50);
        add(RunKind::fine_tune, 60);
        add(RunKind::prune, 60);
        add(RunKind::estimate_constraint, 12);
        add(RunKind::find_atypical, 20);
        QTest::addRow("magnitude") << static_cast<int>(RunKind::prune) << false << 30;
    }
    /// Copies the folder at every step of a whole short run; each copy is what kill -9 would leave there.
    void every_instant_between_two_writes_can_be_resumed() {
        QFETCH(const int, kind);
        QFETCH(const bool, learns);
        QFETCH(const int, writes);
        const fs::path runs_dir = path(QTest::currentDataTag());
        const fs::path copies = runs_dir / "copies";
        RunSpec spec = tiny_spec(2);
        spec.id.train_limit = 110;
        spec.id.test_limit = 20;
        spec.ood = {{"shapes-unseen", 20}};
        spec.threads = 1;
        if (static_cast<RunKind>(kind) != RunKind::train) {
            Record record;
            const RunFolder parent = make_and_execute(runs_dir, spec, record);
            QCOMPARE(record.message(), std::string());
            spec = child_of(parent.path().string(), spec, static_cast<RunKind>(kind));
            spec.mask.keep_fractions = {0.9, 0.8};
            spec.mask.count = 2;
        }
        if (!learns) {
            spec.training.epochs = 1;
            spec.prune.initial_scores = masks::Scores::magnitude;
            spec.prune.learn_scores = false;
            spec.prune.freeze_weights = false;
        }
        RunFolder run = RunFolder::create(runs_dir, spec);
        fs::create_directories(copies);
        int count = 0;
        before_step() = [&] {
            // The lock is the living process's.
            fs::copy(run.path(), copies / std::to_string(count), fs::copy_options::recursive);
            fs::remove(copies / std::to_string(count) / ".lock");
            ++count;
        };
        RunControl control;
        const RunState state = execute(run, runs_dir, control, {});
        before_step() = {};
        QCOMPARE(state, RunState::finished);
        QVERIFY2(count > writes, std::to_string(count).c_str());

        int resumed = 0;
        for (int i = 0; i < count; ++i) {
            const fs::path copy = copies / std::to_string(i);
            RunInfo info = RunFolder::open(copy).info();
            const auto rows = RunFolder::open(copy).checkpoints();
            QVERIFY(info.state == RunState::queued || info.state == RunState::interrupted ||
                    info.state == RunState::finished);
            QCOMPARE(RunFolder::open(copy).ood().size(), rows.size() * 3);
            Record record;
            QCOMPARE(finish(copy, record), RunState::finished);
            const std::string text = difference(run.path(), copy);
            QVERIFY2(text.empty(), ("killed before step " + std::to_string(i) + ": " + text).c_str());
            for (const auto& entry : fs::recursive_directory_iterator(copy)) {
                QVERIFY2(entry.path().string().find(".tmp") == std::string::npos, entry.path().c_str());
            }
            ++resumed;
            fs::remove_all(copy);
        }
        qInfo("%d instants, all resumed to the same bits", resumed);
    }

    void real_kills_at_random_moments() {
        const RunSpec spec = tiny_spec(16);
        Record record;
        const RunFolder reference = make_and_execute(path("reference"), spec, record);
        QCOMPARE(reference.info().state, RunState::finished);

        const RunFolder run = RunFolder::create(path("killed"), spec);
        Random random({2024});
        int kills = 0;
        int while_running = 0;
        while (run.info().state != RunState::finished) {
            QVERIFY(kills < 60);
            QProcess process;
            process.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/tests/bin/run_helper"),
                          {QString::fromStdString(run.path().string())});
            // The helper prints a line an event, at least twenty a second where it trains at all: so kills are spread
            // over the run however busy the machine is. After eleven the run may end.
            uint64_t lines = kills < 11 ? random.below(8) + 1 : 1000000;
            while (lines > 0 && (process.canReadLine() || process.waitForReadyRead(60000))) {
                process.readLine();
                --lines;
            }
            if (lines == 0 && !process.waitForFinished(static_cast<int>(random.below(40)) + 1)) {
                process.kill();
                ++kills;
                while_running += process.waitForFinished() && run.info().state == RunState::interrupted ? 1 : 0;
                QVERIFY(run.checkpoints().size() <= reference.checkpoints().size());
                QCOMPARE(run.ood().size(), run.checkpoints().size() * 6);
            }
            process.waitForFinished(60000);
        }
        qInfo("%d kills, %d of them while it ran", kills, while_running);
        QVERIFY2(while_running >= 10, std::to_string(while_running).c_str());
        QCOMPARE(difference(reference.path(), run.path()), std::string());
    }
};

QTEST_GUILESS_MAIN(TestRunnerKills)
#include "test_runner_kills.moc"
