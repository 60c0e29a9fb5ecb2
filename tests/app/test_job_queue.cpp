// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "app/background.h"
#include "app/engine.h"
#include "app/job_queue.h"
#include "app/run_library.h"
#include "tests/app/small_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage::app;

namespace {
constexpr int patience = 60000; // milliseconds
constexpr qint64 long_run = 2000;
} // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_can_never_begin_is_not_restored() {
        JobQueue queue(QString{});
        queue.set_finished_source([](const QString& folder) { return folder == QStringLiteral("/done"); });
        // What it waits for has failed or is gone, and one that is done does not begin anew.
        queue.restore({{QStringLiteral("/child"), QStringLiteral("/stopped"), {}}, {QStringLiteral("/done"), {}, {}}},
                      {QStringLiteral("/child"), QStringLiteral("/done")});
        QVERIFY(queue.waiting().isEmpty());
        QVERIFY(!queue.busy());
    }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        queue_ = std::make_unique<JobQueue>(folder_->path());
    }
    void cleanup() {
        queue_.reset();
        folder_.reset();
    }

    void runs_wait_their_turn() {
        QStringList order;
        connect(queue_.get(), &JobQueue::run_ended, this, [&](const QString& folder, RunState state) {
            QCOMPARE(state, RunState::finished);
            order.append(folder);
        });
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        const QString a = create("a", 1);
        const QString b = create("b", 1);
        const QString c = create("c", 1);
        const QString d = create("d", 1);
        for (const QString& folder : {a, b, c, d}) {
            queue_->enqueue(folder);
        }
        queue_->enqueue(b); // twice is once
        QCOMPARE(queue_->current(), a);
        QCOMPARE(queue_->waiting(), QStringList({b, c, d}));
        QVERIFY(queue_->move(d, 1));
        QVERIFY(queue_->remove(b));
        QVERIFY(!queue_->remove(a));
        QVERIFY(idle.wait(patience));
        QCOMPARE(order, QStringList({a, d, c}));
        QCOMPARE(read_run(b).state, RunState::queued);
    }

    void many_runs_are_queued_in_one_step() {
        QSignalSpy changed(queue_.get(), &JobQueue::changed);
        QVector<WaitingRun> runs;
        const QString none = folder_->path() + QStringLiteral("/none-%1");
        for (int i = 0; i < 1000; ++i) {
            runs.append({none.arg(i), i % 2 == 1 ? none.arg(i - 1) : QString(), {}});
        }
        queue_->enqueue_all(runs);
        // What listens goes through the whole queue each time.
        QCOMPARE(changed.size(), 1);
        QCOMPARE(queue_->current(), none.arg(0));
        QCOMPARE(queue_->waiting().size(), 999);
        QCOMPARE(queue_->waiting().last(), none.arg(999));
        QCOMPARE(queue_->before(none.arg(999)), none.arg(998));
        QCOMPARE(queue_->entries().last().data_dir, folder_->path());
        queue_->enqueue_all(runs); // twice is once
        QCOMPARE(changed.size(), 1);
        queue_->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!queue_->busy(), patience);
    }

    void what_is_left_of_a_resumed_run_is_counted_once() {
        Background background;
        RunLibrary library(&background, queue_.get());
        connect(queue_.get(), &JobQueue::changed, &library, &RunLibrary::update_from_queue);
        const QString resumed = create("resumed", 4);
        auto run = midstage::runs::RunFolder::open(resumed.toStdString());
        midstage::runs::RunInfo info = run.info();
        info.state = midstage::runs::RunState::interrupted;
        info.epochs_done = 3;
        run.lock();
        run.save(info);
        run.unlock();
        library.set_runs_dir(folder_->path());
        QTRY_VERIFY_WITH_TIMEOUT(library.find(resumed) != nullptr, patience);
        library.set_expected({{resumed, 100.0}}); // all four epochs
        queue_->enqueue(create("first", long_run));
        queue_->enqueue(resumed);
        QCOMPARE(library.find(resumed)->seconds_left, 25.0);
        queue_->stop();
        // It is its turn, and it cannot tell by itself yet.
        QTRY_COMPARE_WITH_TIMEOUT(queue_->current(), resumed, patience);
        QCOMPARE(library.find(resumed)->seconds_left, 25.0);
        QTRY_VERIFY_WITH_TIMEOUT(!queue_->busy(), patience);
    }

    void what_follows_a_run_waits_for_it_and_falls_with_it() {
        QSignalSpy ended(queue_.get(), &JobQueue::run_ended);
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        const QString first = create("first", 1);
        const QString other = create("other", 1);
        const QString follower = create("follower", 1);
        queue_->enqueue(other);
        queue_->enqueue(first);
        queue_->enqueue_after(follower, first);
        QVERIFY(!queue_->move(follower, 1)); // it needs what the first one ends with
        QVERIFY(idle.wait(patience));
        QCOMPARE(ended.size(), 3);
        QCOMPARE(ended[1][0].toString(), first);
        QCOMPARE(ended[2][0].toString(), follower);

        const QString stopped = create("stopped", long_run);
        const QString never = create("never", 1);
        queue_->enqueue(stopped);
        queue_->enqueue_after(never, stopped);
        queue_->stop();
        QVERIFY(idle.wait(patience));
        QVERIFY(queue_->waiting().isEmpty());
        QCOMPARE(read_run(never).state, RunState::queued);

        queue_->enqueue(create("busy", long_run));
        queue_->enqueue(stopped);
        queue_->enqueue_after(never, stopped);
        QVERIFY(queue_->remove(stopped));
        QVERIFY(queue_->waiting().isEmpty());
        queue_->stop();
        QVERIFY(idle.wait(patience));
    }

    void the_order_can_be_changed_and_taken_back() {
        queue_->enqueue(create("under way", long_run));
        const QString a = create("a", 1);
        const QString b = create("b", 1);
        const QString follower = create("follower", 1);
        queue_->enqueue(a);
        queue_->enqueue_after(follower, a);
        queue_->enqueue(b);
        const QVector<WaitingRun> before = queue_->entries();
        QVERIFY(queue_->move(b, 2));
        QCOMPARE(queue_->waiting(), QStringList({a, b, follower}));
        QVERIFY(queue_->move(a, 3)); // what follows it comes along
        QCOMPARE(queue_->waiting(), QStringList({b, a, follower}));
        QVERIFY(!queue_->move(follower, 2));
        QVERIFY(queue_->move(follower, 99));
        QVERIFY(!queue_->move(queue_->current(), 1));
        queue_->restore(before);
        QCOMPARE(queue_->entries(), before);
        QVERIFY(queue_->remove(a));
        QCOMPARE(queue_->waiting(), QStringList({b}));
        const QString later = create("later", 1);
        queue_->enqueue(later);
        queue_->restore(before); // takes back an order, not a removal
        QCOMPARE(queue_->waiting(), QStringList({b, later}));
        queue_->restore(before, {a, follower});
        QCOMPARE(queue_->waiting(), QStringList({a, follower, b, later}));
        QCOMPARE(queue_->before(follower), a);
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        queue_->stop_all();
        QVERIFY(idle.wait(patience));
        queue_->restore(before, {b}); // it begins where nothing is before it
        QCOMPARE(queue_->current(), b);
        QVERIFY(idle.wait(patience));
    }

    void every_checkpoint_arrives_at_most_twenty_times_a_second() {
        QVector<Checkpoint> told;
        QVector<qint64> times;
        QElapsedTimer clock;
        clock.start();
        connect(queue_.get(), &JobQueue::updated, this, [&](const RunUpdate& update) {
            times.append(clock.elapsed());
            if (update.began) {
                told.clear();
            }
            merge_checkpoints(told, update.checkpoints);
        });
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        const QString folder = create("told", 12);
        queue_->enqueue(folder);
        QVERIFY(idle.wait(patience));
        const RunDetails details = read_run(folder);
        QCOMPARE(details.state, RunState::finished);
        QCOMPARE(told.size(), 12);
        QCOMPARE(details.checkpoints.size(), 12);
        for (qsizetype i = 0; i < told.size(); ++i) {
            QCOMPARE(told[i].epoch, details.checkpoints[i].epoch);
            QCOMPARE(told[i].ood, details.checkpoints[i].ood);
        }
        QVERIFY2(times.size() > 20, qPrintable(QString::number(times.size()))); // else nothing is compared
        for (qsizetype i = 20; i < times.size(); ++i) {
            QVERIFY2(times[i] - times[i - 20] >= 950, qPrintable(QString::number(times[i] - times[i - 20])));
        }
    }

    void paused_runs_stand_still_and_go_on() {
        const QString folder = create("paused", long_run);
        queue_->enqueue(folder);
        QTRY_VERIFY_WITH_TIMEOUT(queue_->progress().epoch > 0.2, patience);
        queue_->pause();
        QVERIFY(queue_->paused());
        QTRY_COMPARE_WITH_TIMEOUT(read_run(folder).state, RunState::paused, patience);
        QTest::qWait(200);
        const double at = queue_->progress().epoch;
        QTest::qWait(400);
        QCOMPARE(queue_->progress().epoch, at);
        queue_->resume();
        QTRY_VERIFY_WITH_TIMEOUT(queue_->progress().epoch > at, patience);
        queue_->pause();
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        queue_->stop(); // out of the pause
        QVERIFY(idle.wait(patience));
        QCOMPARE(read_run(folder).state, RunState::interrupted);
    }

    void stopped_runs_are_resumed_where_they_were() {
        const QString folder = create("resumed", 6);
        queue_->enqueue(folder);
        QTRY_VERIFY_WITH_TIMEOUT(queue_->progress().epoch > 2.1, patience);
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        queue_->stop();
        QVERIFY(queue_->stopping());
        QVERIFY(idle.wait(patience));
        const RunDetails stopped = read_run(folder);
        QCOMPARE(stopped.state, RunState::interrupted);
        QVERIFY(stopped.checkpoints.size() >= 2);
        queue_->enqueue(folder);
        QVERIFY(idle.wait(patience));
        const RunDetails finished = read_run(folder);
        QCOMPARE(finished.state, RunState::finished);
        QCOMPARE(finished.checkpoints.size(), 6);
        QCOMPARE(finished.checkpoints[0].train_loss, stopped.checkpoints[0].train_loss);
    }

    void cancelled_runs_let_the_next_one_begin() {
        const QString first = create("cancelled", long_run);
        const QString second = create("next", 1);
        queue_->enqueue(first);
        queue_->enqueue(second);
        QTRY_VERIFY_WITH_TIMEOUT(queue_->progress().epoch > 0, patience);
        QSignalSpy idle(queue_.get(), &JobQueue::idle);
        queue_->cancel();
        QVERIFY(idle.wait(patience));
        QCOMPARE(read_run(first).state, RunState::cancelled);
        QCOMPARE(read_run(second).state, RunState::finished);
    }

    void a_run_that_fails_says_why() {
        auto values = small_run(QStringLiteral("fails"), 3);
        values.lr = 1e6;
        values.momentum = 0.99;
        const QString folder = create_run(values, folder_->path());
        QSignalSpy ended(queue_.get(), &JobQueue::run_ended);
        queue_->enqueue(folder);
        QVERIFY(ended.wait(patience));
        QCOMPARE(ended[0][1].value<RunState>(), RunState::failed);
        QVERIFY2(ended[0][2].toString().contains(QStringLiteral("epoch")), qPrintable(ended[0][2].toString()));
        QCOMPARE(read_run(folder).error, ended[0][2].toString());
    }

    void a_folder_that_is_gone_fails_and_the_queue_goes_on() {
        const QString next = create("after", 1);
        QSignalSpy ended(queue_.get(), &JobQueue::run_ended);
        queue_->enqueue(folder_->filePath(QStringLiteral("never made")));
        queue_->enqueue(next);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
        QCOMPARE(ended[0][1].value<RunState>(), RunState::failed);
        QVERIFY(!ended[0][2].toString().isEmpty());
        QCOMPARE(ended[1][1].value<RunState>(), RunState::finished);
    }

    void a_waiting_run_keeps_the_data_folder_it_was_checked_with() {
        const QString raw = folder_->filePath(QStringLiteral("MNIST/raw/"));
        QVERIFY(QDir().mkpath(raw));
        for (const char* part : {"train", "t10k"}) {
            QVERIFY(write_idx(raw + QString::fromLatin1(part)));
        }
        auto values = small_run(QStringLiteral("with files"), 1);
        values.ood = {{QStringLiteral("mnist"), 20, QStringLiteral("resize")}};
        const QString waits = create_run(values, folder_->path());
        QSignalSpy ended(queue_.get(), &JobQueue::run_ended);
        queue_->enqueue(create("first", 1));
        queue_->enqueue(waits);
        queue_->set_data_dir(folder_->filePath(QStringLiteral("another")));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
        QVERIFY2(ended[1][1].value<RunState>() == RunState::finished, qPrintable(ended[1][2].toString()));
    }

    void ending_the_program_leaves_the_run_resumable() {
        const QString folder = create("left", long_run);
        queue_->enqueue(folder);
        QTRY_VERIFY_WITH_TIMEOUT(queue_->progress().epoch > 0.2, patience);
        queue_.reset();
        QCOMPARE(read_run(folder).state, RunState::interrupted);
    }

private:
    /// Twenty grey images of 28 by 28 and their labels.
    static bool write_idx(const QString& stem) {
        QFile images(stem + QStringLiteral("-images-idx3-ubyte"));
        QFile labels(stem + QStringLiteral("-labels-idx1-ubyte"));
        const auto write = [](QFile& file, const QByteArray& bytes) {
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        return write(images, QByteArray::fromHex("00000803000000140000001c0000001c") + QByteArray(20 * 28 * 28, 'x')) &&
               write(labels, QByteArray::fromHex("0000080100000014") + QByteArray(20, '\1'));
    }

    QString create(const char* name, qint64 epochs) {
        return create_run(small_run(QString::fromLatin1(name), epochs), folder_->path());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<JobQueue> queue_;
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "test_job_queue.moc"
