// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/run_spec.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <limits>

using namespace midstage;
using namespace midstage::runs;
using nlohmann::json;

namespace {

/// Every member differs from its default.
RunSpec unusual_spec() {
    RunSpec spec;
    spec.kind = RunKind::evaluate;
    spec.name = "näme, \"quoted\"";
    spec.seed = std::numeric_limits<uint64_t>::max();
    spec.id.dataset = "/data/my set";
    spec.id.train_limit = 5000;
    spec.id.test_limit = 2000;
    spec.id.validation_fraction = 0.1;
    spec.id.label_noise = 1.0 / 3.0;
    spec.id.shapes.atypical_fraction = 0.4;
    spec.id.shapes.atypical_kinds = {data::AtypicalKind::wrong_label, data::AtypicalKind::blended};
    spec.ood = {{"svhn", 17, data::Fit::crop}, {"isun", 0, data::Fit::resize, true}};
    spec.model = {"resnet18", false, 0.30000000000000004};
    spec.training.epochs = 7;
    spec.training.batch_size = 33;
    spec.training.lr = 0.1 + 0.2;
    spec.training.momentum = 0.87;
    spec.training.nesterov = true;
    spec.training.weight_decay = 5e-324;
    spec.training.label_smoothing = 0.05;
    spec.training.schedule = {training::ScheduleKind::piecewise, true, 1e-6, {0.25, 0.75}, 0.2, {0.5, 0.125}, 2.5};
    spec.training.augmentation = {4, true};
    spec.training.ema_decay = 0.99;
    spec.training.swa_start = 5;
    spec.training.first_epochs_checkpoints = 4;
    spec.training.first_epochs = 2;
    spec.evaluation.scores = {"energy"};
    spec.evaluation.score_options.temperature = 1.5;
    spec.evaluation.keep_outputs = false;
    spec.parent = {"20260101-000000-parent", 12, "weights.pt"};
    spec.mask = {{0.9, 0.7}, 3, masks::Scores::magnitude, masks::Ranking::global, {"conv*"}, 0.8, true, 4};
    spec.constraint = "mask:0.9";
    spec.prune = {0.6, masks::Ranking::global, {"fc.weight"}, masks::Scores::magnitude, false, false, 1e-4};
    spec.atypical = {0.25};
    spec.device = "cuda:1";
    spec.precision = Precision::bf16;
    spec.threads = 3;
    return spec;
}

std::string refusal(const json& document) {
    try {
        run_spec_from_json(document);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

class TestRunSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_round_trip_is_exact() {
        const RunSpec spec = unusual_spec();
        const RunSpec back = run_spec_from_json(json::parse(to_json(spec).dump(2)));
        QVERIFY(back == spec);
        // A member that reading and writing both forgot would come back as its default and be missing here.
        const json defaults = to_json(RunSpec());
        for (const auto& [key, value] : defaults.items()) {
            QVERIFY2(key == "schema" || to_json(spec)[key] != value, key.c_str());
        }
        QVERIFY(to_json(spec)["training"]["schedule"]["kind"] == "piecewise");
        QVERIFY(to_json(spec)["schema"] == 1);
    }

    void missing_keys_take_defaults() {
        QVERIFY(run_spec_from_json(json::object()) == RunSpec());
        RunSpec expected;
        expected.training.lr = 0.05;
        QVERIFY(run_spec_from_json({{"training", {{"lr", 0.05}}}}) == expected);
    }

    void refusals_name_the_key_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto add = [](const char* text, const char* sentence) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(sentence);
        };
        add(R"({"training": {"learning_rate": 1}})", "training.learning_rate is not known; did you mean training.lr?");
        add(R"({"training": {"batchsize": 1}})", "training.batchsize is not known; did you mean training.batch_size?");
        add(R"({"lr": 1})", "lr is not known; did you mean training.lr?");
        add(R"({"epoch": 1})", "epoch is not known; did you mean parent.epoch?");
        add(R"({"ood": [{"dataset": "svhn"}, {"dateset": "isun"}]})",
            "ood[1].dateset is not known; did you mean ood[1].dataset?");
        add(R"({"zebra": 1})", "zebra is not known.");
        add(R"({"training": {"lr": "0.1"}})", "training.lr must be a number, not the text \"0.1\".");
        add(R"({"training": {"epochs": 2.5}})", "training.epochs must be a whole number, not the number 2.5.");
        add(R"({"training": {"nesterov": 1}})", "training.nesterov must be true or false, not the number 1.");
        add(R"({"training": []})", "training must be an object, not a list.");
        add(R"({"seed": -1})", "seed must be a whole number of 0 or more, not the number -1.");
        add(R"({"ood": "svhn"})", "ood must be a list, not the text \"svhn\".");
        add(R"({"ood": [{"fit": "stretch"}]})", "ood[0].fit must be one of resize, crop, not the text \"stretch\".");
        add(R"({"precision": null})", "precision must be one of auto, fp32, bf16, not null.");
        add(R"({"training": {"lr": 0}})", "training.lr must be above 0 and at most 1e+06, but is 0.");
        add(R"({"id": {"label_noise": 1.5}})", "id.label_noise must be at least 0 and at most 1, but is 1.5.");
        add(R"({"training": {"schedule": {"milestones": [0.5, 1]}}})",
            "training.schedule.milestones[1] must be above 0 and below 1, but is 1.");
        add(R"({"threads": 99999999999})", "threads must be a whole number, not the number 99999999999.");
        add(R"([1])", "The specification must be an object, not a list.");
        add(R"({"schema": 0})", "schema must be at least 1, but is 0.");
    }

    void refusals_name_the_key() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, sentence);
        QCOMPARE(refusal(json::parse(text.toStdString())), sentence.toStdString());
    }

    void newer_schema_is_refused_before_its_keys() {
        const std::string sentence = refusal({{"schema", 2}, {"tomorrow", 1}});
        QVERIFY2(sentence.find("schema 2") != std::string::npos, sentence.c_str());
    }

    void ood_sets_have_distinct_names() {
        const QTemporaryDir folder;
        const std::string archive = folder.filePath("iSUN.tar.gz").toStdString();
        std::ofstream(archive) << "x";
        RunSpec spec;
        spec.ood = {{"svhn"},
                    {archive},
                    {"svhn", 5},
                    {"id_test"},
                    {folder.path().toStdString() + "/"},
                    // A folder's usual sub-folders, which are also the keys of the ID set's own fingerprints.
                    {"/data/photos/test"},
                    {"/data/photos/train"},
                    {"/data/photos/validation"}};
        const std::vector<std::string> names = ood_set_names(spec);
        QCOMPARE(names.at(0), std::string("svhn"));
        QCOMPARE(names.at(1), std::string("iSUN"));
        QCOMPARE(names.at(2), std::string("svhn-2"));
        QCOMPARE(names.at(3), std::string("id_test-2"));
        QCOMPARE(names.at(4), std::filesystem::path(folder.path().toStdString()).filename().string());
        QCOMPARE(names.at(5), std::string("test-2"));
        QCOMPARE(names.at(6), std::string("train-2"));
        QCOMPARE(names.at(7), std::string("validation-2"));
    }
};

QTEST_GUILESS_MAIN(TestRunSpec)
#include "test_run_spec.moc"
