// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/masks/layer_sensitivity.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QTest>
#include <cmath>

using namespace midstage;
using namespace midstage::masks;

class TestLayerSensitivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_layer_is_masked_as_the_masks_of_all_layers_mask_it() {
        const auto network = testing::make_small_classifier(1);
        const training::DeviceSet set = testing::random_set(53, 3, 8, 5, 9);
        const Weights weights = maskable_weights(*network, {});
        QVERIFY(weights.size() >= 2);
        std::vector<at::Tensor> before;
        for (const auto& [name, weight] : weights) {
            before.push_back(weight.detach().clone());
        }
        MaskOptions options;
        options.layer_keep_fraction = 0.4;
        options.count = 2;
        const std::vector<LayerLoss> tasks = layer_tasks(weights, options);
        QCOMPARE(tasks.size(), 1 + 2 * weights.size());
        std::vector<LayerLoss> losses;
        look_under_layer_masks(*network, set, {}, options, {}, 7, tasks,
                               [&](const LayerLoss& loss) { losses.push_back(loss); });
        QCOMPARE(losses.size(), tasks.size());
        for (size_t i = 0; i < weights.size(); ++i) {
            QVERIFY(testing::same_bits(weights[i].second.detach(), before[i]));
        }

        // By hand: the weight itself is multiplied by what the mask of all layers keeps of it.
        size_t next = 0;
        QCOMPARE(losses[next].layer, std::string());
        QCOMPARE(losses[next++].loss, look_at_samples(*network, set, {}).mean_loss());
        for (size_t layer = 0; layer < weights.size(); ++layer) {
            for (int64_t mask = 0; mask < 2; ++mask, ++next) {
                const WeightMask all =
                    make_mask(weights, initial_scores(weights, options.scores, seed_of_mask(options, 7, mask)), 0.4,
                              Ranking::per_layer);
                const at::NoGradGuard no_grad;
                weights[layer].second.mul_(all.layers[layer].kept);
                const SampleFigures figures = look_at_samples(*network, set, {});
                weights[layer].second.copy_(before[layer]);
                QCOMPARE(losses[next].layer, weights[layer].first);
                QCOMPARE(losses[next].weights, before[layer].numel());
                QVERIFY(std::abs(losses[next].loss - figures.mean_loss()) < 1e-6);
                QCOMPARE(losses[next].accuracy, figures.accuracy());
            }
        }
    }

    void nothing_is_asked_for_without_a_keep_fraction() {
        const auto network = testing::make_small_classifier(1);
        QVERIFY(layer_tasks(maskable_weights(*network, {}), {}).empty());
    }

    void masks_by_magnitude_are_all_the_same() {
        const auto network = testing::make_small_classifier(1);
        MaskOptions options;
        options.layer_keep_fraction = 0.5;
        options.scores = Scores::magnitude;
        const Weights weights = maskable_weights(*network, {});
        QCOMPARE(layer_tasks(weights, options).size(), 1 + weights.size());
        options.augmented = true; // each mask has images of its own
        QCOMPARE(layer_tasks(weights, options).size(), 1 + weights.size() * static_cast<size_t>(options.count));
    }

    void sensitivity_is_the_rise_over_the_whole_network() {
        const std::vector<LayerLoss> losses{{"", 0, 1, 0, 0.5, 0.9},
                                            {"a", 10, 0.8, 0, 0.7, 0.8},
                                            {"b", 20, 0.8, 0, 0.5, 0.9},
                                            {"a", 10, 0.8, 1, 0.9, 0.6}};
        const std::vector<LayerSensitivity> layers = sensitivities_of(losses);
        QCOMPARE(layers.size(), size_t(2));
        QCOMPARE(layers[0].layer, std::string("a"));
        QCOMPARE(layers[0].masks, int64_t(2));
        QVERIFY(std::abs(layers[0].loss_rise - 0.3) < 1e-12);
        QVERIFY(std::abs(layers[0].std_loss - 0.1) < 1e-12);
        QVERIFY(std::abs(layers[0].accuracy_drop - 0.2) < 1e-12);
        QCOMPARE(layers[1].loss_rise, 0.0);
        QVERIFY(sensitivities_of({losses[1]}).empty()); // there is nothing to compare with yet
    }
};

QTEST_GUILESS_MAIN(TestLayerSensitivity)
#include "test_layer_sensitivity.moc"
