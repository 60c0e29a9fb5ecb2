// SPDX-License-Identifier: GPL-3.0-or-later
// Runs come, go and lie in several places.
#include "app/training_tab.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/training_plots.h"

#include <QDir>
#include <QFile>

using namespace midstage;
using namespace midstage::app;

namespace {

QByteArray replace(const QString& file, const QByteArray& bytes) {
    QFile target(file);
    const QByteArray before = target.open(QIODevice::ReadOnly) ? target.readAll() : QByteArray();
    target.close();
    if (target.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        target.write(bytes);
    }
    return before;
}

} // namespace

class TestRunFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() {
        app_.renew();
        elsewhere_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { app_.close(); }

    void a_deleted_run_is_out_of_sight() {
        const QString kept = written_run(app_.runs_dir(), QStringLiteral("kept"), 2, runs::RunState::finished);
        const QString gone = written_run(app_.runs_dir(), QStringLiteral("gone"), 3, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), gone, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled(), patience);
        app_->actions()->remove->trigger();
        QVERIFY(app_->view()->folder() != gone);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(gone), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), kept, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 1, patience);
        QTest::qWait(1500); // a poll later
        QCOMPARE(app_.list()->runs().rowCount(), 1);
        QCOMPARE(QDir(app_.runs_dir()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        app_->actions()->remove->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(kept), patience);
        QTest::qWait(1500);
        QVERIFY(app_->view()->folder().isEmpty());
        QVERIFY(!app_->actions()->remove->isEnabled());
    }

    void a_run_that_is_written_is_not_deleted() {
        const QString path = written_run(app_.runs_dir(), QStringLiteral("busy"), 2, runs::RunState::finished);
        auto run = runs::RunFolder::open(path.toStdString());
        run.lock(); // a program that is about to write it, while its state says nothing of that yet
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled(), patience);
        app_->actions()->remove->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->isVisible(), patience);
        QVERIFY2(app_.message()->sentence().contains(QStringLiteral("being written")),
                 qPrintable(app_.message()->sentence()));
        QVERIFY(QFile::exists(path + QStringLiteral("/metrics.csv")));
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
    }

    void a_run_deleted_by_other_means_goes_out_of_view() {
        const QString path = written_run(app_.runs_dir(), QStringLiteral("mine"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
        QVERIFY(QDir(path).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 0, patience);
    }

    void another_runs_folder_keeps_this_sessions_runs() {
        const QString theirs = written_run(elsewhere_->path(), QStringLiteral("there"), 2, runs::RunState::finished);
        const QString old = written_run(app_.runs_dir(), QStringLiteral("old"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("long"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->told().checkpoints.isEmpty(), patience);
        const QString running = app_->queue()->current();
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), running, patience); // one in view would stay listed
        const QString waiting = create_run(small_run(QStringLiteral("waits"), 1), app_.runs_dir());
        app_->queue()->enqueue(waiting);
        app_->actions()->choose_runs_dir->trigger();
        QVERIFY(app_.answer_file_dialog(elsewhere_->path()));
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(theirs) != nullptr, patience);
        QVERIFY(app_.item(old) == nullptr);
        QVERIFY(app_.item(running) != nullptr);
        QCOMPARE(app_.item(running)->state, RunState::running);
        QVERIFY(app_.item(waiting) != nullptr);
        QCOMPARE(app_.item(waiting)->queue_position, 1);
        app_.list()->select(waiting);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->unqueue->isEnabled(), patience);
        app_->actions()->unqueue->trigger();
        app_->actions()->stop->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void a_run_by_another_spelling_of_its_path_is_the_same_run() {
        const QString path = written_run(app_.runs_dir(), QStringLiteral("mine"), 2, runs::RunState::interrupted);
        written_run(app_.runs_dir(), QStringLiteral("newer"), 1, runs::RunState::finished);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(app_.runs_dir()));
        Options options = app_.options();
        options.open_run = QStringLiteral("./") + QFileInfo(path).fileName() + QLatin1Char('/');
        QVERIFY(app_.open(options));
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
        QVERIFY(QDir::setCurrent(before));
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->resume_run->isEnabled(), patience);
        QCOMPARE(app_.list()->runs().rowCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->current_id(), path, patience);
    }

    void a_run_of_another_folder_is_opened_and_can_be_used() {
        const QString path = written_run(elsewhere_->path(), QStringLiteral("copied"), 2, runs::RunState::interrupted);
        QVERIFY(app_.open());
        QCOMPARE(app_->actions()->open_run->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
        app_->actions()->open_run->trigger();
        QVERIFY(app_.answer_file_dialog(path));
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->resume_run->isEnabled(), patience);
        QVERIFY(app_->actions()->remove->isEnabled());
        QVERIFY(app_->actions()->take_options->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->current_id(), path, patience);
        // An interrupted run has a latest checkpoint, but no final one.
        QVERIFY(app_->view()->training()->plots()->gap_text().contains(QStringLiteral("latest")));
        app_->actions()->open_run->trigger();
        QVERIFY(app_.answer_file_dialog(elsewhere_->path()));
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->isVisible(), patience);
        QVERIFY2(app_.message()->sentence().contains(elsewhere_->path()), qPrintable(app_.message()->sentence()));
        QCOMPARE(app_->view()->folder(), path);
    }

    void an_unreadable_run_is_listed_and_read_again() {
        const QString path = written_run(app_.runs_dir(), QStringLiteral("hurt"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
        const QByteArray whole = replace(path + QStringLiteral("/run.json"), "{ no JSON");
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(path) != nullptr && app_.item(path)->state == RunState::unreadable,
                                 patience);
        QVERIFY(!app_.item(path)->error.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder().isEmpty(), patience);
        QVERIFY(app_.message()->isVisible());
        QVERIFY(!app_->actions()->resume_run->isEnabled());
        QVERIFY(app_->actions()->remove->isEnabled());
        replace(path + QStringLiteral("/run.json"), whole);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), path, patience);
        QCOMPARE(app_->view()->details().checkpoints.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(path)->state, RunState::finished, patience);
    }

    void an_opened_failed_run_says_why() {
        const QString failed = written_run(app_.runs_dir(), QStringLiteral("failed"), 2, runs::RunState::failed,
                                           "The loss is not finite at epoch 3.");
        const QString fine = written_run(app_.runs_dir(), QStringLiteral("fine"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), fine, patience);
        QVERIFY(!app_.message()->isVisible());
        app_.list()->select(failed);
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->isVisible(), patience);
        QCOMPARE(app_.message()->sentence(), QStringLiteral("The loss is not finite at epoch 3."));
        app_.list()->select(fine);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), fine, patience);
        QVERIFY(!app_.message()->isVisible());
    }

    void a_live_run_comes_back_into_view_with_all_it_has_told() {
        const QString other = written_run(app_.runs_dir(), QStringLiteral("other"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("live"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->told().checkpoints.size() > 1, patience);
        const QString live = app_->queue()->current();
        for (int round = 0; round < 5; ++round) {
            app_->open_run(other);
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), other, patience);
            app_->open_run(live);
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), live, patience);
            QCOMPARE(app_->view()->details().checkpoints.size(), app_->queue()->told().checkpoints.size());
            QCOMPARE(app_->view()->details().state, RunState::running);
        }
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

private:
    WindowFixture app_;
    std::unique_ptr<QTemporaryDir> elsewhere_;
};

QTEST_MAIN(TestRunFolders)
#include "test_run_folders.moc"
