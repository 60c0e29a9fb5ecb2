// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/masks/atypical.h"
#include "core/masks/estimate.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::masks;

namespace {

constexpr double tolerance = 1e-5;

/// Largest difference relative to the larger of 1 and the reference.
double difference(const at::Tensor& tensor, const nlohmann::json& reference) {
    const at::Tensor expected = at::tensor(reference.get<std::vector<double>>(), at::kDouble);
    return ((tensor.to(at::kDouble) - expected).abs() / expected.abs().clamp_min(1)).max().item<double>();
}

bool is_near(double value, const nlohmann::json& reference) {
    return std::abs(value - reference.get<double>()) <= tolerance * std::max(1.0, reference.get<double>());
}

/// numpy.packbits(kept).tobytes().hex()
std::string hex_of(const at::Tensor& kept) {
    const at::Tensor entries = kept.contiguous();
    const bool* entry = entries.const_data_ptr<bool>();
    std::string text;
    for (int64_t i = 0; i < (kept.numel() + 7) / 8 * 8; i += 4) {
        int digit = 0;
        for (int64_t bit = i; bit < i + 4; ++bit) {
            digit = 2 * digit + (bit < kept.numel() && entry[bit] ? 1 : 0);
        }
        text += "0123456789abcdef"[digit];
    }
    return text;
}

} // namespace

class TestMaskReference : public QObject {
    Q_OBJECT

    nlohmann::json file_;
    std::shared_ptr<testing::SmallClassifier> network_;
    training::DeviceSet set_;

private Q_SLOTS:
    void initTestCase() {
        file_ = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/masks/small_network.json"));
        set_ = testing::random_set(file_.at("count"), 3, file_.at("size"), file_.at("classes"), file_.at("set_key"));
        network_ = testing::make_small_classifier(0, 3, file_.at("classes"));
        const at::NoGradGuard no_grad;
        for (const auto& [name, tensor] : models::state_dict_of(*network_)) {
            tensor.copy_(
                at::tensor(file_.at("state").at(name).get<std::vector<double>>(), at::kDouble).view(tensor.sizes()));
        }
    }

    void scores_are_the_same_bits() {
        MaskOptions options;
        options.seed = file_.at("options_seed");
        const std::vector<at::Tensor> scores =
            random_scores(maskable_weights(*network_), mask_tasks(options, file_.at("run_seed")).at(0).seed);
        const at::Tensor expected = at::tensor(file_.at("scores_of_conv").get<std::vector<double>>(), at::kDouble);
        QVERIFY(scores.at(0).flatten().equal(expected.to(at::kFloat)));
    }

    void the_full_network_says_the_same() {
        const SampleFigures full = look_at_samples(*network_, set_, {});
        const auto& expected = file_.at("full");
        QVERIFY(difference(full.loss, expected.at("loss")) < tolerance);
        QVERIFY(difference(full.margin, expected.at("margin")) < tolerance);
        QVERIFY(full.prediction.equal(at::tensor(expected.at("prediction").get<std::vector<int64_t>>(), at::kLong)));
        QVERIFY(is_near(full.mean_loss(), expected.at("mean_loss")));
        QCOMPARE(full.accuracy(), expected.at("accuracy").get<double>());
    }

    void masks_and_what_they_do_are_the_same_data() {
        QTest::addColumn<size_t>("index");
        const auto& cases = file_.at("cases");
        for (size_t i = 0; i < cases.size(); ++i) {
            QTest::addRow("%s %s %g%s", cases[i].at("scores").get<std::string>().c_str(),
                          cases[i].at("ranking").get<std::string>().c_str(), cases[i].at("keep").get<double>(),
                          cases[i].at("augmented").get<bool>() ? " augmented" : "")
                << i;
        }
    }

    void masks_and_what_they_do_are_the_same() {
        QFETCH(const size_t, index);
        const auto& expected = file_.at("cases").at(index);
        MaskOptions options;
        options.keep_fractions = {expected.at("keep")};
        options.count = file_.at("masks");
        options.scores = expected.at("scores") == "random" ? Scores::random : Scores::magnitude;
        options.ranking = expected.at("ranking") == "global" ? Ranking::global : Ranking::per_layer;
        options.augmented = expected.at("augmented");
        options.seed = file_.at("options_seed");
        const Weights weights = maskable_weights(*network_);
        MaskedSums sums(look_at_samples(*network_, set_, {}), file_.at("classes"));
        std::vector<MaskLoss> losses;
        const std::vector<MaskTask> tasks = mask_tasks(options, file_.at("run_seed"));
        QCOMPARE(tasks.size(), expected.at("masks").size());
        look_under_masks(*network_, set_, {}, options, {.crop_padding = file_.at("padding"), .flip = true}, tasks,
                         [&](const MaskTask& task, const SampleFigures& figures) {
                             const auto& one = expected.at("masks").at(losses.size());
                             QCOMPARE(std::to_string(task.seed), one.at("seed").get<std::string>());
                             const WeightMask mask =
                                 make_mask(weights, initial_scores(weights, options.scores, task.seed),
                                           task.keep_fraction, options.ranking);
                             for (const WeightMask::Layer& layer : mask.layers) {
                                 QCOMPARE(hex_of(layer.kept), one.at("kept").at(layer.name).get<std::string>());
                             }
                             losses.push_back({task.keep_fraction, task.mask, figures.mean_loss(), figures.accuracy()});
                             QVERIFY(is_near(losses.back().loss, one.at("mean_loss")));
                             QCOMPARE(losses.back().accuracy, one.at("accuracy").get<double>());
                             sums.add(figures);
                         });
        const std::vector<ConstraintEstimate> estimates = estimates_of(losses);
        QCOMPARE(estimates.size(), size_t{1});
        QVERIFY(is_near(estimates[0].mean_loss, expected.at("mean_loss")));
        QVERIFY(is_near(estimates[0].std_loss, expected.at("std_loss")));

        const MaskedFigures figures = sums.figures();
        QVERIFY(difference(figures.flip_fraction, expected.at("flip_fraction")) < 1e-7);
        QVERIFY(difference(figures.error_fraction, expected.at("error_fraction")) < 1e-7);
        QVERIFY(difference(figures.loss, expected.at("loss")) < tolerance);
        QVERIFY(difference(figures.margin, expected.at("margin")) < tolerance);
        QVERIFY(figures.prediction.equal(at::tensor(expected.at("prediction").get<std::vector<int64_t>>(), at::kLong)));
    }
};

QTEST_GUILESS_MAIN(TestMaskReference)
#include "test_mask_reference.moc"
