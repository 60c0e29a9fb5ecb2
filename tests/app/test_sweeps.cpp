// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>

using namespace midstage;
using namespace midstage::app;

/// Several runs at once, from what is typed to the folders.
class TestSweeps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void the_number_of_runs_is_told_before_they_are_made() {
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("sweep"), 1));
        QTRY_COMPARE(start()->text(), QStringLiteral("Start"));
        QTest::keyClicks(field("sweep_seeds"), QStringLiteral("0-2"));
        QCOMPARE(start()->text(), QStringLiteral("Start 3 run(s)"));
        choose_setting("training.lr");
        // What is not finished yet is told below the field and counts for nothing.
        QVERIFY(!app_.form()->problem_at(QStringLiteral("sweep.values")).isEmpty());
        QTest::keyClicks(field("sweep_values"), QStringLiteral("0.1, 0.05"));
        QCOMPARE(start()->text(), QStringLiteral("Start 6 run(s)"));
        QVERIFY(app_.form()->problem_at(QStringLiteral("sweep.values")).isEmpty());
        QTest::keyClicks(field("sweep_seeds"), QStringLiteral("x"));
        QVERIFY(app_.form()->problem_at(QStringLiteral("sweep.seeds")).contains(QStringLiteral("0-4")));
        app_.click_start();
        QTest::qWait(300);
        QVERIFY(folders().isEmpty());
    }

    void a_value_that_cannot_be_is_refused_with_all_others() {
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("sweep"), 1));
        choose_setting("training.lr");
        QTest::keyClicks(field("sweep_values"), QStringLiteral("0.1, -1"));
        QTRY_VERIFY_WITH_TIMEOUT(!app_.form()->problem_at(QStringLiteral("sweep.values")).isEmpty(), patience);
        app_.click_start();
        QTest::qWait(500);
        QVERIFY(folders().isEmpty());
        QVERIFY(!app_->queue()->busy());
    }

    void each_combination_runs_with_what_follows_it() {
        QVERIFY(app_.open());
        widgets::ExperimentValues values = small_run(QStringLiteral("grid"), 1);
        values.then = QStringList{QStringLiteral(R"({"constraint":"0.5","kind":"fine-tune","training":{"epochs":1}})")};
        app_.form()->set_values(values);
        app_.form()->set_sweep(
            {QStringLiteral("1, 2"), QStringLiteral("training.batch_size"), QStringLiteral("32,64")});
        QSignalSpy ended(app_->queue(), &JobQueue::run_ended);
        app_.click_start();
        QTRY_COMPARE_WITH_TIMEOUT(app_->queue()->waiting().size(), 7, patience);
        QCOMPARE(folders().size(), 8); // made first, so that none is lost
        QSet<QString> names;
        for (const QString& folder : folders()) {
            names.insert(read_run(folder).name);
        }
        QCOMPARE(names.size(), 8);
        QVERIFY(names.contains(QStringLiteral("grid-batch_size-64-seed-2")));
        QVERIFY(names.contains(QStringLiteral("grid-batch_size-64-seed-2-fine-tune")));
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QCOMPARE(ended.size(), 8);
        for (const QList<QVariant>& end : ended) {
            QCOMPARE(end[1].value<RunState>(), RunState::finished);
        }
    }

    void problems_are_told_of_the_value_that_causes_them() {
        const auto values = small_run(QStringLiteral("x"), 1);
        const auto problems =
            problems_with(values, {{}, QStringLiteral("model.name"), QStringLiteral("cnn-small,none")}, {});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].field, QStringLiteral("sweep.values"));
        QVERIFY(problems[0].sentence.startsWith(QStringLiteral("none: ")));
        widgets::ExperimentValues wrong = values;
        wrong.id_dataset = QStringLiteral("no-such-set");
        const auto common = problems_with(wrong, {{}, QStringLiteral("training.lr"), QStringLiteral("0.1,0.2")}, {});
        QVERIFY(!common.isEmpty());
        QCOMPARE(common[0].field, QStringLiteral("id.dataset"));
        const auto many = problems_with(
            values, {QStringLiteral("0-999"), QStringLiteral("training.lr"), QStringLiteral("0.1,0.2")}, {});
        QCOMPARE(many.size(), 1);
        QVERIFY(many[0].sentence.contains(QStringLiteral("1000")));
    }

private:
    QPushButton* start() const { return app_.form()->findChild<QPushButton*>(); }
    QLineEdit* field(const char* name) const { return app_.form()->findChild<QLineEdit*>(QString::fromLatin1(name)); }
    void choose_setting(const char* key) const {
        auto* combo = app_.form()->findChild<QComboBox*>(QStringLiteral("sweep_key"));
        const int index = combo->findData(QString::fromLatin1(key));
        QVERIFY2(index > 0, key);
        combo->setCurrentIndex(index);
    }
    QStringList folders() const {
        QStringList found;
        for (const QFileInfo& info : QDir(app_.runs_dir()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFileInfo::exists(info.filePath() + QStringLiteral("/run.json"))) {
                found.append(info.absoluteFilePath());
            }
        }
        return found;
    }

    WindowFixture app_;
};

QTEST_MAIN(TestSweeps)
#include "test_sweeps.moc"
