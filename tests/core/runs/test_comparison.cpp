// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/comparison.h"
#include "tests/core/runs/written_runs.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

ComparisonOptions by(const std::vector<std::string>& rules, const std::string& metric = "auroc") {
    ComparisonOptions options;
    options.rules = rules;
    options.metric = metric;
    return options;
}

bool any_says(const std::vector<std::string>& sentences, const std::string& a, const std::string& b = {}) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
        return sentence.find(a) != std::string::npos && sentence.find(b) != std::string::npos;
    });
}

} // namespace

/// What a rule chose in each run.
class TestComparison : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;

    ComparedRun written(const RunSpec& spec, const std::vector<WrittenCheckpoint>& checkpoints,
                        RunState state = RunState::finished) const {
        return read_compared_run(write_run(runs_dir_, spec, checkpoints, state).path());
    }

private Q_SLOTS:
    void init() { runs_dir_ = fs::path(folder_.path().toStdString()) / QTest::currentTestFunction(); }

    void figures_are_means_over_the_test_sets() {
        const Comparison comparison =
            compare({written(written_spec(1), {{1, 0.7}, {2, 0.8}, {3, 0.75}})}, by({"final", "oracle"}));
        QCOMPARE(comparison.scores, std::vector<std::string>{"energy"});
        QCOMPARE(comparison.chosen.size(), size_t{2});
        const ChosenCheckpoint& last = comparison.chosen[0];
        QCOMPARE(last.epoch, 3.0);
        QVERIFY(!last.oracle && is_close(last.accuracy, 0.93));
        QVERIFY(is_close(last.metrics->auroc, 0.75) && is_close(last.metrics->fpr95, 0.25));
        const ChosenCheckpoint& best = comparison.chosen[1];
        QVERIFY(best.oracle && best.rule == "oracle" && best.epoch == 2);
        QVERIFY(comparison.notes.empty());
    }

    void validation_sets_choose_and_are_not_reported() {
        const ComparedRun run = written(written_spec(1), {{1, 0.7}, {2, 0.8}, {3, 0.75}});
        const Comparison comparison = compare({run}, by({"validation_ood", "early_stopping"}));
        QCOMPARE(comparison.chosen[0].epoch, 1.0); // best on the validation set, worst on those of the test
        QVERIFY(is_close(comparison.chosen[0].metrics->auroc, 0.7));
        QCOMPARE(comparison.chosen[1].epoch, 1.0);
    }

    void of_some_metrics_lower_is_better() {
        const ComparedRun run = written(written_spec(1), {{1, 0.7}, {2, 0.8}, {3, 0.75}});
        QCOMPARE(compare({run}, by({"oracle"}, "fpr95")).chosen[0].epoch, 2.0);
        for (const ComparedFigure& figure : compared_figures()) {
            QCOMPARE(figure.higher_is_better, !figure.name.starts_with("fpr95"));
        }
    }

    void what_cannot_be_applied_is_said_and_left_out() {
        const Comparison comparison = compare({written(written_spec(1), {{1, 0.7}}), written(written_spec(2), {})},
                                              by({"final", "validation_loss"}));
        QCOMPARE(comparison.chosen.size(), size_t{1});
        QCOMPARE(comparison.notes.size(), size_t{3});
        QVERIFY(any_says(comparison.notes, "validation_loss", comparison.runs[0].name));
        QVERIFY(any_says(comparison.notes, "The rule final", comparison.runs[1].name));
    }

    void without_ood_figures_the_accuracy_is_left() {
        ComparedRun run = written(written_spec(1), {{1, 0.7}, {2, 0.8}});
        run.ood.clear();
        const Comparison comparison = compare({run}, {});
        QCOMPARE(comparison.chosen.size(), size_t{1});
        QVERIFY(!comparison.chosen[0].metrics && is_close(comparison.chosen[0].accuracy, 0.92));
        QVERIFY(!compared_figures()[1].of(comparison.chosen[0]));
        QVERIFY(any_says(comparison.notes, "no figures of test OOD sets"));
        QVERIFY(any_says(comparison.notes, "The rule oracle"));
    }

    void what_is_unknown_is_refused() {
        const ComparedRun run = written(written_spec(1), {{1, 0.7}});
        QVERIFY_THROWS_EXCEPTION(InputError, compare({run}, by({"best"})));
        ComparisonOptions other_score;
        other_score.scores = {"msp"};
        QVERIFY_THROWS_EXCEPTION(InputError, compare({run}, other_score));
        QVERIFY_THROWS_EXCEPTION(InputError, compare({run}, by({"final"}, "auc")));
        ComparisonOptions impatient;
        impatient.patience = 0;
        QVERIFY_THROWS_EXCEPTION(InputError, compare({run}, impatient));
        QVERIFY_THROWS_EXCEPTION(InputError, read_compared_run(runs_dir_));
    }

    void doubts_are_said() {
        ComparedRun run = written(written_spec(1), {{1, 0.7}});
        QVERIFY(doubts_about({run, run}).empty());
        const ComparedRun stopped = written(written_spec(1), {{1, 0.7}}, RunState::cancelled);
        QVERIFY(any_says(doubts_about({run, stopped}), stopped.name, "cancelled"));

        ComparedRun fewer = run;
        fewer.name = "fewer";
        std::erase_if(fewer.ood, [](const OodRow& row) { return row.ood_set == "far"; });
        QVERIFY(any_says(doubts_about({run, fewer}), "different OOD sets", "fewer"));
        std::erase_if(fewer.ood, [](const OodRow& row) { return !row.validation; });
        QVERIFY(doubts_about({fewer, run}).empty());

        run.info.fingerprints = {{"near", "1"}, {"train", "1"}};
        ComparedRun other = run;
        other.name = "other";
        other.info.fingerprints = {{"near", "2"}, {"train", "2"}};
        QVERIFY(any_says(doubts_about({run, other}), "images of near", "other"));
        other.info.fingerprints["near"] = "1";
        QVERIFY(doubts_about({run, other}).empty());
        other.info.spec.seed = 2;
        other.info.fingerprints["near"] = "2";
        QVERIFY(any_says(doubts_about({run, other}), "images of near", "other")); // of one training
        other.training = "seed 2";
        QVERIFY(doubts_about({run, other}).empty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
