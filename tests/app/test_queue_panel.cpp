// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/queue_panel.h"
#include "widgets/queue_view.h"

#include <QDockWidget>

using namespace midstage;
using namespace midstage::app;

/// The queue as the user sees and changes it.
class TestQueuePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void runs_are_shown_in_order_and_moved() {
        start_with_three_waiting();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList({now_, a_, follower_, b_}), patience);
        QVERIFY(dock()->windowTitle().contains(QLatin1Char('4')));
        QVERIFY(view()->runs().items()[2].waits_for == QStringLiteral("a"));

        dock()->raise();
        click(b_);
        QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(app_->queue()->waiting(), QStringList({a_, b_, follower_}));
        QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier); // it is still the chosen one
        QCOMPARE(app_->queue()->waiting(), QStringList({b_, a_, follower_}));
        QTRY_COMPARE(shown(), QStringList({now_, b_, a_, follower_}));
        QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(app_->queue()->waiting(), QStringList({a_, follower_, b_}));

        // What follows a run cannot come before it, and is told so.
        Q_EMIT view()->move_wanted(follower_, 1);
        QCOMPARE(app_->queue()->waiting(), QStringList({a_, follower_, b_}));
        QVERIFY(app_.message()->isVisible());
        QVERIFY2(app_.message()->sentence().contains(QStringLiteral("cannot come before")),
                 qPrintable(app_.message()->sentence()));
        stop_all();
    }

    void a_run_taken_out_comes_back_with_what_follows_it() {
        start_with_three_waiting();
        dock()->raise();
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 4, patience);
        click(a_);
        QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(app_->queue()->waiting(), QStringList(b_));
        QVERIFY(app_.offer(QStringLiteral("Undo")) != nullptr);
        QTest::mouseClick(app_.offer(QStringLiteral("Undo")), Qt::LeftButton);
        QCOMPARE(app_->queue()->waiting(), QStringList({a_, follower_, b_}));
        stop_all();
    }

    void what_ended_early_stays_in_sight_until_it_is_tried_again() {
        start_with_three_waiting();
        dock()->raise();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->progress().epoch > 0, patience);
        app_->queue()->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->current() != now_, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown().value(shown().size() - 1), now_, patience);
        app_->queue()->remove(b_);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList(now_), patience); // the others have finished
        click(now_);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->resume_run->isEnabled(), patience);
        app_->actions()->resume_run->trigger();
        QCOMPARE(app_->queue()->current(), now_);
        stop_all();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList(now_), patience);
        QTest::keyClick(view(), Qt::Key_Delete); // out of sight
        QVERIFY(shown().isEmpty());
        QVERIFY(QFile::exists(now_));
    }

    void the_time_is_told_once_a_run_alike_was_measured() {
        start_with_three_waiting();
        // The run under way costs as much an epoch as those that wait.
        QTRY_VERIFY_WITH_TIMEOUT(view()->runs().find(a_) != nullptr && view()->runs().find(a_)->seconds_left > 0,
                                 patience);
        QVERIFY(view()->runs().find(a_)->seconds_left < 60);
        auto* panel = app_->findChild<widgets::QueuePanel*>();
        QVERIFY2(panel->summary().contains(QStringLiteral("about")), qPrintable(panel->summary()));
        stop_all();
    }

private:
    void start_with_three_waiting() {
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("now"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        now_ = app_->queue()->current();
        a_ = create_run(small_run(QStringLiteral("a"), 1), app_.runs_dir());
        b_ = create_run(small_run(QStringLiteral("b"), 1), app_.runs_dir());
        follower_ = create_run(small_run(QStringLiteral("follower"), 1), app_.runs_dir());
        app_->queue()->enqueue(a_);
        app_->queue()->enqueue_after(follower_, a_);
        app_->queue()->enqueue(b_);
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(follower_) != nullptr, patience);
    }
    void stop_all() {
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }
    widgets::QueueView* view() const { return app_->findChild<widgets::QueueView*>(); }
    QDockWidget* dock() const { return app_->findChild<QDockWidget*>(QStringLiteral("queue")); }
    QStringList shown() const {
        QStringList ids;
        for (const widgets::RunItem& item : view()->runs().items()) {
            ids.append(item.id);
        }
        return ids;
    }
    void click(const QString& id) const {
        QTRY_VERIFY(view()->isVisible());
        const QModelIndex index = view()->runs().index(view()->runs().row_of(id));
        view()->scrollTo(index);
        view()->setFocus();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
        QCOMPARE(view()->current_id(), id);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), id, patience);
    }

    WindowFixture app_;
    QString now_;
    QString a_;
    QString b_;
    QString follower_;
};

QTEST_MAIN(TestQueuePanel)
#include "test_queue_panel.moc"
