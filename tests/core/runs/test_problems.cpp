// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan.h"
#include "tests/core/runs/tiny_run.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace midstage;
using namespace midstage::runs;

/// What is refused before a run is begun.
class TestProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presets_of_generated_data_have_no_problems() {
        RunSpec spec = presets().front().spec;
        spec.device = "cpu";
        for (const Problem& problem : problems_with(spec, "/nowhere")) {
            QFAIL((problem.field + ": " + problem.sentence).c_str());
        }
    }

    void presets_have_no_problems_with_the_data_at_hand() {
        const QByteArray data = qgetenv("MIDSTAGE_TEST_DATA");
        if (data.isEmpty()) {
            QSKIP("MIDSTAGE_TEST_DATA is not set: presets on real data were not tried.");
        }
        for (const Preset& preset : presets()) {
            for (const Problem& problem : problems_with(preset.spec, data.toStdString())) {
                QFAIL((preset.name + ", " + problem.field + ": " + problem.sentence).c_str());
            }
        }
    }

    void problems_name_their_fields() {
        RunSpec spec = tiny_spec();
        spec.training.lr = -1;
        spec.training.schedule.kind = training::ScheduleKind::multistep;
        spec.model = {"cnn-small", true, 0.5};
        spec.evaluation.scores = {"energy", "energie"};
        spec.ood.push_back(spec.ood.front());
        spec.ood.push_back({"no-such-set"});
        spec.parent.weights = "/no/such/file.pt";
        spec.device = "tpu";
        std::map<std::string, std::string> problems;
        for (const Problem& problem : problems_with(spec, "/nowhere")) {
            problems[problem.field] = problem.sentence;
        }
        for (const char* field :
             {"training.lr", "training.schedule.milestones", "model.dropout", "evaluation.scores[1]", "ood[2].dataset",
              "ood[3].dataset", "parent.weights", "device"}) {
            QVERIFY2(problems.count(field) == 1, field);
        }
        QCOMPARE(problems.size(), size_t(8));
        // In words, for people who never see the JSON.
        QCOMPARE(problems.at("training.lr"),
                 std::string("The learning rate must be above 0 and at most 1e+06, but is -1."));
        QVERIFY(problems.at("ood[3].dataset").find("no-such-set") != std::string::npos);
    }

    void problems_of_data_are_told_once_beside_their_field() {
        RunSpec spec = tiny_spec();
        spec.id.label_noise = 2;
        spec.id.validation_fraction = 0.0001;
        spec.id.shapes = {0.5, {}};
        spec.id.mean = {0.5};
        spec.ood = {{"/no/such/folder", -1}};
        std::vector<std::string> fields;
        for (const Problem& problem : problems_with(spec, "/nowhere")) {
            fields.push_back(problem.field);
        }
        std::sort(fields.begin(), fields.end());
        QCOMPARE(fields, (std::vector<std::string>{"id.label_noise", "id.mean", "id.shapes.atypical_kinds",
                                                   "id.validation_fraction", "ood[0].dataset", "ood[0].limit"}));
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "test_problems.moc"
