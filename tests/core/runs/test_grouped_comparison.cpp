// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison_tables.h"
#include "tests/core/runs/written_runs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

using Members = std::vector<std::vector<size_t>>;

Members members_of(const std::vector<RunGroup>& groups) {
    Members members;
    for (const RunGroup& group : groups) {
        members.push_back(group.runs);
    }
    return members;
}

const GroupFigure* find(const GroupedComparison& grouped, size_t group, const std::string& rule,
                        const std::string& figure) {
    for (const GroupFigure& one : grouped.figures) {
        if (one.group == group && one.rule == rule && one.figure == figure) {
            return &one;
        }
    }
    return nullptr;
}

} // namespace

/// What is said of runs over their seeds.
class TestGroupedComparison : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;

    ComparedRun written(const RunSpec& spec, const std::vector<WrittenCheckpoint>& checkpoints = {{1, 0.5}}) const {
        return read_compared_run(write_run(runs_dir_, spec, checkpoints).path());
    }

private Q_SLOTS:
    void init() { runs_dir_ = fs::path(folder_.path().toStdString()) / QTest::currentTestFunction(); }

    void seeds_make_a_group() {
        RunSpec elsewhere = written_spec(2);
        elsewhere.name = "Second try";
        elsewhere.device = "cuda";
        elsewhere.precision = Precision::bf16;
        elsewhere.threads = 7;
        const RunGroups groups = groups_of({written(written_spec(1)), written(elsewhere),
                                            written(written_spec(3, {}, 0.2)), written(written_spec(3))});
        QCOMPARE(members_of(groups.groups), (Members{{0, 1, 3}, {2}}));
        QCOMPARE(groups.groups[0].name, std::string("shapes-cnn-small"));
        QCOMPARE(groups.groups[1].name, std::string("shapes-cnn-small (2)"));
    }

    void children_belong_together_as_their_parents_do() {
        const ComparedRun one = written(written_spec(1));
        const ComparedRun two = written(written_spec(2));
        const ComparedRun other = written(written_spec(2, {}, 0.2));
        const RunGroups groups = groups_of({written(written_spec(1, one.name)), written(written_spec(2, two.name)),
                                            written(written_spec(2, other.name)), written(written_spec(3, "gone")),
                                            written(written_spec(4, "gone")), written(written_spec(5, "also-gone"))});
        QCOMPARE(members_of(groups.groups), (Members{{0, 1}, {2}, {3, 4}, {5}}));
    }

    void a_repetition_is_no_further_evidence() {
        const ComparedRun first = written(written_spec(1));
        const ComparedRun again = written(written_spec(1));
        const RunGroups groups = groups_of({first, again});
        QCOMPARE(members_of(groups.groups), (Members{{0}}));
        QCOMPARE(groups.notes.size(), size_t{1});
        QVERIFY(groups.notes[0].find(again.name) != std::string::npos);
    }

    void other_masks_make_no_other_group() {
        RunSpec spec = written_spec(1);
        RunSpec other_masks = spec;
        other_masks.mask.seed = 4;
        const RunGroups groups = groups_of({written(spec), written(other_masks), written(other_masks)});
        QCOMPARE(members_of(groups.groups), (Members{{0, 1}}));
        QCOMPARE(groups.notes.size(), size_t{1});
    }

    void pairs_descend_from_one_training() {
        const ComparedRun one = written(written_spec(1));
        const ComparedRun two = written(written_spec(2));
        // Both with seed 2, of trainings with seeds 1 and 2; and two of one training.
        std::vector<ComparedRun> runs{two, one, written(written_spec(2, one.name)), written(written_spec(2, two.name))};
        QCOMPARE(pairs_of(runs, {"", {2, 3}}, {"", {0, 1}}), (std::vector<std::pair<size_t, size_t>>{{2, 1}, {3, 0}}));
        runs.push_back(written(written_spec(1, one.name)));
        QCOMPARE(pairs_of(runs, {"", {2, 4}}, {"", {0, 1}}), (std::vector<std::pair<size_t, size_t>>{{2, 1}, {4, 1}}));
        QVERIFY(pairs_of(runs, {"", {0}}, {"", {1}}).empty());
        // From one file of weights, and from one run that is gone.
        RunSpec of_file = written_spec(5);
        of_file.parent.weights = "/weights.pt";
        RunSpec of_file_too = written_spec(6, {}, 0.2);
        of_file_too.parent.weights = of_file.parent.weights;
        runs = {written(of_file), written(of_file_too), written(written_spec(5, "gone")),
                written(written_spec(6, "gone", 0.2))};
        QCOMPARE(pairs_of(runs, {"", {0, 2}}, {"", {1, 3}}), (std::vector<std::pair<size_t, size_t>>{{0, 1}, {2, 3}}));
    }

    /// Fine-tunings of one network are no further evidence, and are not laid beside a training that has their seed.
    void runs_of_one_training_count_once() {
        const ComparedRun one = written(written_spec(1), {{1, 0.60}});
        const ComparedRun two = written(written_spec(2), {{1, 0.80}});
        const Comparison comparison = compare({written(written_spec(1, one.name), {{1, 0.62}}),
                                               written(written_spec(2, one.name), {{1, 0.64}}), one, two},
                                              {});
        const GroupedComparison grouped = group_runs(comparison, {}, size_t{2});
        const GroupFigure* tuned = find(grouped, 0, "final", "auroc");
        QCOMPARE(tuned->n, int64_t{1});
        QVERIFY(is_close(tuned->moments.mean, 0.63) && !tuned->interval);
        QCOMPARE(tuned->difference->pairs, int64_t{1});
        QVERIFY(is_close(tuned->difference->mean, 0.03) && !tuned->difference->interval);
        QVERIFY(is_close(find(grouped, 0, mean_curve_rule, "auroc")->moments.mean, 0.63));
        QCOMPARE(find(grouped, 1, "final", "auroc")->n, int64_t{2});
        QCOMPARE(grouped.notes.size(), size_t{2});
        QVERIFY(grouped.notes[0].find(comparison.runs[1].name) != std::string::npos);
        QVERIFY(grouped.notes[1].find("2 trainings") != std::string::npos);
    }

    void figures_over_seeds() {
        const Comparison comparison = compare({written(written_spec(1), {{1, 0.50}, {2, 0.90}, {3, 0.60}}),
                                               written(written_spec(2), {{1, 0.50}, {2, 0.50}, {3, 0.70}})},
                                              {});
        const GroupedComparison grouped = group_runs(comparison, {});
        const GroupFigure* final = find(grouped, 0, "final", "auroc");
        QCOMPARE(final->n, int64_t{2});
        QVERIFY(is_close(final->moments.mean, 0.65) && is_close(final->moments.standard_deviation, 0.05));
        QVERIFY(is_close(final->interval->low, 0.6) && is_close(final->interval->high, 0.7));
        QVERIFY(!final->difference);
        // Each seed's own best looks better than the best common stage.
        const GroupFigure* own = find(grouped, 0, "oracle", "auroc");
        const GroupFigure* common = find(grouped, 0, mean_curve_rule, "auroc");
        QVERIFY(own->oracle && common->oracle);
        QVERIFY(is_close(own->moments.mean, 0.8) && is_close(own->epoch, 2.5));
        QVERIFY(is_close(common->moments.mean, 0.7) && is_close(common->epoch, 2));
        const GroupFigure* fpr = find(grouped, 0, mean_curve_rule, "fpr95");
        QVERIFY(!fpr->higher_is_better && is_close(fpr->moments.mean, 0.3));
        // Of a metric where lower is better the same epoch is best here.
        ComparisonOptions by_fpr;
        by_fpr.metric = "fpr95";
        const GroupedComparison grouped_by_fpr = group_runs(compare(comparison.runs, by_fpr), by_fpr);
        QVERIFY(is_close(find(grouped_by_fpr, 0, mean_curve_rule, "fpr95")->epoch, 2));
    }

    void one_run_has_no_interval() {
        const GroupedComparison grouped = group_runs(compare({written(written_spec(1))}, {}), {});
        QVERIFY(!find(grouped, 0, "final", "auroc")->interval);
        QVERIFY(find(grouped, 0, mean_curve_rule, "auroc") == nullptr);
    }

    void difference_to_the_baseline() {
        const ComparedRun one = written(written_spec(1), {{1, 0.60}});
        const ComparedRun two = written(written_spec(2), {{1, 0.80}});
        const ComparedRun alone = written(written_spec(9), {{1, 0.10}});
        const Comparison comparison =
            compare({written(written_spec(2, two.name), {{1, 0.83}}), one,
                     written(written_spec(1, one.name), {{1, 0.61}}), alone, two, written(written_spec(7, {}, 0.2))},
                    {});
        const GroupedComparison grouped = group_runs(comparison, {}, size_t{4});
        const GroupFigure* better = find(grouped, 0, "final", "auroc");
        QCOMPARE(better->difference->pairs, int64_t{2});
        QVERIFY(is_close(better->difference->mean, 0.02));
        QVERIFY(is_close(better->difference->interval->low, 0.01) &&
                is_close(better->difference->interval->high, 0.03));
        QVERIFY(is_close(find(grouped, 0, "final", "fpr95")->difference->mean, -0.02));
        QVERIFY(!find(grouped, 1, "final", "auroc")->difference);
        QVERIFY(!find(grouped, 2, "final", "auroc")->difference);
        QCOMPARE(grouped.notes.size(), size_t{3}); // two groups of two trainings, one without a pair
        QVERIFY(grouped.notes[2].find("shapes-cnn-small (2)") != std::string::npos);
    }

    void tables_are_whole() {
        const ComparedRun one = written(written_spec(1), {{1, 0.60}, {2, 0.70}});
        const Comparison comparison = compare({one, written(written_spec(7, one.name))}, {});
        const Table runs = comparison_table(comparison);
        QCOMPARE(runs.rows.size(), size_t{4});
        const GroupedComparison grouped = group_runs(comparison, {}, size_t{0});
        const Table with = grouped_table(comparison, grouped, true);
        const Table without = grouped_table(comparison, grouped, false);
        QCOMPARE(with.columns.size(), without.columns.size() + 4);
        QCOMPARE(with.rows.size(), 2 * 2 * compared_figures().size());
        for (const Table* table : {&runs, &with, &without}) {
            for (const auto& row : table->rows) {
                QCOMPARE(row.size(), table->columns.size());
            }
        }
        QVERIFY(std::get<std::string>(with.rows.back()[1]) == "1>7");
        QVERIFY(render(runs, TableFormat::csv).find("final,no,energy,2,0.92,0.7") != std::string::npos);
        QCOMPARE(readable_rows(runs)[0], runs.columns);
        QCOMPARE(readable_rows(runs)[1][7], std::string("0.9200"));
    }
};

QTEST_GUILESS_MAIN(TestGroupedComparison)
#include "test_grouped_comparison.moc"
