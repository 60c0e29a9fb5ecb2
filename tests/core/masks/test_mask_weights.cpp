// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/weights.h"
#include "core/models/registry.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QTest>
#include <cmath>

using namespace midstage;
using namespace midstage::masks;

namespace {

QString names_of(const Weights& weights) {
    QStringList names;
    for (const auto& [name, tensor] : weights) {
        names.append(QString::fromStdString(name));
    }
    return names.join(' ');
}

} // namespace

class TestMaskWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takes_convolutions_and_linear_layers() {
        const auto network = testing::make_small_classifier(1);
        const Weights weights = maskable_weights(*network);
        QCOMPARE(names_of(weights), QString("conv.weight conv2.weight fc.weight"));
        QVERIFY(weights[0].second.is_same(network->conv->weight));
    }

    void leaves_batch_norms_and_biases_of_every_architecture() {
        for (const models::Architecture& architecture : models::architectures()) {
            models::ModelOptions options;
            options.name = architecture.name;
            const auto network = models::make_classifier(options, {3, 32, 32, 10}, 0);
            int64_t expected = 0;
            for (const auto& item : network->named_parameters()) {
                expected += item.value().dim() >= 2 ? 1 : 0;
            }
            const Weights weights = maskable_weights(*network);
            QCOMPARE(static_cast<int64_t>(weights.size()), expected);
            QVERIFY(std::all_of(weights.begin(), weights.end(),
                                [](const auto& weight) { return weight.first.ends_with(".weight"); }));
        }
    }

    void patterns_choose() {
        const auto network = testing::make_small_classifier(1);
        const auto chosen = [&](const std::vector<std::string>& patterns) {
            return names_of(maskable_weights(*network, patterns));
        };
        QCOMPARE(chosen({"fc.weight"}), QString("fc.weight"));
        QCOMPARE(chosen({"conv*.weight"}), QString("conv.weight conv2.weight"));
        QCOMPARE(chosen({"conv?.weight"}), QString("conv2.weight"));
        QCOMPARE(chosen({"fc.*", "bn.weight"}), QString("bn.weight fc.weight fc.bias"));
        QCOMPARE(chosen({"*2*t", "*n.w*"}), QString("bn.weight conv2.weight"));
        QCOMPARE(chosen({"*", "**"}).count(' '), 6);
    }

    void a_pattern_that_fits_nothing_is_refused() {
        const auto network = testing::make_small_classifier(1);
        const QString message = testing::refusal_of([&] {
            (void)maskable_weights(*network, {"conv.weight", "conv3.*"});
        });
        QCOMPARE(message, QString("No parameter fits conv3.*; there are conv.weight, bn.weight, bn.bias, conv2.weight, "
                                  "conv2.bias, fc.weight, fc.bias."));
        QVERIFY(!testing::refusal_of([&] { (void)maskable_weights(*network, {""}); }).isEmpty());
        QVERIFY(!testing::refusal_of([&] { (void)maskable_weights(*network, {"onv.weight"}); }).isEmpty());
    }

    void names_and_tensors_are_enough() {
        const at::Tensor shared = at::ones({4, 3});
        const models::StateDict parameters{{"a.weight", shared},
                                           {"tied.weight", shared},
                                           {"norm.weight", at::ones({4})},
                                           {"count", at::zeros({2, 2}, at::kLong)},
                                           {"empty.weight", at::ones({0, 3})},
                                           {"weight", at::ones({2, 2}, at::kDouble)},
                                           {"heavyweight", at::ones({2, 2})}};
        QCOMPARE(names_of(maskable_weights(parameters)), QString("a.weight weight"));
        QVERIFY(testing::refusal_of([] {
                    (void)maskable_weights({{"norm.weight", at::ones({4})}});
                }).contains("no weights"));
    }

    void fan_in_is_what_an_output_sees() {
        QCOMPARE(fan_in(at::ones({8, 3, 5, 5})), int64_t{75});
        QCOMPARE(fan_in(at::ones({10, 12})), int64_t{12});
        QCOMPARE(fan_in(at::ones({7})), int64_t{7});
    }

    void random_scores_are_uniform_and_repeatable() {
        const Weights weights{{"a", at::ones({64, 25, 5, 5})}, {"b", at::ones({64, 25, 5, 5})}};
        const std::vector<at::Tensor> scores = random_scores(weights, 3);
        const double bound = 1 / std::sqrt(625.0);
        for (const at::Tensor& score : scores) {
            QCOMPARE(score.scalar_type(), at::kFloat);
            QVERIFY(score.abs().max().item<double>() <= bound);
            QVERIFY(std::abs(score.mean().item<double>()) < 0.02 * bound);
            QVERIFY(std::abs(score.std().item<double>() / (bound / std::sqrt(3.0)) - 1) < 0.02);
        }
        QVERIFY(!scores[0].equal(scores[1]));
        QVERIFY(random_scores(weights, 3)[1].equal(scores[1]));
        QVERIFY(!random_scores(weights, 4)[1].equal(scores[1]));
        // A layer's scores depend on its place alone.
        QVERIFY(random_scores({weights[0]}, 3)[0].equal(scores[0]));
    }

    void memory_format_does_not_change_scores() {
        const at::Tensor plain = at::rand({6, 4, 3, 3});
        const at::Tensor channels_last = plain.contiguous(at::MemoryFormat::ChannelsLast);
        for (const Scores kind : {Scores::random, Scores::magnitude}) {
            const at::Tensor score = initial_scores({{"w", channels_last}}, kind, 5)[0];
            QVERIFY(score.equal(initial_scores({{"w", plain}}, kind, 5)[0]));
            QVERIFY(score.strides() == channels_last.strides());
        }
    }

    void magnitude_scores_are_magnitudes() {
        const at::Tensor weight = at::tensor({-2.0F, 0.5F}).set_requires_grad(true);
        const at::Tensor score = magnitude_scores({{"w", weight}})[0];
        QVERIFY(score.equal(at::tensor({2.0F, 0.5F})));
        QVERIFY(!score.requires_grad());
    }
};

QTEST_GUILESS_MAIN(TestMaskWeights)
#include "test_mask_weights.moc"
