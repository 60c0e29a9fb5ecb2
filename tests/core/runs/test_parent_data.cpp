// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

bool says(const std::vector<std::string>& sentences, const std::string& part) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const std::string& sentence) { return sentence.find(part) != std::string::npos; });
}

} // namespace

/// Runs that start from another one, on its images and on others.
class TestParentData : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;
    RunSpec parent_spec_;
    std::string parent_;

    RunSpec child(RunKind kind) const {
        RunSpec spec = child_of(parent_, parent_spec_, kind);
        spec.mask.keep_fractions = {0.9};
        spec.mask.count = 1;
        spec.training.epochs = 1;
        spec.constraint = "none";
        return spec;
    }

    RunInfo executed(const RunSpec& spec, RunState state = RunState::finished) const {
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        if (run.info().state != state) {
            QTest::qFail((to_string(run.info().state) + ": " + record.message()).c_str(), __FILE__, __LINE__);
        }
        return run.info();
    }

private Q_SLOTS:
    void initTestCase() {
        runs_dir_ = folder_.path().toStdString();
        parent_spec_ = tiny_spec(1);
        parent_spec_.id.train_limit = 160;
        parent_spec_.id.validation_fraction = 0;
        parent_ = executed(parent_spec_).folder.filename().string();
    }

    void nothing_is_said_of_the_same_images() {
        for (const RunKind kind : {RunKind::fine_tune, RunKind::evaluate, RunKind::estimate_constraint}) {
            QVERIFY(executed(child(kind)).notes.empty());
        }
    }

    /// What a network has learnt shows on its own images alone.
    void what_looks_at_the_training_set_refuses_other_images() {
        for (const RunKind kind : {RunKind::estimate_constraint, RunKind::find_atypical}) {
            RunSpec spec = child(kind);
            spec.seed = 7;
            const auto problems = problems_with(spec, {}, runs_dir_.string());
            QCOMPARE(problems.size(), size_t{1});
            QCOMPARE(problems.front().field, std::string("seed"));
            QVERIFY(problems.front().sentence.find("--mask-seed") != std::string::npos);

            spec = child(kind);
            spec.id.label_noise = 0.3;
            const RunInfo info = executed(spec, RunState::failed);
            QVERIFY2(info.error.find("not training images of the run " + parent_) != std::string::npos,
                     info.error.c_str());
        }
    }

    void some_of_its_images_are_enough() {
        RunSpec spec = child(RunKind::estimate_constraint);
        spec.id.train_limit = 96;
        QVERIFY(executed(spec).notes.empty());
    }

    void a_training_on_other_images_says_so() {
        RunSpec spec = child(RunKind::fine_tune);
        spec.seed = 7;
        const RunInfo info = executed(spec);
        QVERIFY(says(info.notes, "training images are not those of the run " + parent_));
        QVERIFY(says(info.notes, "images of test, shapes-unseen, shapes-scrambled are not those"));
        QVERIFY(!says(info.notes, "validation images"));
    }

    /// 32 of the parent's 160 images.
    void validation_images_that_the_parent_was_trained_on_are_counted() {
        for (const RunKind kind : {RunKind::fine_tune, RunKind::evaluate}) {
            RunSpec spec = child(kind);
            spec.id.validation_fraction = 0.2;
            QVERIFY(says(executed(spec).notes, "32 of the 32 validation images are among those"));
        }
    }

    void a_parent_is_known_by_its_whole_name() {
        RunSpec spec = child(RunKind::fine_tune);
        spec.parent.run.pop_back();
        const auto problems = problems_with(spec, {}, runs_dir_.string());
        QCOMPARE(problems.size(), size_t{1});
        QCOMPARE(problems.front().field, std::string("parent.run"));
        QVERIFY(problems.front().sentence.find(spec.parent.run) != std::string::npos);
        // As somebody types it: where no other begins like that.
        const QTemporaryDir folder;
        const fs::path alone = folder.path().toStdString();
        fs::create_directories(alone / parent_);
        fs::copy_file(runs_dir_ / parent_ / "run.json", alone / parent_ / "run.json");
        QCOMPARE(find_run(spec.parent.run, alone), alone / parent_);
    }
};

QTEST_GUILESS_MAIN(TestParentData)
#include "test_parent_data.moc"
