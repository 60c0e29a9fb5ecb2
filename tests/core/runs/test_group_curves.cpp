// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/group_curves.h"
#include "tests/core/runs/written_runs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

class TestGroupCurves : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;

    std::string write(const RunSpec& spec, const std::vector<WrittenCheckpoint>& checkpoints) const {
        return write_run(runs_dir_, spec, checkpoints).name();
    }
    std::vector<ComparedRun> read(const std::vector<std::string>& names) const {
        std::vector<ComparedRun> runs;
        for (const std::string& name : names) {
            runs.push_back(read_compared_run(runs_dir_ / name));
        }
        return runs;
    }

private Q_SLOTS:
    void init() { runs_dir_ = fs::path(folder_.path().toStdString()) / QTest::currentTestFunction(); }

    void seeds_are_averaged_and_children_go_on_where_they_started() {
        const std::string a = write(written_spec(1), {{1, 0.5}, {2, 0.9}, {3, 0.7}});
        const std::string b = write(written_spec(2), {{1, 0.7}, {2, 0.8}, {3, 0.6}});
        const std::string from_a = write(written_spec(1, a), {{1, 0.8}, {2, 0.85}});
        const std::string from_b = write(written_spec(2, b), {{1, 0.7}, {2, 0.95}});
        const auto curves = group_curves(read({a, from_a, b, from_b}), "energy", "auroc");
        QCOMPARE(curves.size(), size_t(2));
        const GroupCurve& training = curves[0];
        QCOMPARE(training.kind, RunKind::train);
        QCOMPARE(training.points.size(), size_t(3));
        QVERIFY(is_close(training.points[0].mean, 0.6) && is_close(training.points[0].deviation, 0.1));
        QVERIFY(is_close(training.points[2].mean, 0.65));
        QCOMPARE(training.best, size_t(1));
        const GroupCurve& tuned = curves[1];
        QCOMPARE(tuned.kind, RunKind::fine_tune);
        QCOMPARE(tuned.points.size(), size_t(3));
        QVERIFY(is_close(tuned.points[0].epoch, 3) && is_close(tuned.points[0].mean, 0.65));
        QVERIFY(is_close(tuned.points[2].epoch, 5) && is_close(tuned.points[2].mean, 0.9));
        QVERIFY(is_close(tuned.points[2].deviation, 0.05));
    }

    void a_child_may_start_in_the_middle_and_without_its_parent_it_starts_at_0() {
        const std::string parent = write(written_spec(1), {{1, 0.5}, {2, 0.9}, {3, 0.7}});
        RunSpec spec = written_spec(1, parent);
        spec.parent.epoch = 2;
        const std::string child = write(spec, {{1, 0.8}});
        const auto with = group_curves(read({parent, child}), "energy", "auroc");
        QVERIFY(is_close(with[1].points[0].epoch, 2) && is_close(with[1].points[0].mean, 0.9));
        QVERIFY(is_close(with[1].points[1].epoch, 3));
        const auto without = group_curves(read({child}), "energy", "auroc");
        QCOMPARE(without[0].points.size(), size_t(1));
        QVERIFY(is_close(without[0].points[0].epoch, 1));
    }

    void runs_of_one_training_are_no_further_evidence() {
        const std::string a = write(written_spec(1), {{1, 0.5}});
        const std::string b = write(written_spec(2), {{1, 0.7}});
        RunSpec again = written_spec(1, a);
        again.mask.seed = 1;
        const std::string first = write(written_spec(1, a), {{1, 0.8}});
        const std::string second = write(again, {{1, 0.6}});
        const std::string other = write(written_spec(2, b), {{1, 0.9}});
        const auto curves = group_curves(read({first, second, other}), "energy", "auroc");
        QCOMPARE(curves.size(), size_t(1));
        QCOMPARE(curves[0].trainings, size_t(2));
        QVERIFY(is_close(curves[0].points[0].mean, 0.8) && is_close(curves[0].points[0].deviation, 0.1));
        // Where the parent of one of them is not among the runs, none is shifted.
        const auto partly = group_curves(read({first, other, a}), "energy", "auroc");
        QCOMPARE(partly.size(), size_t(2));
        QVERIFY(is_close(partly[0].points[0].epoch, 1));
    }

    void epochs_that_not_all_have_are_left_out_and_low_is_good_for_fpr95() {
        const std::string a = write(written_spec(1), {{1, 0.5}, {2, 0.9}, {3, 0.7}});
        const std::string b = write(written_spec(2), {{1, 0.7}, {3, 0.6}});
        const auto curves = group_curves(read({a, b}), "energy", "fpr95");
        QCOMPARE(curves.front().points.size(), size_t(2));
        QVERIFY(is_close(curves.front().points[1].mean, 0.35));
        QCOMPARE(curves.front().best, size_t(1));
        QVERIFY(group_curves(read({a, b}), "msp", "fpr95").empty());
        QVERIFY_EXCEPTION_THROWN(group_curves({}, "energy", "f1"), InputError);
    }
};

QTEST_GUILESS_MAIN(TestGroupCurves)
#include "test_group_curves.moc"
