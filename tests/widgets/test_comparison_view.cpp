// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bars_plot.h"
#include "widgets/comparison_view.h"
#include "widgets/plot_canvas.h"
#include "widgets/seeds_plot.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace midstage::widgets;

namespace {

QVector<ComparisonColumn> columns() {
    using Kind = ComparisonColumn::Kind;
    return {{"name", "Run", {}, {}, Kind::text, 0, 1, true, true},
            {"n", "n", {}, {}, Kind::number, 0, 1, true, true},
            {"auroc", "AUROC", "%", {}, Kind::figure, 2, 100, true, true},
            {"fpr95", "FPR95", "%", {}, Kind::figure, 2, 100, false, true},
            {"model", "Model", {}, {}, Kind::text, 0, 1, true, false}};
}

ComparisonCell text(const QString& words) {
    ComparisonCell cell;
    cell.text = words;
    return cell;
}

ComparisonCell figure(double value, std::optional<double> difference = {}) {
    ComparisonCell cell;
    cell.value = value;
    cell.difference = difference;
    return cell;
}

ComparisonRow run(const QString& id, int parent, double auroc, const QString& search = {}) {
    ComparisonRow row;
    row.id = id;
    row.parent = parent;
    row.ticked = true;
    row.kind = QStringLiteral("train");
    row.search = id + QLatin1Char('\n') + search;
    row.cells = {text(id), figure(1), figure(auroc), figure(1 - auroc, 0.01), text(QStringLiteral("cnn"))};
    return row;
}

/// A group of two, and a run alone without figures.
QVector<ComparisonRow> rows() {
    ComparisonRow group = run(QStringLiteral("group"), -1, 0.85);
    group.group = true;
    group.cells[2].deviation = 0.05;
    ComparisonRow alone = run(QStringLiteral("alone"), -1, 0, QStringLiteral("training.lr=0.1\ntraining.epochs=20"));
    alone.cells[2] = alone.cells[3] = ComparisonCell(alone.cells[4]);
    alone.kind = QStringLiteral("fine-tune");
    alone.state = RunItemState::failed;
    return {group, run(QStringLiteral("a"), 0, 0.8, QStringLiteral("training.lr=0.15")),
            run(QStringLiteral("b"), 0, 0.9, QStringLiteral("training.lr=0.1")), alone};
}

struct Table {
    Table() {
        view.set_columns(columns());
        view.set_rows(rows());
        view.resize(700, 300);
        view.show();
    }
    QStringList shown() const {
        QStringList ids;
        for (const int row : view.visible_rows()) {
            ids.append(view.runs()->rows()[row].id);
        }
        return ids;
    }
    ComparisonView view;
};

} // namespace

class TestComparisonView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbers_and_differences_are_written_with_sign_and_mark() {
        const ComparisonColumn auroc = columns()[2];
        const ComparisonColumn fpr = columns()[3];
        QCOMPARE(shown_difference(auroc, figure(0.9, 0.0166)), QStringLiteral("\u25b2 +1.66"));
        QCOMPARE(shown_difference(fpr, figure(0.9, 0.0166)), QStringLiteral("\u25b3 +1.66")); // a higher rate is worse
        QCOMPARE(shown_difference(fpr, figure(0.9, -0.0166)), QStringLiteral("\u25bc \u22121.66"));
        QCOMPARE(shown_difference(auroc, figure(0.9, 0.00004)), QStringLiteral("= 0.00"));
        ComparisonCell cell = figure(0.9207);
        cell.deviation = 0.0035;
        QCOMPARE(shown_value(auroc, cell), QStringLiteral("92.07 \u00b1 0.35"));
        QCOMPARE(shown_difference(auroc, figure(0.9, -0.0166)), QStringLiteral("\u25bd \u22121.66"));
        QCOMPARE(shown_title(auroc), QStringLiteral("AUROC (%)"));
        QCOMPARE(shown_header(auroc), QStringLiteral("AUROC (%) \u2191"));
        QCOMPARE(shown_header(fpr), QStringLiteral("%1 \u2193").arg(shown_title(fpr)));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(shown_value(auroc, cell), QStringLiteral("92,07 \u00b1 0,35"));
        QLocale::setDefault(QLocale::c());
    }

    void groups_are_collapsed_until_they_are_opened() {
        Table table;
        QCOMPARE(table.shown(), (QStringList{"group", "alone"}));
        table.view.setCurrentIndex(table.view.proxy()->mapFromSource(table.view.runs()->find("group")));
        QTest::keyClick(&table.view, Qt::Key_Return);
        QCOMPARE(table.shown(), (QStringList{"group", "a", "b", "alone"}));
        QVector<ComparisonRow> changed = rows();
        changed.append(run(QStringLiteral("new"), -1, 0.7));
        table.view.set_rows(changed); // other rows: what was open stays it
        QCOMPARE(table.shown(), (QStringList{"group", "a", "b", "alone", "new"}));
    }

    void names_of_members_take_the_room_that_is_left() {
        ComparisonView view;
        view.set_columns(columns());
        QVector<ComparisonRow> some = rows();
        some[1].cells[0].text = QStringLiteral("shapes-cnn-small-seed-1-fine-tune");
        view.set_rows(some);
        const auto expand = [&](bool open) {
            view.setExpanded(view.proxy()->mapFromSource(view.runs()->find("group")), open);
        };
        const int before = view.columnWidth(0);
        view.resize(view.header()->length() + 30, 300);
        view.show();
        expand(true);
        QVERIFY(view.columnWidth(0) > before);
        QVERIFY(view.header()->length() <= view.viewport()->width());
        view.resize(view.width() + 500, 300);
        expand(false);
        expand(true);
        const int fits = view.columnWidth(0);
        QVERIFY(fits >= view.fontMetrics().horizontalAdvance(some[1].cells[0].text));
        expand(false);
        view.header()->resizeSection(0, fits + 100); // the user's own width
        expand(true);
        QCOMPARE(view.columnWidth(0), fits + 100);
    }

    void ticks_follow_members_and_space() {
        Table table;
        const ComparisonModel* model = table.view.runs();
        QSignalSpy ticked(model, &ComparisonModel::ticked);
        table.view.setCurrentIndex(table.view.proxy()->mapFromSource(model->find("group")));
        QTest::keyClick(&table.view, Qt::Key_Space);
        QCOMPARE(ticked.size(), 1);
        QCOMPARE(ticked[0][0].toStringList(), (QStringList{"a", "b"}));
        QCOMPARE(ticked[0][1].toBool(), false);
        QCOMPARE(model->tick_of(0), Qt::Unchecked);
        QVERIFY(table.view.runs()->setData(model->find("a"), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model->tick_of(0), Qt::PartiallyChecked);
    }

    void filters_by_words_settings_kind_and_state() {
        Table table;
        table.view.expand(table.view.proxy()->mapFromSource(table.view.runs()->find("group")));
        table.view.proxy()->set_text(QStringLiteral("LR=0.1"));
        QCOMPARE(table.shown(), (QStringList{"group", "b", "alone"})); // and not 0.15
        table.view.proxy()->set_text(QStringLiteral("lr=0.1 epochs=20"));
        QCOMPARE(table.shown(), QStringList{"alone"});
        table.view.proxy()->set_text({});
        table.view.proxy()->set_kind(QStringLiteral("train"));
        QCOMPARE(table.shown(), (QStringList{"group", "a", "b"}));
        table.view.proxy()->set_kind({});
        table.view.proxy()->set_state(RunItemState::failed);
        QCOMPARE(table.shown(), QStringList{"alone"});
        table.view.proxy()->set_state({});
        table.view.proxy()->set_runs(QSet<QString>{"a"});
        QCOMPARE(table.shown(), (QStringList{"group", "a"}));
    }

    void sorts_with_what_has_no_value_last_both_ways() {
        Table table;
        table.view.expand(table.view.proxy()->mapFromSource(table.view.runs()->find("group")));
        table.view.set_sorting(QStringLiteral("auroc"));
        QCOMPARE(table.shown(), (QStringList{"group", "a", "b", "alone"}));
        table.view.set_sorting(QStringLiteral("-auroc"));
        QCOMPARE(table.shown(), (QStringList{"group", "b", "a", "alone"}));
        QCOMPARE(table.view.sorting(), QStringLiteral("-auroc"));
    }

    void columns_are_chosen_and_remembered_in_their_order() {
        Table table;
        QCOMPARE(table.view.shown_columns(), (QStringList{"name", "n", "auroc", "fpr95"}));
        table.view.set_shown_columns({"name", "model", "fpr95"});
        QCOMPARE(table.view.shown_columns(), (QStringList{"name", "model", "fpr95"}));
        QCOMPARE(table.view.visible_columns(), (QVector<int>{0, 4, 3}));
        table.view.set_shown_columns({});
        QVERIFY(table.view.shown_columns().contains(QStringLiteral("auroc")));
    }

    void keys_choose_the_baseline_and_open_runs() {
        Table table;
        QSignalSpy baseline(&table.view, &ComparisonView::baseline_wanted);
        QSignalSpy wanted(&table.view, &ComparisonView::run_wanted);
        table.view.setCurrentIndex(table.view.proxy()->mapFromSource(table.view.runs()->find("alone")));
        QTest::keyClick(&table.view, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(baseline[0][0].toString(), QStringLiteral("alone"));
        QTest::keyClick(&table.view, Qt::Key_Return);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("alone"));
        QVERIFY(wanted[0][1].toBool());
    }

    void the_mouse_reads_lines_out() {
        SeedsPlot plot;
        plot.resize(600, 300);
        plot.set_content(
            {"t", "c", "AUROC (%)", {{"x", {1, 2, 3}, {70, 90, 80}, {5, 1, 3}, 1}, {"y", {3}, {60}, {0}, -1}}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        auto* canvas = plot.findChild<PlotCanvas*>();
        canvas->replot();
        const auto at = [&](double epoch, double value) {
            return QPoint(int(canvas->axisRect()->axis(QCPAxis::atBottom)->coordToPixel(epoch)),
                          int(canvas->axisRect()->axis(QCPAxis::atLeft)->coordToPixel(value)));
        };
        QTest::mouseMove(canvas, at(2.1, 80));
        QTRY_COMPARE(plot.readout(), std::optional<double>(2));
        QCOMPARE(plot.readout_values(), (QStringList{"90.0\u00a0%", QString()}));
        QTest::mouseMove(canvas, QPoint(1, 1));
        QTRY_VERIFY(!plot.readout());
    }

    void bars_show_whiskers_members_and_a_readout() {
        BarsPlot plot;
        plot.resize(600, 300);
        plot.set_content(
            {"t", "c", "AUROC (%)", {{"one", 80, 75, 85, {75, 85}, true}, {"two", 90, 90, 90, {90}, false}}, true});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        auto* canvas = plot.findChild<PlotCanvas*>();
        canvas->replot();
        QCOMPARE(canvas->axisRect()->axis(QCPAxis::atBottom)->range().lower, 0.0);
        QTest::mouseMove(canvas, QPoint(int(canvas->axisRect()->axis(QCPAxis::atBottom)->coordToPixel(40)),
                                        int(canvas->axisRect()->axis(QCPAxis::atLeft)->coordToPixel(0))));
        QTRY_COMPARE(plot.readout(), QStringLiteral("one: 80.00 (75.00 \u2013 85.00)"));
        BarsPlot::Content points = plot.content();
        points.from_zero = false;
        plot.set_content(points);
        QVERIFY(canvas->axisRect()->axis(QCPAxis::atBottom)->range().lower > 60);
    }
};

QTEST_MAIN(TestComparisonView)
#include "test_comparison_view.moc"
