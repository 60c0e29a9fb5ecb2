// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/spec_options.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace midstage;
using namespace midstage::cli;
using nlohmann::json;

namespace {

/// An option of `train`, the argument it is given, and the key and value that the specification then has.
struct Case {
    const char* option;
    const char* argument; ///< nullptr: a flag
    const char* pointer;
    const char* value; ///< JSON; never the default
};

constexpr std::array cases = std::to_array<Case>({
    {"--seed", "18446744073709551615", "/seed", "18446744073709551615"},
    {"--name", "tiny", "/name", "\"tiny\""},
    {"--set", "training.lr=0.25", "/training/lr", "0.25"},
    {"--device", "cpu", "/device", "\"cpu\""},
    {"--precision", "fp32", "/precision", "\"fp32\""},
    {"--threads", "1", "/threads", "1"},
    {"--ood", "shapes-unseen,shapes-joined", "/ood/1/dataset", "\"shapes-joined\""},
    {"--validation-ood", "shapes-joined", "/ood/1/validation", "true"},
    {"--ood-limit", "7", "/ood/0/limit", "7"},
    {"--ood-fit", "crop", "/ood/0/fit", "\"crop\""},
    {"--train-limit", "50", "/id/train_limit", "50"},
    {"--test-limit", "20", "/id/test_limit", "20"},
    {"--validation-fraction", "0.25", "/id/validation_fraction", "0.25"},
    {"--label-noise", "0.1", "/id/label_noise", "0.1"},
    {"--atypical-fraction", "0.2", "/id/shapes/atypical_fraction", "0.2"},
    {"--atypical-kinds", "occluded,blended", "/id/shapes/atypical_kinds", R"(["occluded","blended"])"},
    {"--dropout", "0.25", "/model/dropout", "0.25"},
    {"--no-affine", nullptr, "/model/affine", "false"},
    {"--epochs", "2", "/training/epochs", "2"},
    {"--batch-size", "16", "/training/batch_size", "16"},
    {"--lr", "0.5", "/training/lr", "0.5"},
    {"--momentum", "0.5", "/training/momentum", "0.5"},
    {"--nesterov", nullptr, "/training/nesterov", "true"},
    {"--weight-decay", "0.5", "/training/weight_decay", "0.5"},
    {"--label-smoothing", "0.5", "/training/label_smoothing", "0.5"},
    {"--ema-decay", "0.5", "/training/ema_decay", "0.5"},
    {"--swa-start", "3", "/training/swa_start", "3"},
    {"--keep", "0.9,0.8", "/mask/keep_fractions", "[0.9,0.8]"},
    {"--masks", "3", "/mask/count", "3"},
    {"--mask-scores", "magnitude", "/mask/scores", "\"magnitude\""},
    {"--mask-ranking", "global", "/mask/ranking", "\"global\""},
    {"--mask-parameters", "conv*,fc.weight", "/mask/parameters", R"(["conv*","fc.weight"])"},
    {"--augmented", nullptr, "/mask/augmented", "true"},
    {"--mask-seed", "7", "/mask/seed", "7"},
    {"--constraint", "epoch:7", "/constraint", "\"epoch:7\""},
    {"--threshold", "0.25", "/atypical/threshold", "0.25"},
    {"--ranking", "global", "/prune/ranking", "\"global\""},
    {"--parameters", "conv1.*", "/prune/parameters", R"(["conv1.*"])"},
    {"--initial-scores", "magnitude", "/prune/initial_scores", "\"magnitude\""},
    {"--no-learn-scores", nullptr, "/prune/learn_scores", "false"},
    {"--no-freeze-weights", nullptr, "/prune/freeze_weights", "false"},
    {"--score-weight-decay", "0.5", "/prune/score_weight_decay", "0.5"},
    {"--schedule", "linear", "/training/schedule/kind", "\"linear\""},
    {"--per-step", nullptr, "/training/schedule/per_step", "true"},
    {"--final-lr", "0.5", "/training/schedule/final_lr", "0.5"},
    {"--milestones", "0.5,0.75", "/training/schedule/milestones", "[0.5,0.75]"},
    {"--gamma", "0.5", "/training/schedule/gamma", "0.5"},
    {"--schedule-values", "0.5,0.25", "/training/schedule/values", "[0.5,0.25]"},
    {"--warmup-epochs", "0.5", "/training/schedule/warmup_epochs", "0.5"},
    {"--augment-crop", "2", "/training/augmentation/crop_padding", "2"},
    {"--augment-flip", nullptr, "/training/augmentation/flip", "true"},
    {"--first-epochs", "2", "/training/first_epochs", "2"},
    {"--first-epochs-checkpoints", "4", "/training/first_epochs_checkpoints", "4"},
    {"--score", "energy,msp", "/evaluation/scores", R"(["energy","msp"])"},
    {"--temperature", "2.5", "/evaluation/score_options/temperature", "2.5"},
    {"--no-keep-outputs", nullptr, "/evaluation/keep_outputs", "false"},
    {"--mean", "0.5,0.25,0.125", "/id/mean", "[0.5,0.25,0.125]"},
    {"--std", "0.5,0.25,0.125", "/id/std", "[0.5,0.25,0.125]"},
    {"--id", "svhn", "/id/dataset", "\"svhn\""},
    {"--model", "resnet20", "/model/name", "\"resnet20\""},
});

bool is_of_pruning(const std::string& option) {
    CLI::App app("prune");
    SpecOptions options;
    options.add_prune_options(app);
    return option != "--keep" && app.get_option_no_throw(option) != nullptr;
}

/// Every option there is, but for that of pruning which has the name of one of masks.
void add_all_options(SpecOptions& options, CLI::App& command) {
    options.add_general_options(command);
    options.add_data_options(command);
    options.add_model_options(command);
    options.add_training_options(command);
    options.add_evaluation_options(command);
    options.add_keep_fractions(command);
    options.add_mask_options(command);
    options.add_constraint_options(command);
    options.add_atypical_options(command);
}

/// A command with these arguments.
json spec_of(std::vector<std::string> arguments) {
    CLI::App app("test");
    Context context(app);
    SpecOptions options;
    CLI::App* command = context.add_command("train", "", [] { return Exit::done; });
    const bool prunes = !arguments.empty() && is_of_pruning(arguments.front());
    if (prunes) {
        options.add_prune_options(*command);
    } else {
        add_all_options(options, *command);
    }
    arguments.insert(arguments.begin(), "train");
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
    runs::RunSpec base;
    base.ood = {{"svhn"}};
    runs::RunSpec spec = options.applied_to(base);
    context.apply_to(spec);
    return runs::to_json(spec);
}

std::vector<std::string> all_options() {
    CLI::App app("test");
    SpecOptions options;
    add_all_options(options, app);
    CLI::App prune("prune");
    SpecOptions prune_options;
    prune_options.add_prune_options(prune);
    std::vector<std::string> names;
    for (const CLI::App* one : {&app, &prune}) {
        for (const CLI::Option* option : one->get_options()) {
            if (option->get_name() != "--help") {
                names.push_back(option->get_name());
            }
        }
    }
    return names;
}

} // namespace

class TestSpecOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_option_reaches_the_specification_data() {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < cases.size(); ++i) {
            QTest::newRow(cases[i].option) << static_cast<int>(i);
        }
    }
    void every_option_reaches_the_specification() {
        QFETCH(int, index);
        const Case& one = cases.at(static_cast<size_t>(index));
        std::vector<std::string> arguments{one.option};
        if (one.argument != nullptr) {
            arguments.emplace_back(one.argument);
        }
        const json::json_pointer pointer{std::string(one.pointer)};
        QCOMPARE(spec_of(arguments).value(pointer, json()).dump(), std::string(one.value));
        // A value that is there anyway would show nothing.
        QVERIFY(spec_of({}).value(pointer, json()).dump() != one.value);
    }

    void no_option_is_missing_from_the_table() {
        for (const std::string& name : all_options()) {
            const bool listed = std::any_of(cases.begin(), cases.end(), [&](const Case& one) {
                const std::string option = one.option;
                return option == name || (option.starts_with("--no-") && "--" + option.substr(5) == name);
            });
            QVERIFY2(listed, name.c_str());
        }
    }

    /// An option that takes several values must leave the RUN after it alone.
    void lists_end_with_their_argument() {
        for (const Case& one : cases) {
            if (one.argument != nullptr) {
                bool refused = false;
                try {
                    spec_of({one.option, one.argument, "20260101-000000-a-run"});
                } catch (const CLI::ExtrasError&) {
                    refused = true;
                }
                QVERIFY2(refused, one.option);
            }
        }
    }

    void lists_may_be_given_in_parts() {
        const json spec = spec_of({"--ood", "isun", "--ood", "mnist,kmnist", "--score", "msp", "--score", "energy",
                                   "--set", "training.lr=0.5", "--set", "training.epochs=3"});
        QCOMPARE(spec["ood"].size(), size_t{3});
        QVERIFY(spec["ood"][2]["dataset"] == "kmnist");
        QVERIFY(spec["evaluation"]["scores"] == json({"msp", "energy"}));
        QVERIFY(spec["training"]["lr"] == 0.5 && spec["training"]["epochs"] == 3);
    }
};

QTEST_GUILESS_MAIN(TestSpecOptions)
#include "test_spec_options.moc"
