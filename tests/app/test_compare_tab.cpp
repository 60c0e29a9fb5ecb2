// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison_tables.h"
#include "tests/core/runs/written_runs.h"

#include "app/compare_controls.h"
#include "app/compare_plot.h"
#include "app/compare_tab.h"
#include "app/differing_settings.h"
#include "app/training_tab.h"
#include "tests/app/window_fixture.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/comparison_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QProcess>
#include <QTabBar>
#include <QTabWidget>

using namespace midstage;
using namespace midstage::app;

namespace {

/// Three seeds of a training with their fine-tunings, made up: UM wins 2, 3 and 4 points of AUROC.
struct Written {
    QStringList trainings;
    QStringList tunings;
};
Written write_runs(const QString& runs_dir) {
    Written written;
    const std::filesystem::path folder = runs_dir.toStdString();
    for (int seed = 1; seed <= 3; ++seed) {
        const double auroc = 0.8 + 0.01 * seed;
        const auto training =
            runs::write_run(folder, runs::written_spec(uint64_t(seed)), {{1, auroc + 0.05}, {2, auroc}});
        written.trainings.append(QString::fromStdString(training.path().string()));
        const auto tuning = runs::write_run(folder, runs::written_spec(uint64_t(seed), training.name()),
                                            {{1, auroc}, {2, auroc + 0.01 * (seed + 1)}});
        written.tunings.append(QString::fromStdString(tuning.path().string()));
    }
    return written;
}

void damage(const QString& file) {
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
    broken.write("{ this is no run\n1,2,3\n");
}

void choose(QAction* action) {
    action->trigger();
}

QAction* action_named(QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class TestCompareTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(fixture_.prepare()); }
    void init() { fixture_.renew(); }
    void cleanup() { fixture_.close(); }

    void groups_are_what_the_engine_gives() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        std::vector<runs::ComparedRun> compared;
        for (const QString& folder : written.trainings + written.tunings) {
            compared.push_back(runs::read_compared_run(folder.toStdString()));
        }
        runs::ComparisonOptions options;
        options.rules = {"final"};
        options.scores = {"energy"};
        const runs::Comparison comparison = runs::compare(compared, options);
        const runs::GroupedComparison grouped = runs::group_runs(comparison, options, 0);
        int checked = 0;
        for (const runs::GroupFigure& figure : grouped.figures) {
            const widgets::ComparisonRow* row = top_rows()[qsizetype(figure.group)];
            const widgets::ComparisonCell& cell = cell_of(*row, figure.figure.c_str());
            QCOMPARE(*cell.value, figure.moments.mean);
            QCOMPARE(*cell.deviation, figure.moments.standard_deviation);
            QCOMPARE(cell.interval->first, figure.interval->low);
            QCOMPARE(cell.difference.has_value(), figure.difference.has_value());
            if (cell.difference) {
                QCOMPARE(*cell.difference, figure.difference->mean);
            }
            ++checked;
        }
        QCOMPARE(checked, 14); // two groups, seven figures
        // The training is the baseline, and each member is held against its own training.
        QVERIFY(top_rows()[0]->baseline);
        QVERIFY(std::abs(*cell_of(row_of(written.tunings[2]), "auroc").difference - 0.04) < 1e-12);
        QCOMPARE(tab()->comparison().notes.isEmpty(), false); // of fewer than five trainings
    }

    void the_members_of_a_group_are_at_its_epoch() {
        const std::filesystem::path folder = fixture_.runs_dir().toStdString();
        const std::vector<std::vector<runs::WrittenCheckpoint>> curves{
            {{1, 0.90}, {2, 0.88}, {3, 0.80}}, {{1, 0.80}, {2, 0.88}, {3, 0.90}}, {{1, 0.84}, {2, 0.87}, {3, 0.84}}};
        QStringList trainings;
        std::string first;
        for (size_t i = 0; i < curves.size(); ++i) {
            const auto run = runs::write_run(folder, runs::written_spec(i + 1), curves[i]);
            first = i == 0 ? run.name() : first;
            trainings.append(QString::fromStdString(run.path().string()));
        }
        // One tuning of one training, and a repetition of that training.
        const auto tuning = runs::write_run(folder, runs::written_spec(1, first), {{1, 0.70}, {2, 0.86}});
        runs::write_run(folder, runs::written_spec(1), curves[0]);
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        tab()->controls()->set_rule(QStringLiteral("oracle_mean_curve"));
        tab()->plot()->set_choice(QStringLiteral("auroc"), int(ComparedPlot::bars));
        Q_EMIT tab()->controls()->choice_changed();
        QTRY_COMPARE(*cell_of(*top_rows()[0], "epoch").value, 2.0);
        QTRY_COMPARE(tab()->plot()->data().bars.bars.size(), 2);
        for (const QString& training : trainings) {
            QCOMPARE(*cell_of(row_of(training), "epoch").value, 2.0);
        }
        QCOMPARE(*cell_of(row_of(trainings[0]), "auroc").value, 0.88);
        const widgets::BarsPlot::Bar bar = tab()->plot()->data().bars.bars[0];
        QCOMPARE(bar.members.size(), 3); // the repetition does not count twice
        QVERIFY(std::abs((bar.members[0] + bar.members[1] + bar.members[2]) / 3 - bar.value) < 1e-9);
        for (const PlottedRun& run : tab()->plot()->data().runs[0]) {
            QCOMPARE(run.epoch, 2.0);
        }
        // A single run is held against its training at the epoch that the table shows of it.
        const auto& tuned = cell_of(row_of(QString::fromStdString(tuning.path().string())), "auroc");
        QVERIFY(std::abs(*tuned.difference - (0.86 - 0.88)) < 1e-12);
        // And where runs stand by themselves they are the same.
        choose_grouping(Grouping::none);
        QTRY_COMPARE(top_rows().size(), 5);
        QCOMPARE(*cell_of(row_of(trainings[0]), "auroc").value, 0.88);
    }

    void a_group_without_a_common_epoch_has_no_averaged_curve() {
        const std::filesystem::path folder = fixture_.runs_dir().toStdString();
        const auto odd = runs::write_run(folder, runs::written_spec(1), {{1, 0.9}, {3, 0.8}});
        runs::write_run(folder, runs::written_spec(2), {{2, 0.9}, {4, 0.8}});
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 1, patience);
        tab()->controls()->set_rule(QStringLiteral("oracle_mean_curve"));
        Q_EMIT tab()->controls()->choice_changed();
        QTRY_VERIFY(tab()->comparison().notes.join(QLatin1Char(' ')).contains(QStringLiteral("no averaged curve")));
        QVERIFY(!cell_of(*top_rows()[0], "auroc").value);
        QVERIFY(!cell_of(row_of(QString::fromStdString(odd.path().string())), "auroc").value);
    }

    void a_group_is_the_baseline_although_its_oldest_run_has_no_figures() {
        const std::filesystem::path folder = fixture_.runs_dir().toStdString();
        runs::write_run(folder, runs::written_spec(9), {}, runs::RunState::failed);
        const Written written = write_runs(fixture_.runs_dir());
        runs::write_run(folder, runs::written_spec(1, {}, 0.05), {}, runs::RunState::failed);
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 3, patience);
        choose(action_named(tab()->controls()->ticks_menu(), QStringLiteral("No baseline")));
        QTRY_COMPARE(tab()->comparison().baseline, QString());
        const QString group = group_of(written.trainings[0]);
        auto* table = tab()->table();
        table->setCurrentIndex(table->proxy()->mapFromSource(table->runs()->find(group)));
        QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!tab()->comparison().baseline.isEmpty());
        QVERIFY(row_of(group).baseline);
        QVERIFY(std::abs(*cell_of(row_of(group_of(written.tunings[0])), "auroc").difference - 0.03) < 1e-12);
        // A run without figures cannot be held against, and that is said.
        for (const widgets::ComparisonRow* row : top_rows()) {
            if (row->id != group && !cell_of(*row, "auroc").value) {
                table->setCurrentIndex(table->proxy()->mapFromSource(table->runs()->find(row->id)));
            }
        }
        QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(fixture_.message()->sentence().contains(QStringLiteral("has no figures")));
        QVERIFY(row_of(group).baseline);
    }

    void a_table_for_the_paper_takes_three_clicks() {
        write_runs(fixture_.runs_dir());
        open_compare(); // the first
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        choose(action_named(tab()->controls()->export_menu(), QStringLiteral("Copy as LaTeX"))); // menu and entry
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("\\toprule")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("AUROC (\\%)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("$82.00 \\pm 0.82$")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("$\\mathbf{85.00 \\pm 1.63}$ {\\scriptsize ($+3.00$)}")),
                 qPrintable(text));
        QCOMPARE(text.count(QStringLiteral(" \\\\\n")), 3);
    }

    void the_interval_is_a_column_that_can_be_chosen() {
        write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        tab()->table()->set_shown_columns({"name", "auroc", "auroc_interval"});
        const QModelIndex group = tab()->table()->runs()->find(top_rows()[0]->id);
        const int column = tab()->table()->runs()->column_of(QStringLiteral("auroc_interval"));
        const auto& figure = cell_of(*top_rows()[0], "auroc");
        const auto text = [](double value) { return QLocale().toString(100 * value, 'f', 2); };
        QCOMPARE(group.siblingAtColumn(column).data().toString(),
                 QStringLiteral("%1 \u2013 %2").arg(text(figure.interval->first), text(figure.interval->second)));
        // A single run has none.
        QVERIFY(!row_of(top_rows()[0]->id).cells[column].note.isEmpty()); // of fewer than five trainings
        const auto& member = tab()->comparison().rows[1];
        QVERIFY(member.parent >= 0 && !member.cells[column].value);
        choose(action_named(tab()->controls()->export_menu(), QStringLiteral("Copy as Markdown")));
        const QString table = QApplication::clipboard()->text();
        QVERIFY2(table.contains(QStringLiteral("AUROC, 95 % interval (%)")), qPrintable(table));
        QVERIFY2(table.contains(QString::number(100 * figure.interval->first, 'f', 2) + QStringLiteral(" to ") +
                                QString::number(100 * figure.interval->second, 'f', 2)),
                 qPrintable(table));
    }

    void a_click_on_a_line_opens_the_run_at_that_epoch() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        tab()->plot()->set_choice(QStringLiteral("auroc"), int(ComparedPlot::lines));
        Q_EMIT tab()->plot()->choice_changed();
        QTRY_COMPARE(tab()->plot()->lines()->content().bands.size(), 2);
        widgets::SeedsPlot* lines = tab()->plot()->lines();
        QTRY_VERIFY(lines->isVisible());
        QVERIFY(!lines->grab().isNull()); // it is laid out where it is painted
        const auto click = [&](int band, int point) {
            const QPoint place = lines->place_of(band, point);
            QWidget* canvas = lines->childAt(place);
            QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(lines, place));
        };
        click(0, 0); // the trainings' epoch 1
        QTRY_COMPARE_WITH_TIMEOUT(fixture_->view()->folder(), written.trainings[0], patience);
        QTRY_COMPARE(fixture_->view()->scrubber()->index(), 0);
        QVERIFY(fixture_->view()->current_tab() != static_cast<QWidget*>(tab()));
        // Of the fine-tunings, whose epochs count on from those before.
        show_compare();
        click(1, int(lines->content().bands[1].x.size()) - 1);
        QTRY_COMPARE_WITH_TIMEOUT(fixture_->view()->folder(), written.tunings[0], patience);
        QTRY_COMPARE(fixture_->view()->scrubber()->index(), 1);
    }

    void a_table_is_saved_as_csv() {
        write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        choose(tab()->controls()->export_menu()->actions().last());
        const QString file = fixture_.folder().filePath(QStringLiteral("table.csv"));
        QVERIFY(fixture_.answer_file_dialog(file));
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QTRY_VERIFY(written.size() > 0);
        const QString text = QString::fromUtf8(written.readAll());
        QVERIFY2(text.startsWith(QStringLiteral("name,seed,n,epoch,accuracy,accuracy_std")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("auroc_difference")), qPrintable(text));
        // How the checkpoints were chosen stands in every row: a bare table of an oracle looks like any other.
        QVERIFY2(text.section(QLatin1Char('\n'), 0, 0).endsWith(QStringLiteral("score,rule,oracle")), qPrintable(text));
        QVERIFY2(text.section(QLatin1Char('\n'), 1, 1).endsWith(QStringLiteral("energy,final,false")),
                 qPrintable(text));
    }

    void ticks_change_what_counts() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        QCOMPARE(tab()->comparison().entries.size(), 2);
        auto* model = tab()->table()->runs();
        QVERIFY(model->setData(model->find(written.tunings[2]), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(*cell_of(*top_rows()[1], "n").value, 2.0);
        QVERIFY(std::abs(*cell_of(*top_rows()[1], "auroc").value - 0.84) < 1e-12);
        choose(action_named(tab()->controls()->ticks_menu(), QStringLiteral("None")));
        QTRY_COMPARE(tab()->comparison().entries.size(), 0);
        QVERIFY(!tab()->figure());
        choose(action_named(tab()->controls()->export_menu(), QStringLiteral("Copy as CSV")));
        QVERIFY(!fixture_.message()->sentence().isEmpty());
        choose(tab()->controls()->ticks_menu()->actions().first());
        QTRY_COMPARE(tab()->comparison().entries.size(), 2);
    }

    void families_are_trees_and_a_click_opens_a_run() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        choose_grouping(Grouping::family);
        QTRY_COMPARE(top_rows().size(), 3);
        QCOMPARE(tab()->comparison().rows[row_of(written.tunings[0]).parent].id, written.trainings[0]);
        auto* table = tab()->table();
        const QModelIndex at = table->proxy()->mapFromSource(table->runs()->find(written.tunings[1]));
        table->scrollTo(at);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(at).center());
        QTRY_COMPARE(fixture_->view()->folder(), written.tunings[1]);
        QCOMPARE(fixture_->view()->current_tab(), static_cast<QWidget*>(tab())); // it stays in front
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(fixture_->view()->current_tab() != static_cast<QWidget*>(tab()));
    }

    void without_grouping_differences_are_to_the_pinned_run() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        choose_grouping(Grouping::none);
        QTRY_COMPARE(top_rows().size(), 6);
        auto* table = tab()->table();
        table->setCurrentIndex(table->proxy()->mapFromSource(table->runs()->find(written.tunings[0])));
        QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tab()->comparison().baseline, written.tunings[0]);
        QVERIFY(std::abs(*cell_of(row_of(written.trainings[2]), "auroc").difference - 0.0) < 1e-12);
        QVERIFY(std::abs(*cell_of(row_of(written.trainings[0]), "auroc").difference + 0.02) < 1e-12);
        QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tab()->comparison().baseline, QString());
    }

    void settings_that_differ_have_a_column_a_group() {
        write_runs(fixture_.runs_dir());
        runs::write_run(fixture_.runs_dir().toStdString(), runs::written_spec(1, {}, 0.05), {{1, 0.7}});
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 3, patience);
        const auto* settings = tab()->settings_table();
        QTRY_COMPARE(settings->columnCount(), 4);
        QStringList lr;
        for (int row = 0; row < settings->rowCount(); ++row) {
            QVERIFY(!settings->item(row, 0)->text().contains(QStringLiteral("seed")));
            if (settings->item(row, 0)->text() == QStringLiteral("learning rate (training.lr)")) {
                lr = {settings->item(row, 1)->text(), settings->item(row, 2)->text(), settings->item(row, 3)->text()};
            }
        }
        QCOMPARE(lr, (QStringList{"0.1", "0.1", "0.05"}));
        QVERIFY(cell_of(*top_rows()[2], "name").text.contains(QStringLiteral("lr = 0.05")));
    }

    void damaged_runs_are_told_and_take_nothing_with_them() {
        const Written written = write_runs(fixture_.runs_dir());
        damage(written.tunings[0] + QStringLiteral("/ood.csv"));
        damage(written.trainings[2] + QStringLiteral("/run.json"));
        open_compare();
        QTRY_VERIFY_WITH_TIMEOUT(top_rows().size() >= 3, patience);
        QCOMPARE(row_of(written.tunings[0]).state, RunState::unreadable);
        QVERIFY(!cell_of(row_of(written.tunings[0]), "state").note.isEmpty());
        QCOMPARE(row_of(written.trainings[2]).state, RunState::unreadable);
        QVERIFY(cell_of(row_of(written.trainings[0]), "auroc").value.has_value());
    }

    void a_run_opens_on_its_own_tab_and_the_comparison_stays_in_front() {
        const Written written = write_runs(fixture_.runs_dir());
        QVERIFY(fixture_.open());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture_->view()->folder().isEmpty(), patience);
        QCOMPARE(fixture_->view()->current_tab(), static_cast<QWidget*>(fixture_->view()->training()));
        QVERIFY(fixture_->view()->scrubber()->isVisible());
        open_compare();
        fixture_->open_run(written.trainings[0]);
        QTRY_COMPARE(fixture_->view()->folder(), written.trainings[0]);
        QCOMPARE(fixture_->view()->current_tab(), static_cast<QWidget*>(tab()));
    }

    void is_there_while_no_run_can_be_shown() {
        const Written written = write_runs(fixture_.runs_dir());
        for (const QString& folder : written.trainings + written.tunings) {
            damage(folder + QStringLiteral("/run.json"));
        }
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 6, patience);
        QVERIFY(!fixture_->view()->scrubber()->isVisible());
    }

    void a_run_under_way_gets_new_figures() {
        const Written written = write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        auto run = runs::RunFolder::open(written.tunings[0].toStdString());
        run.lock();
        runs::CheckpointRow row;
        row.epoch = row.step = 3;
        run.append(row, {runs::written_ood(3, "near", 0.95), runs::written_ood(3, "far", 0.95)});
        runs::RunInfo info = run.info();
        info.epochs_done = 3;
        run.save(info);
        QTRY_COMPARE_WITH_TIMEOUT(*cell_of(row_of(written.tunings[0]), "epoch").value, 3.0, patience);
        QCOMPARE(*cell_of(row_of(written.tunings[0]), "auroc").value, 0.95);
    }

    void the_choice_is_remembered() {
        write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        choose_grouping(Grouping::none);
        tab()->table()->set_shown_columns({"name", "fpr95"});
        tab()->table()->set_sorting(QStringLiteral("-fpr95"));
        fixture_.close();
        open_compare();
        QCOMPARE(tab()->controls()->grouping(), Grouping::none);
        QCOMPARE(tab()->table()->shown_columns(), (QStringList{"name", "fpr95"}));
        QCOMPARE(tab()->table()->sorting(), QStringLiteral("-fpr95"));
    }

    void plots_export_csv_and_a_script_that_draws_them_data() {
        QTest::addColumn<int>("plot");
        QTest::newRow("lines") << int(ComparedPlot::lines);
        QTest::newRow("bars") << int(ComparedPlot::bars);
        QTest::newRow("points") << int(ComparedPlot::points);
    }
    void plots_export_csv_and_a_script_that_draws_them() {
        QFETCH(int, plot);
        write_runs(fixture_.runs_dir());
        open_compare();
        QTRY_COMPARE_WITH_TIMEOUT(top_rows().size(), 2, patience);
        tab()->plot()->set_choice(QStringLiteral("auroc"), plot);
        Q_EMIT tab()->plot()->choice_changed();
        QTRY_COMPARE(int(tab()->plot()->data().choice.plot), plot);
        const auto figure = tab()->figure();
        QVERIFY(figure.has_value());
        const QString csv = figure->csv();
        QCOMPARE(csv.count(QLatin1Char('\n')), plot == int(ComparedPlot::lines) ? 6 : 3); // with where UM began
        const QString python = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python.isEmpty()) {
            QSKIP("MIDSTAGE_PYTHON names no Python.");
        }
        QFile script(fixture_.folder().filePath(QStringLiteral("plot.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        // What is drawn is printed, too.
        script.write((figure->python() + QStringLiteral("\nfor line in axes.get_lines():\n"
                                                        "    print(list(line.get_xdata()), list(line.get_ydata()))\n"))
                         .toUtf8());
        script.close();
        QProcess process;
        const QString picture = fixture_.folder().filePath(QStringLiteral("plot.svg"));
        process.start(python, {script.fileName(), picture});
        QVERIFY(process.waitForFinished(patience));
        const QByteArray problems = process.readAllStandardError();
        if (problems.contains("No module named")) {
            QSKIP("That Python lacks a package.");
        }
        QVERIFY2(process.exitCode() == 0, problems.constData());
        QVERIFY(QFile(picture).size() > 1000);
        const QByteArray drawn = process.readAllStandardOutput();
        QVERIFY2(drawn.contains("85.0") || drawn.contains("84.99"), drawn.constData());
    }

private:
    void show_compare() {
        auto* tabs = fixture_->view()->findChild<QTabWidget*>();
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tabs->indexOf(tab())).center());
    }
    void open_compare() {
        QVERIFY(fixture_.open());
        // A window that was closed with it in front opens with it in front.
        show_compare();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->up_to_date() && !tab()->comparison().rows.isEmpty(), patience);
        QVERIFY(tab()->isVisible());
        QVERIFY(!fixture_->view()->scrubber()->isVisible());
    }
    CompareTab* tab() const { return fixture_->findChild<CompareTab*>(); }
    QVector<const widgets::ComparisonRow*> top_rows() const {
        QVector<const widgets::ComparisonRow*> top;
        for (const widgets::ComparisonRow& row : tab()->comparison().rows) {
            if (row.parent < 0) {
                top.append(&row);
            }
        }
        return top;
    }
    const widgets::ComparisonRow& row_of(const QString& id) const {
        return tab()->table()->runs()->row_of(tab()->table()->runs()->find(id));
    }
    QString group_of(const QString& id) const { return tab()->comparison().rows[row_of(id).parent].id; }
    const widgets::ComparisonCell& cell_of(const widgets::ComparisonRow& row, const char* column) const {
        return row.cells[tab()->table()->runs()->column_of(QString::fromLatin1(column))];
    }
    void choose_grouping(Grouping grouping) {
        tab()->controls()->set_grouping(grouping);
        Q_EMIT tab()->controls()->choice_changed();
    }

    WindowFixture fixture_;
};

QTEST_MAIN(TestCompareTab)
#include "test_compare_tab.moc"
