// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_guard.h"
#include "app/notifier.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"

#include <QMessageBox>
#include <QSignalSpy>

using namespace midstage;
using namespace midstage::app;

class TestClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() {
        app_.renew();
        QVERIFY(app_.open());
    }
    void cleanup() { app_.close(); }

    void the_question_goes_away_with_what_it_was_about() {
        start(QStringLiteral("short"), 8);
        QVERIFY(!app_->close());
        QVERIFY(question() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTRY_VERIFY(question() == nullptr);
        QVERIFY(app_->isVisible());
        QVERIFY(app_->close());
        QVERIFY(!app_->isVisible());
    }

    void cancel_leaves_everything_as_it_was() {
        start(QStringLiteral("goes on"), long_run);
        QVERIFY(!app_->close());
        QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(question() == nullptr);
        QVERIFY(app_->queue()->busy());
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QVERIFY(app_->isVisible());
    }

    void runs_finish_without_a_window() {
        start(QStringLiteral("unseen"), 8);
        const QString path = app_->queue()->current();
        const QString next = create_run(small_run(QStringLiteral("after it"), 1), app_.runs_dir());
        app_->queue()->enqueue(next);
        app_->queue()->pause();
        QVERIFY(!app_->close());
        QSignalSpy closed(app_->findChild<CloseGuard*>(), &CloseGuard::close_now);
        QTest::mouseClick(button("finish_unseen"), Qt::LeftButton);
        QVERIFY(!app_->isVisible());
        QVERIFY(closed.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        QVERIFY(!app_->queue()->busy());
        QCOMPARE(read_run(path).state, RunState::finished);
        QCOMPARE(read_run(next).state, RunState::finished);
    }

    void a_window_that_is_called_back_stays() {
        start(QStringLiteral("called back"), long_run);
        QVERIFY(!app_->close());
        QSignalSpy closed(app_->findChild<CloseGuard*>(), &CloseGuard::close_now);
        QTest::mouseClick(button("finish_unseen"), Qt::LeftButton);
        QVERIFY(!app_->isVisible());
        Q_EMIT app_->notifier()->activated(); // a click on a message of the desktop
        QVERIFY(app_->isVisible());
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTest::qWait(100);
        QVERIFY(closed.isEmpty());
        QVERIFY(app_->isVisible());
        // And closing it asks anew.
        app_->queue()->enqueue(create_run(small_run(QStringLiteral("another"), long_run), app_.runs_dir()));
        QVERIFY(app_->queue()->busy());
        QVERIFY(!app_->close());
        QVERIFY(question() != nullptr);
        QTest::mouseClick(button("stop_and_close"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
    }

    void waiting_runs_are_named_and_stay_in_the_list() {
        start(QStringLiteral("under way"), long_run);
        const QString path = app_->queue()->current();
        const QString next = create_run(small_run(QStringLiteral("waits"), 1), app_.runs_dir());
        app_->queue()->enqueue(next);
        QVERIFY(!app_->close());
        QVERIFY(question()->informativeText().contains(QFileInfo(next).fileName()));
        QSignalSpy closed(app_->findChild<CloseGuard*>(), &CloseGuard::close_now);
        QTest::mouseClick(button("stop_and_close"), Qt::LeftButton);
        // What is begun after the answer is not begun.
        app_->queue()->enqueue(create_run(small_run(QStringLiteral("late"), 1), app_.runs_dir()));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        QVERIFY(!app_->queue()->busy());
        QVERIFY(!app_->isVisible());
        QCOMPARE(read_run(path).state, RunState::interrupted);
        QCOMPARE(read_run(next).state, RunState::queued);
    }

    void runs_that_are_being_made_are_waited_for() {
        const widgets::SweepValues seeds{QStringLiteral("0-4"), {}, {}};
        app_.form()->set_values(small_run(QStringLiteral("being made"), long_run));
        app_.form()->set_sweep(seeds);
        app_.click_start();
        QVERIFY(!app_->queue()->busy()); // they are made in the background
        QVERIFY(!app_->close());
        QVERIFY(app_->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience); // about what has begun
        QCOMPARE(app_->queue()->waiting().size(), 4);
        QSignalSpy closed(app_->findChild<CloseGuard*>(), &CloseGuard::close_now);
        QTest::mouseClick(button("stop_and_close"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        // And all of them are offered at the next start, as they are where the program was told to end.
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Not now")) != nullptr, patience);
        QVERIFY2(app_.message()->sentence().startsWith(QLatin1Char('5')), qPrintable(app_.message()->sentence()));
        QTest::mouseClick(app_.offer(QStringLiteral("Not now")), Qt::LeftButton);
        app_.form()->set_values(small_run(QStringLiteral("told to end"), long_run));
        app_.form()->set_sweep(seeds);
        app_.click_start();
        app_->stop_and_close();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->isVisible(), patience);
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Continue")) != nullptr, patience);
        QVERIFY2(app_.message()->sentence().startsWith(QLatin1Char('5')), qPrintable(app_.message()->sentence()));
    }

    void a_window_closes_where_what_was_to_be_made_is_refused() {
        widgets::ExperimentValues values = small_run(QStringLiteral("refused"));
        values.id_dataset = QStringLiteral("mnist"); // of which there are no files
        app_.form()->set_values(values);
        app_.click_start();
        app_->close();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->isVisible(), patience);
        QVERIFY(!app_->queue()->busy());
    }

    void an_answer_that_comes_too_late_closes_at_once() {
        start(QStringLiteral("gone"), long_run);
        QVERIFY(!app_->close());
        QPointer<QPushButton> stop = button("stop_and_close");
        QSignalSpy idle(app_->queue(), &JobQueue::idle);
        // The run ends while the button is pressed: its click is delivered after that.
        app_->queue()->stop();
        connect(app_->queue(), &JobQueue::run_ended, stop, [stop] { stop->click(); });
        QVERIFY(idle.wait(patience));
        QTRY_VERIFY(!app_->isVisible());
    }

private:
    void start(const QString& name, qint64 epochs) {
        app_.form()->set_values(small_run(name, epochs));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->view()->details().checkpoints.isEmpty(), patience);
        QVERIFY(app_->queue()->busy());
    }
    QMessageBox* question() const { return app_->findChild<QMessageBox*>(QStringLiteral("close_question")); }
    QPushButton* button(const char* name) const { return app_->findChild<QPushButton*>(QString::fromLatin1(name)); }

    WindowFixture app_;
};

QTEST_MAIN(TestClosing)
#include "test_closing.moc"
