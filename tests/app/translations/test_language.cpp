// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "core/base/error.h"
#include "core/runs/compared_run.h"
#include "tests/core/runs/written_runs.h"

#include "app/comparison_columns.h"
#include "app/comparison_export.h"
#include "app/comparison_plot_data.h"
#include "app/comparison_table.h"
#include "app/core_text.h"
#include "app/render.h"
#include "app/spec_conversion.h"
#include "tests/app/window_fixture.h"
#include "widgets/file_texts.h"

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
        const ComparisonInput input = fine_tuned_groups();
        const QStringList in_english = files_of(comparison_table(input));
        const QStringList figures_in_english = figures_of(input);
        const QByteArray picture_in_english = rendered(input.items.first().id);
        use_language(QStringLiteral("de"));
        QCOMPARE(core_text("Choose at least one score."), QStringLiteral("Mindestens einen Score w\u00e4hlen."));
        const ComparisonTable table = comparison_table(input);
        const auto cell = [&](const char* key) {
            return table.rows.last().cells[comparison_column(QString::fromLatin1(key))].text;
        };
        QCOMPARE(cell("kind"), long_kind_title(runs::RunKind::fine_tune));
        QVERIFY(cell("kind") != QLatin1String("Fine-tune (UM)")); // the window's own table is German
        QVERIFY(!table.notes.isEmpty() && table.notes != table.file_notes);
        const QStringList files = files_of(table);
        QCOMPARE(files, in_english);
        for (const char* text :
             {"Run", "Started from", "AUROC (\\%)", "FPR95 (OpenOOD) (\\%)", "Training time (s)", "Constraint (nats)",
              "Keep (\\%)", "Accuracy (\\%)", "FPR95 (OpenOOD), 95 \\% interval (\\%)", "Fine-tune (UM)", "finished",
              "2031-05-06T07:08:09Z", "epoch 2 of", "In parentheses the difference to Training"}) {
            QVERIFY2(files.first().contains(QString::fromLatin1(text)),
                     qPrintable(QLatin1String(text) + files.first()));
        }
        QCOMPARE(figures_of(input), figures_in_english);
        QVERIFY2(figures_in_english.first().contains(QStringLiteral("Fine-tune (UM), n = 2")),
                 qPrintable(figures_in_english.first()));
        QCOMPARE(rendered(input.items.first().id), picture_in_english);
        QVERIFY(picture_in_english.contains("Training loss"));
        const QString drawn = comparison_plot_data(input, table, {}).lines.bands.last().name;
        QVERIFY2(!figures_in_english.first().contains(drawn), qPrintable(drawn)); // the window's own plot is German
        for (const widgets::ComparisonColumn& column : comparison_columns()) {
            QVERIFY2(!column.file_title.isEmpty(), qPrintable(column.key));
        }
        // Qt's own texts, where the system has them.
        if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"))) {
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        }
    }

private:
    /// Two seeds of a training, each with a fine-tuning.
    ComparisonInput fine_tuned_groups() const {
        ComparisonInput input;
        const auto add = [&](const runs::RunFolder& run) {
            const auto read = std::make_shared<runs::ComparedRun>(runs::read_compared_run(run.path()));
            widgets::RunItem item;
            item.id = QString::fromStdString(run.path().string());
            item.name = QFileInfo(item.id).fileName();
            item.state = RunState::finished;
            item.created = QDateTime::fromString(QStringLiteral("2031-05-06T07:08:09Z"), Qt::ISODate);
            input.items.append(item);
            input.runs.insert(item.id, {read, {}, {}});
        };
        for (const uint64_t seed : {1, 2}) {
            const auto training = runs::write_run(app_.runs_dir().toStdString(), runs::written_spec(seed),
                                                  {{1, 0.9}, {2, 0.8 + 0.01 * double(seed)}});
            add(training);
            runs::RunSpec tuning = runs::written_spec(seed, training.name());
            tuning.parent.epoch = 2;
            add(runs::write_run(app_.runs_dir().toStdString(), tuning, {{1, 0.85}}));
        }
        return input;
    }
    /// As LaTeX, CSV and Markdown.
    static QStringList files_of(const ComparisonTable& made) {
        ExportedTable table{comparison_columns(), made.rows, {}, {}, made.baseline_file_name, made.file_notes};
        for (const widgets::ComparisonRow& row : made.rows) {
            table.depths.append(row.parent < 0 ? 0 : 1);
        }
        QStringList files;
        for (const TableText format : {TableText::latex, TableText::csv, TableText::markdown}) {
            files.append(table_text(table, format));
        }
        return files;
    }
    /// The comparison's plots as a file has them: CSV, script and drawing.
    static QStringList figures_of(const ComparisonInput& input) {
        const ComparisonTable table = comparison_table(input);
        QStringList figures;
        for (const ComparedPlot kind : {ComparedPlot::lines, ComparedPlot::bars}) {
            const ComparisonPlotData data = widgets::in_files([&] {
                return comparison_plot_data(input, table, {QStringLiteral("fpr95"), kind, {}});
            });
            const auto picture =
                kind == ComparedPlot::lines ? widgets::picture_of(data.lines, {}) : widgets::picture_of(data.bars, {});
            figures.append({plot_as_csv(data), plot_as_python(data),
                            QString::fromUtf8(widgets::paint_picture(picture, QStringLiteral("a.svg")).bytes)});
        }
        return figures;
    }
    /// The run's curves as an SVG.
    QByteArray rendered(const QString& run) const {
        Options options;
        options.render = run;
        options.plot = QStringLiteral("training");
        options.to = app_.runs_dir() + QStringLiteral("/curves.svg");
        render(options, app_.runs_dir());
        QFile file(options.to);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
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
