// SPDX-License-Identifier: GPL-3.0-or-later
// What is there again after the window was closed, or its process died.
#include "app/job_queue.h"
#include "app/mask_tab.h"
#include "app/notifier.h"
#include "app/queue_memory.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/run_list_panel.h"

#include <QDir>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>

using namespace midstage;
using namespace midstage::app;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() {
        app_.renew();
        QFile::remove(queue_file());
    }
    void cleanup() { app_.close(); }

    void run_tab_checkpoint_and_filter_come_back() {
        const QString older = written_run(app_.runs_dir(), QStringLiteral("older"), 5, runs::RunState::finished);
        written_run(app_.runs_dir(), QStringLiteral("newest"), 3, runs::RunState::finished);
        QVERIFY(app_.open());
        app_->open_run(older);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 5, patience);
        app_->view()->scrubber()->choose(2);
        app_->view()->bring_to_front(older, app_->view()->masks());
        auto* field = app_->findChild<QLineEdit*>(QStringLiteral("run_filter"));
        QTest::keyClicks(field, QStringLiteral("older"));
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), older, patience);
        QCOMPARE(app_->view()->scrubber()->index(), 2);
        QCOMPARE(app_->view()->current_tab(), app_->view()->masks());
        QCOMPARE(app_->findChild<widgets::RunListPanel*>()->filter().text, QStringLiteral("older"));
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 1, patience);
        // A run that is gone is no reason to show nothing.
        QVERIFY(app_->close());
        app_.close();
        QVERIFY(QDir(older).removeRecursively());
        QVERIFY(app_.open());
        app_->findChild<QLineEdit*>(QStringLiteral("run_filter"))->clear();
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder().endsWith(QStringLiteral("newest")), patience);
    }

    void runs_that_waited_are_offered_and_do_not_start_by_themselves() {
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("long"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->progress().epoch > 0, patience);
        const QString running = app_->queue()->current();
        const QString a = create_run(small_run(QStringLiteral("a"), 1), app_.runs_dir());
        const QString b = create_run(small_run(QStringLiteral("b"), 1), app_.runs_dir());
        app_->queue()->enqueue(a);
        app_->queue()->enqueue_after(b, a);
        app_->stop_and_close();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy() && !app_->isVisible(), patience);
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        QVERIFY(app_.message()->sentence().contains(QLatin1Char('3')));
        QTest::qWait(200);
        QVERIFY(!app_->queue()->busy());
        // Who does not answer is asked again.
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Continue")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(app_->queue()->current(), running, patience);
        QCOMPARE(app_->queue()->waiting(), QStringList({a, b}));
        QCOMPARE(app_->queue()->before(b), a);
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        // What was stopped by hand is not offered.
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QTest::qWait(500);
        QVERIFY(app_.offer(QStringLiteral("Continue")) == nullptr);
    }

    void not_now_is_an_answer() {
        const QString a = create_run(small_run(QStringLiteral("a"), 1), app_.runs_dir());
        remember({a});
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Not now")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Not now")), Qt::LeftButton);
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QTest::qWait(500);
        QVERIFY(!app_.message()->isVisible());
        QVERIFY(QFile::exists(a));
    }

    void how_an_experiment_is_repeated_comes_back() {
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("again"), 1));
        const widgets::SweepValues sweep{QStringLiteral("0-2"), QStringLiteral("training.lr"),
                                         QStringLiteral("0.1, 0.05")};
        app_.form()->set_sweep(sweep);
        Q_EMIT app_.form()->changed();
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QCOMPARE(app_.form()->sweep(), sweep);
        QTRY_COMPARE_WITH_TIMEOUT(app_.form()->findChild<QPushButton*>()->text(), QStringLiteral("Start 6 run(s)"),
                                  patience);
        // Whose options are taken is one run.
        const QString run = written_run(app_.runs_dir(), QStringLiteral("one"), 2, runs::RunState::finished);
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(run) != nullptr, patience);
        app_->open_run(run);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->take_options->isEnabled(), patience);
        app_->actions()->take_options->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(app_.form()->sweep(), widgets::SweepValues(), patience);
    }

    void the_offer_stays_in_the_queue_where_another_message_comes() {
        const QString a = create_run(small_run(QStringLiteral("a"), 1), app_.runs_dir());
        remember({a});
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        app_.message()->show_message(widgets::MessageBar::Kind::error, QStringLiteral("Something else."));
        QVERIFY(app_.offer(QStringLiteral("Continue")) == nullptr);
        auto* go_on = app_->findChild<QPushButton*>(QStringLiteral("continue_queue"));
        QVERIFY(!go_on->isHidden());
        QVERIFY2(go_on->text().contains(QLatin1Char('1')), qPrintable(go_on->text()));
        auto* dock = app_->findChild<QDockWidget*>(QStringLiteral("queue"));
        dock->raise();
        QTRY_VERIFY(go_on->isVisible());
        QTest::mouseClick(go_on, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(app_->queue()->current(), a, patience);
        QVERIFY(go_on->isHidden());
        QCOMPARE(app_.message()->sentence(), QStringLiteral("Something else."));
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void what_cannot_go_on_is_not_offered() {
        const QString finished = written_run(app_.runs_dir(), QStringLiteral("done"), 2, runs::RunState::finished);
        const QString locked = create_run(small_run(QStringLiteral("locked"), 1), app_.runs_dir());
        auto run = runs::RunFolder::open(locked.toStdString());
        run.lock();
        remember({finished, locked, app_.runs_dir() + QStringLiteral("/gone")});
        QVERIFY(app_.open());
        QTest::qWait(500);
        QVERIFY(!app_.message()->isVisible());
        app_.close();
        QFile file(queue_file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ damaged");
        file.close();
        QVERIFY(app_.open());
        QTest::qWait(300);
        QVERIFY(!app_.message()->isVisible());
    }

    void what_has_gone_since_it_was_offered_is_left_out_and_told() {
        const QString gone = create_run(small_run(QStringLiteral("gone"), 1), app_.runs_dir());
        const QString waits_for_it = create_run(small_run(QStringLiteral("waits for it"), 1), app_.runs_dir());
        const QString there = create_run(small_run(QStringLiteral("there"), 1), app_.runs_dir());
        remember({{gone, {}, {}}, {waits_for_it, gone, {}}, {there, {}, {}}});
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        QVERIFY(QDir(gone).removeRecursively());
        QSignalSpy ended(app_->queue(), &JobQueue::run_ended);
        QTest::mouseClick(app_.offer(QStringLiteral("Continue")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(app_->queue()->current(), there, patience);
        QVERIFY(app_->queue()->waiting().isEmpty());
        QVERIFY2(app_.message()->sentence().startsWith(QStringLiteral("2 ")), qPrintable(app_.message()->sentence()));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(ended.front().front().toString(), there);
        // Nothing of it is offered once more.
        QVERIFY(app_->close());
        QVERIFY(app_.open());
        QTest::qWait(500);
        QVERIFY(app_.offer(QStringLiteral("Continue")) == nullptr);
    }

    void what_was_left_survives_a_window_that_closes_at_once() {
        const QString left = create_run(small_run(QStringLiteral("left"), 1), app_.runs_dir());
        remember({left});
        JobQueue queue(app_.options().data_dir);
        {
            QueueMemory memory(&queue);
            memory.look();
            queue.enqueue(create_run(small_run(QStringLiteral("new"), 1), app_.runs_dir()));
        } // before it was told what it has read
        QVERIFY(read(queue_file()).contains(left.toUtf8()));
    }

    void a_killed_window_loses_no_waiting_run() {
        const QTemporaryDir config;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/bin/midstage"),
                      {QStringLiteral("--runs-dir"), app_.runs_dir(), QStringLiteral("--start-preset"),
                       QStringLiteral("shapes")});
        QVERIFY(process.waitForStarted());
        const QString written = config.filePath(QStringLiteral("midstage/queue.json"));
        QByteArray remembered;
        QTRY_VERIFY_WITH_TIMEOUT((remembered = read(written)).count("\"folder\"") >= 2, patience);
        process.kill(); // SIGKILL
        QVERIFY(process.waitForFinished(patience));
        QVERIFY(QDir().mkpath(QFileInfo(queue_file()).path()));
        QVERIFY(QFile::copy(written, queue_file()));
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Continue")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        QVERIFY(!app_->queue()->waiting().isEmpty());
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void the_end_of_a_run_is_told_while_the_window_is_behind() {
        QVERIFY(app_.open());
        QStringList told;
        app_->notifier()->show_by([&](const QString& title, const QString&) { told.append(title); });
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!app_->isActiveWindow());
        run_one(QStringLiteral("behind"));
        QCOMPARE(told, QStringList(QStringLiteral("Finished: behind")));
        app_->activateWindow();
        QTRY_VERIFY(app_->isActiveWindow());
        run_one(QStringLiteral("in front"));
        QCOMPARE(told.size(), 1);
        other.activateWindow();
        QTRY_VERIFY(!app_->isActiveWindow());
        for (auto* action : app_->findChildren<QAction*>()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(QStringLiteral("Notify"))) {
                QVERIFY(action->isChecked());
                action->trigger();
            }
        }
        run_one(QStringLiteral("unwanted"));
        QCOMPARE(told.size(), 1);
    }

private:
    QString queue_file() const {
        return QFileInfo(QSettings().fileName()).absolutePath() + QStringLiteral("/queue.json");
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What an earlier window left.
    void remember(const QVector<WaitingRun>& runs) const {
        QJsonArray waiting;
        for (const WaitingRun& run : runs) {
            waiting.append(QJsonObject{{QStringLiteral("folder"), run.folder}, {QStringLiteral("before"), run.before}});
        }
        QVERIFY(QDir().mkpath(QFileInfo(queue_file()).path()));
        QFile file(queue_file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(waiting).toJson());
    }
    void remember(const QStringList& runs) const {
        QVector<WaitingRun> waiting;
        for (const QString& run : runs) {
            waiting.append({run, {}, {}});
        }
        remember(waiting);
    }
    void run_one(const QString& name) const {
        app_->queue()->enqueue(create_run(small_run(name, 1), app_.runs_dir()));
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    WindowFixture app_;
};

QTEST_MAIN(TestSession)
#include "test_session.moc"
