// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/plan.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace midstage;
using namespace midstage::runs;
using nlohmann::json;

namespace {

RunSpec a_training() {
    RunSpec spec;
    spec.seed = 7;
    spec.name = "mine";
    spec.id.dataset = "shapes";
    spec.training.epochs = 24;
    spec.training.ema_decay = 0.99;
    spec.training.label_smoothing = 0.1;
    return spec;
}

std::string refusal(const json& plan) {
    try {
        plan_from_json(plan);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_follow_up_is_a_child_of_the_first_run_but_for_its_changes() {
        const json changes{{"kind", "fine-tune"},
                           {"constraint", "mask:0.93"},
                           {"training", {{"epochs", 4}, {"schedule", {{"kind", "constant"}}}}}};
        const RunSpec spec = follow_up_of("20260101-mine", a_training(), follow_up_from_json(changes));
        RunSpec expected = child_of("20260101-mine", a_training(), RunKind::fine_tune);
        expected.constraint = "mask:0.93";
        expected.training.epochs = 4;
        expected.training.schedule.kind = training::ScheduleKind::constant;
        QVERIFY(spec == expected);
        QCOMPARE(spec.seed, uint64_t(7));
        QCOMPARE(spec.training.ema_decay, 0.99);
    }

    void what_cannot_be_of_its_first_run_is_told_before_anything_runs() {
        const auto of = [](const json& follow_up, RunSpec first = a_training()) {
            first.id.train_limit = 100;
            std::string sentences;
            for (const Problem& problem : problems_with(Plan{first, {follow_up_from_json(follow_up)}}, {})) {
                sentences += problem.field + " " + problem.sentence + "\n";
            }
            return sentences;
        };
        RunSpec averaged = a_training();
        averaged.training.label_smoothing = 0;
        averaged.training.ema_decay = 0;
        averaged.training.swa_start = 20; // is the training's own
        QCOMPARE(of({{"kind", "fine-tune"}, {"training", {{"epochs", 2}}}}, averaged), std::string());
        const auto says = [&](const json& follow_up, const std::string& text) {
            const std::string told = of(follow_up);
            return told.find("then then[0]: ") != std::string::npos && told.find(text) != std::string::npos;
        };
        QVERIFY(says({{"kind", "fine-tune"}, {"constraint", "epoch:77"}}, "77"));
        QVERIFY(says({{"kind", "prune"}, {"parent", {{"epoch", 25}}}}, "parent.epoch"));
        QVERIFY(says({{"kind", "fine-tune"}, {"model", {{"name", "resnet18"}}}}, "model"));
        QVERIFY(says({{"kind", "find-atypical"}, {"id", {{"dataset", "mnist"}}}}, "id.dataset"));
        QVERIFY(says({{"kind", "find-atypical"}, {"seed", 8}}, "seed"));
        const RunSpec estimate = child_of("x", a_training(), RunKind::estimate_constraint);
        QVERIFY(of({{"kind", "fine-tune"}}, estimate).find("trains no network") != std::string::npos);
    }

    void its_parent_is_the_first_run() {
        const FollowUp follow_up = follow_up_from_json({{"kind", "prune"}, {"parent", {{"epoch", 6}}}});
        const RunSpec spec = follow_up_of("first", a_training(), follow_up);
        QCOMPARE(spec.parent.run, std::string("first"));
        QCOMPARE(spec.parent.weights, std::string());
        QCOMPARE(spec.parent.epoch, 6.0);
    }

    void plans_specifications_and_run_jsons_are_read() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("plan.json").toStdString();
        const auto read = [&](const json& document) {
            std::ofstream(file) << document.dump();
            return read_plan(file);
        };
        const json spec = to_json(a_training());
        QVERIFY(read(spec).first == a_training());
        QVERIFY(read(spec).then.empty());
        QVERIFY(read({{"state", "finished"}, {"process", 0}, {"spec", spec}}).first == a_training());
        const json then =
            json::array({{{"kind", "fine-tune"}}, {{"kind", "prune"}, {"prune", {{"keep_fraction", 0.5}}}}});
        const Plan plan = read({{"title", "Mine"}, {"spec", spec}, {"then", then}});
        QVERIFY(plan.first == a_training());
        QCOMPARE(plan.then.size(), size_t(2));
        QCOMPARE(follow_up_of("a", plan.first, plan.then[1]).prune.keep_fraction, 0.5);
        QVERIFY(to_json(plan.then[1]) == then[1]);
        std::ofstream(file) << "{\"seed\": ";
        QVERIFY_EXCEPTION_THROWN(read_plan(file), InputError);
    }

    void mistakes_in_a_follow_up_are_told_with_their_place() {
        const json spec = to_json(a_training());
        const auto of = [&](const json& follow_up) {
            return refusal({{"spec", spec}, {"then", json::array({{{"kind", "fine-tune"}}, follow_up})}});
        };
        QCOMPARE(of({{"kind", "train"}}),
                 "then[1]: A run of the kind \"train\" starts from no checkpoint, so it follows from none.");
        QCOMPARE(of({{"constraint", "1"}}), "then[1]: A follow-up needs a \"kind\", for example \"fine-tune\".");
        QVERIFY(of({{"kind", "prune"}, {"prune", {{"keep", 0.5}}}}).starts_with("then[1]: "));
        QVERIFY(of({{"kind", "prune"}, {"prune", {{"keep", 0.5}}}}).find("prune.keep") != std::string::npos);
        QVERIFY(refusal({{"spec", spec}, {"next", json::array()}}).find("\"next\"") != std::string::npos);
        // Neither the program's defaults in place of the first run's values, nor another parent, in silence.
        QVERIFY(of({{"kind", "fine-tune"}, {"training", {{"epochs", nullptr}}}}).find("training.epochs is null") !=
                std::string::npos);
        QVERIFY(of({{"kind", "fine-tune"}, {"parent", {{"run", "another"}}}}).find("parent.run") != std::string::npos);
    }

    void presets_are_complete() {
        QCOMPARE(presets().size(), size_t(5));
        QCOMPARE(presets().front().name, std::string("shapes"));
        for (const Preset& preset : presets()) {
            QVERIFY(!preset.title.empty());
            QVERIFY(!preset.description.empty());
            QVERIFY(preset.spec.ood.size() >= 2);
            QVERIFY(run_spec_from_json(to_json(preset.spec)) == preset.spec);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
