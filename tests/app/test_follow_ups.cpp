// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/run_commands.h"
#include "app/training_tab.h"
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/training_plots.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>

using namespace midstage;
using namespace midstage::app;

/// What is to follow a training, from Start to what was won back.
class TestFollowUps : public QObject {
    Q_OBJECT

    static widgets::ExperimentValues with_fine_tuning(qint64 epochs) {
        widgets::ExperimentValues values = small_run(QStringLiteral("first"), epochs);
        values.then = QStringList{QStringLiteral(R"({"constraint":"0.5","kind":"fine-tune","training":{"epochs":1}})")};
        return values;
    }
    QStringList folders() const {
        QStringList found;
        for (const QFileInfo& info : QDir(app_.runs_dir()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (info.fileName() != QLatin1String("data")) {
                found.append(info.absoluteFilePath());
            }
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void from_start_to_what_was_won_back_in_one_go() {
        QVERIFY(app_.open());
        app_.form()->set_values(with_fine_tuning(2));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        const QString first = app_->queue()->current();
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), first, patience);
        QCOMPARE(app_->queue()->waiting().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        // The window went on to the fine-tuning, which tells how it ended beside where it started.
        const QString second = app_->view()->folder();
        QVERIFY(second.endsWith(QStringLiteral("-fine-tune")));
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().state, RunState::finished, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->training()->plots()->gap_text().startsWith(QStringLiteral("Started at")),
                                 patience);
        QCOMPARE(app_.item(second)->parent, first);
    }

    void what_follows_a_run_that_was_stopped_follows_it_when_it_is_resumed() {
        QVERIFY(app_.open());
        app_.form()->set_values(with_fine_tuning(long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->progress().epoch > 0, patience);
        const QString first = app_->queue()->current();
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QVERIFY(app_->queue()->waiting().isEmpty());
        QCOMPARE(folders().size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->resume_run->isEnabled(), patience);
        app_->actions()->resume_run->trigger();
        QCOMPARE(app_->queue()->current(), first);
        QCOMPARE(app_->queue()->waiting().size(), 1);
        QVERIFY(app_->queue()->waiting().first().endsWith(QStringLiteral("-fine-tune")));
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void deleting_a_training_offers_to_delete_what_was_to_follow_it() {
        const QStringList made = create_runs(with_fine_tuning(1), app_.runs_dir());
        QVERIFY(app_.open());
        app_->open_run(made.first());
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled() && app_.item(made.last()) != nullptr, patience);
        app_->actions()->remove->trigger();
        auto* box = app_->findChild<QMessageBox*>(QStringLiteral("delete_question"));
        QVERIFY(box != nullptr);
        QVERIFY2(box->informativeText().contains(QStringLiteral("fine-tune")), qPrintable(box->informativeText()));
        QCOMPARE(box->defaultButton()->objectName(), QStringLiteral("delete_all"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(folders().size(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Undo")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(folders().size(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(made.last()) != nullptr, patience);

        // Or the training alone.
        app_->open_run(made.first());
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled(), patience);
        app_->actions()->remove->trigger();
        auto* alone = app_->findChild<QPushButton*>(QStringLiteral("delete_alone"));
        QVERIFY(alone != nullptr);
        QTest::mouseClick(alone, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(folders(), QStringList(made.last()), patience);
    }

    void what_a_run_under_way_starts_from_is_not_deleted() {
        widgets::ExperimentValues values = small_run(QStringLiteral("first"), 1);
        values.then = QStringList{
            QStringLiteral(R"({"constraint":"0.5","kind":"fine-tune","training":{"epochs":%1}})").arg(long_run)};
        const QStringList made = create_runs(values, app_.runs_dir());
        QVERIFY(app_.open());
        app_->queue()->enqueue(made.first());
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        app_->open_run(made.first());
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled() && app_.item(made.last()) != nullptr, patience);
        app_->actions()->remove->trigger();
        auto* all = app_->findChild<QPushButton*>(QStringLiteral("delete_all"));
        QVERIFY(all != nullptr);
        // It begins while the question is open.
        app_->queue()->enqueue(made.last());
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->progress().epoch > 0, patience);
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("under way")), patience);
        QCOMPARE(app_->queue()->current(), made.last());
        QCOMPARE(folders().size(), 2);
        // And later there is no question at all.
        app_.message()->hide();
        app_->open_run(made.first());
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled(), patience);
        app_->actions()->remove->trigger();
        QVERIFY(app_.message()->isVisible());
        QVERIFY(app_.message()->sentence().contains(QStringLiteral("starts from")));
        QTest::qWait(200);
        QCOMPARE(folders().size(), 2);
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void resuming_a_child_resumes_its_parent_only_where_it_has_to() {
        const QString parent = written_run(app_.runs_dir(), QStringLiteral("parent"), 2, runs::RunState::cancelled);
        auto folder = runs::RunFolder::open(parent.toStdString());
        runs::RunInfo info = folder.info();
        info.epochs_done = 2;
        folder.lock();
        folder.save(info);
        folder.unlock();
        const auto child_from = [&](double epoch) {
            const auto spec = runs::child_of(folder.name(), info.spec, runs::RunKind::fine_tune, epoch);
            return QString::fromStdString(runs::RunFolder::create(app_.runs_dir().toStdString(), spec).path().string());
        };
        const QString of_epoch = child_from(1);
        const QString of_later_epoch = child_from(5);
        const QString of_end = child_from(runs::last_epoch);
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(of_end) != nullptr, patience);
        auto* commands = app_->findChild<RunCommands*>();
        commands->resume(of_epoch);
        QCOMPARE(app_->queue()->current(), of_epoch);
        QVERIFY(app_->queue()->waiting().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        for (const QString& child : {of_later_epoch, of_end}) {
            commands->resume(child);
            QCOMPARE(app_->queue()->current(), parent);
            QCOMPARE(app_->queue()->before(child), parent);
            app_->queue()->stop_all();
            QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(!app_.item(parent)->here, patience);
        }
    }

    void choices_and_settings_keep_what_follows() {
        const widgets::ExperimentChoices choices = built_in_choices();
        QStringList titles;
        for (const widgets::Choice& choice : choices.follow_ups) {
            QVERIFY2(!titles.contains(choice.title), qPrintable(choice.title));
            titles.append(choice.title);
        }
        QVERIFY(titles.size() >= 3);
        for (const widgets::ExperimentPreset& preset : choices.presets) {
            for (const QString& key : preset.values.then) {
                QVERIFY(std::any_of(choices.follow_ups.begin(), choices.follow_ups.end(),
                                    [&](const widgets::Choice& choice) { return choice.key == key; }));
            }
            const auto back = values_from_text(values_as_text(preset.values));
            QVERIFY(back && *back == preset.values);
        }
        // A follow-up that cannot be is told beside its field, and nothing is made.
        widgets::ExperimentValues wrong = with_fine_tuning(1);
        wrong.then = QStringList{QStringLiteral(R"({"constraint":"mask:2","kind":"fine-tune"})")};
        const auto problems = problems_with(wrong, {});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, QStringLiteral("then"));
    }

private:
    WindowFixture app_;
};

QTEST_MAIN(TestFollowUps)
#include "test_follow_ups.moc"
