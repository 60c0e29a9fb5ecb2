// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "core/base/error.h"

#include "app/comparison_columns.h"
#include "app/comparison_export.h"
#include "app/core_text.h"
#include "tests/app/window_fixture.h"

#include <QActionGroup>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>

#include "tests/app/small_run.h"

using namespace midstage;
using namespace midstage::app;

/// The language of the window: how it is chosen, and what it does and does not change.
class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void the_command_line_comes_before_the_settings() {
        QCOMPARE(chosen_language({}), QString());
        Settings().set_language(QStringLiteral("de"));
        QCOMPARE(chosen_language({QStringLiteral("midstage")}), QStringLiteral("de"));
        QCOMPARE(chosen_language({QStringLiteral("--language=zh_CN")}), QStringLiteral("zh_CN"));
        QCOMPARE(chosen_language({QStringLiteral("--language"), QStringLiteral("en")}), QStringLiteral("en"));
        QCOMPARE(chosen_language({QStringLiteral("--language")}), QStringLiteral("de"));
        QVERIFY_EXCEPTION_THROWN(parse_options({QStringLiteral("--language"), QStringLiteral("tlh")}), InputError);
        Settings().set_language(QStringLiteral("tlh"));
        QCOMPARE(chosen_language({}), QString());
    }

    void numbers_and_dates_are_the_language_s() {
        QCOMPARE(locale_of(QStringLiteral("de")).toString(1234.5), QStringLiteral("1.234,5"));
        QCOMPARE(locale_of(QStringLiteral("zh_CN")).language(), QLocale::Chinese);
        QCOMPARE(locale_of({}), QLocale::system());
    }

    void a_choice_is_kept_and_offers_a_new_start() {
        QVERIFY(app_.open());
        QCOMPARE(app_->actions()->languages->checkedAction(), choice({}));
        choice(QStringLiteral("de"))->trigger();
        QCOMPARE(Settings().language(), QStringLiteral("de"));
        QVERIFY(app_.message()->isVisible());
        // Back again, so that there is nothing to start anew for.
        choice({})->trigger();
        QVERIFY(!app_.message()->isVisible());
        choice(QStringLiteral("zh_CN"))->trigger();
        QSignalSpy restart(app_.window(), &MainWindow::restart_wanted);
        QTest::mouseClick(app_.offer(QStringLiteral("Restart now")), Qt::LeftButton);
        QVERIFY(!app_->isVisible());
        QCOMPARE(restart.size(), 1);
        const QStringList arguments = restart.front().front().toStringList();
        QCOMPARE(arguments.value(arguments.indexOf(QStringLiteral("--runs-dir")) + 1), app_.runs_dir());
        QVERIFY(!arguments.contains(QStringLiteral("--language")));
        QVERIFY(app_.open());
        QCOMPARE(app_->actions()->languages->checkedAction(), choice(QStringLiteral("zh_CN")));
    }

    void the_language_of_one_start_is_not_the_one_that_is_kept() {
        Options options = app_.options();
        options.language = QStringLiteral("de");
        QVERIFY(app_.open(options));
        QCOMPARE(app_->actions()->languages->checkedAction(), choice({}));
        choice({})->trigger(); // it is kept already, but not what the window speaks
        QVERIFY(app_.offer(QStringLiteral("Restart now")) != nullptr);
        choice(QStringLiteral("de"))->trigger();
        QVERIFY(!app_.message()->isVisible());
        QCOMPARE(Settings().language(), QStringLiteral("de"));
        QCOMPARE(parse_options({QStringLiteral("--language"), QStringLiteral("de")})->language, QStringLiteral("de"));
        QCOMPARE(parse_options({})->language, QString());
    }

    void a_run_under_way_is_asked_about_and_may_keep_the_window() {
        QVERIFY(app_.open());
        app_->queue()->enqueue(create_run(small_run(QStringLiteral("goes on"), long_run), app_.runs_dir()));
        QSignalSpy restart(app_.window(), &MainWindow::restart_wanted);
        app_->restart();
        auto* question = app_->findChild<QMessageBox*>(QStringLiteral("close_question"));
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(app_->findChild<QMessageBox*>(QStringLiteral("close_question")) == nullptr);
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QVERIFY(app_->isVisible());
        QVERIFY(app_->close());
        QCOMPARE(restart.size(), 0); // who stayed closes for good later
        QVERIFY(app_.open());
        app_->queue()->enqueue(create_run(small_run(QStringLiteral("stops"), long_run), app_.runs_dir()));
        QSignalSpy second(app_.window(), &MainWindow::restart_wanted);
        app_->restart();
        QTest::mouseClick(app_->findChild<QPushButton*>(QStringLiteral("stop_and_close")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(second.size(), 1, patience);
    }

    void a_restart_that_was_asked_for_comes_where_the_run_ends_before_the_answer() {
        QVERIFY(app_.open());
        app_->queue()->enqueue(create_run(small_run(QStringLiteral("ends"), long_run), app_.runs_dir()));
        QSignalSpy restart(app_.window(), &MainWindow::restart_wanted);
        app_->restart();
        QVERIFY(app_->findChild<QMessageBox*>(QStringLiteral("close_question")) != nullptr);
        app_->queue()->stop();
        QTRY_COMPARE_WITH_TIMEOUT(restart.size(), 1, patience);
        QVERIFY(!app_->isVisible());
    }

    void the_program_speaks_it_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("help");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Folder of the runs.");
        QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Ordner der L\u00e4ufe.");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringLiteral("\u8fd0\u884c");
    }
    void the_program_speaks_it() {
        QFETCH(const QString, language);
        QFETCH(const QString, help);
        QProcess program;
        program.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/bin/midstage"),
                      {QStringLiteral("--help"), QStringLiteral("--language"), language});
        QVERIFY(program.waitForFinished(patience));
        const QString said = QString::fromUtf8(program.readAllStandardOutput());
        QVERIFY2(said.contains(help), qPrintable(said));
    }

    /// From here on the program of this test is German; it must stay the last.
    void files_for_papers_stay_english_in_a_german_window() {
        use_language(QStringLiteral("de"));
        QCOMPARE(core_text("Choose at least one score."), QStringLiteral("Mindestens einen Score w\u00e4hlen."));
        QVector<widgets::ComparisonColumn> columns = comparison_columns();
        for (widgets::ComparisonColumn& column : columns) {
            column.title = QStringLiteral("Spalte"); // these were made before, in English
        }
        ExportedTable table;
        table.columns = columns;
        widgets::ComparisonRow row;
        row.cells.resize(columns.size());
        row.cells[comparison_column(QStringLiteral("auroc"))].value = 0.9125;
        table.rows = {row};
        table.depths = {0};
        table.choice.score = QStringLiteral("energy");
        table.choice.rule = QStringLiteral("final");
        const QString latex = table_text(table, TableText::latex);
        QVERIFY(!latex.contains(QStringLiteral("Spalte")));
        for (const char* title :
             {"Run", "Started from", "AUROC (\\%)", "FPR95 (OpenOOD) (\\%)", "Training time (s)", "Constraint (nats)",
              "Accuracy (\\%)", "FPR95 (OpenOOD), 95 \\% interval (\\%)", "91.25"}) {
            QVERIFY2(latex.contains(QString::fromLatin1(title)), title);
        }
        for (const widgets::ComparisonColumn& column : columns) {
            // No key stands in for a title that was forgotten.
            QVERIFY2(column.key == QLatin1String("n") ||
                         !latex.contains(QStringLiteral("& %1 ").arg(
                             QString(column.key).replace(QLatin1Char('_'), QStringLiteral("\\_")))),
                     qPrintable(column.key));
        }
        QVERIFY(table_text(table, TableText::csv).contains(QStringLiteral("0.9125")));
        // Qt's own texts, where the system has them.
        if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"))) {
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        }
    }

private:
    QAction* choice(const QString& key) const {
        for (QAction* action : app_->actions()->languages->actions()) {
            if (action->data().toString() == key) {
                return action;
            }
        }
        return nullptr;
    }

    WindowFixture app_;
};

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
