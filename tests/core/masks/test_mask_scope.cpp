// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device.h"
#include "core/models/registry.h"
#include "core/training/batch.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QTest>
#include <c10/core/InferenceMode.h>
#include <limits>
#include <stdexcept>

using namespace midstage;
using namespace midstage::masks;

namespace {

std::shared_ptr<models::Classifier> network_of(const std::string& name) {
    models::ModelOptions options;
    options.name = name;
    const auto network = models::make_classifier(options, {3, 16, 16, 5}, 2);
    network->eval();
    return network;
}

std::vector<at::Tensor> copies_of(const Weights& weights) {
    std::vector<at::Tensor> copies;
    for (const auto& [name, weight] : weights) {
        copies.push_back(weight.detach().clone());
    }
    return copies;
}

bool same_bits(const Weights& weights, const std::vector<at::Tensor>& copies) {
    for (size_t i = 0; i < weights.size(); ++i) {
        if (!testing::same_bits(weights[i].second, copies[i])) {
            return false;
        }
    }
    return true;
}

bool is_masked(const Weights& weights, const std::vector<at::Tensor>& dense, const WeightMask& mask) {
    for (size_t i = 0; i < weights.size(); ++i) {
        const at::Tensor expected = dense[i].masked_fill(~mask.layers[i].kept, 0);
        if (!weights[i].second.equal(expected)) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestMaskScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masks_one_after_the_other_and_gives_the_dense_bits_back() {
        for (const char* name : {"cnn-small", "resnet20", "densenet-bc-100-12"}) {
            const auto network = network_of(name);
            const Weights weights = maskable_weights(*network);
            const std::vector<at::Tensor> dense = copies_of(weights);
            {
                MaskScope scope(weights);
                for (const uint64_t seed : {1U, 2U, 3U}) {
                    const WeightMask mask = testing::random_mask(weights, 0.8, seed);
                    scope.apply(mask);
                    QVERIFY(is_masked(weights, dense, mask));
                }
                scope.remove();
                QVERIFY(same_bits(weights, dense));
                scope.apply(testing::random_mask(weights, 0.5, 4));
                QVERIFY(!same_bits(weights, dense));
            }
            QVERIFY(same_bits(weights, dense));
            QVERIFY(weights[0].second.requires_grad());
        }
    }

    void odd_bits_come_back() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        const at::Tensor weight = at::tensor({-0.0F, nan, -nan, infinity, 1e-42F, 1.0F}).view({2, 3});
        weight.mutable_data_ptr<float>()[2] = std::bit_cast<float>(0xffa12345U);
        const Weights weights{{"weight", weight}};
        const std::vector<at::Tensor> dense = copies_of(weights);
        {
            MaskScope scope(weights);
            WeightMask mask;
            mask.layers.push_back({"weight", at::zeros({2, 3}, at::kBool)});
            scope.apply(mask);
            QVERIFY(weight.equal(at::zeros({2, 3}))); // also where 0 times the weight would be NaN
            mask.layers[0].kept = at::ones({2, 3}, at::kBool);
            scope.apply(mask);
            QVERIFY(same_bits(weights, dense));
            mask.layers[0].kept.select(0, 0).fill_(false);
            scope.apply(mask);
        }
        QVERIFY(same_bits(weights, dense));
    }

    void an_exception_inside_gives_the_dense_bits_back() {
        const auto network = testing::make_small_classifier(3);
        const Weights weights = maskable_weights(*network);
        const std::vector<at::Tensor> dense = copies_of(weights);
        try {
            MaskScope scope(weights);
            scope.apply(testing::random_mask(weights, 0.5, 1));
            QVERIFY(!same_bits(weights, dense));
            throw std::runtime_error("stop");
        } catch (const std::runtime_error&) {
        }
        QVERIFY(same_bits(weights, dense));
    }

    void keep_all_changes_no_output() {
        for (const char* name : {"cnn-small", "resnet20"}) {
            const auto network = network_of(name);
            const Weights weights = maskable_weights(*network);
            const std::vector<at::Tensor> dense = copies_of(weights);
            const training::DeviceSet set = testing::random_set(8, 3, 16, 5, 1);
            const at::Tensor batch = training::batch_of(set, at::arange(8));
            const at::NoGradGuard no_grad;
            const at::Tensor before = network->forward(batch).logits;
            MaskScope scope(weights);
            scope.apply(testing::random_mask(weights, 1, 1));
            QVERIFY(same_bits(weights, dense));
            QVERIFY(testing::same_bits(network->forward(batch).logits, before));
        }
    }

    void what_shares_memory_sees_the_mask() {
        const auto network = testing::make_small_classifier(3);
        const at::Tensor alias = network->fc->weight.detach();
        const Weights weights{{"renamed", alias}};
        MaskScope scope(weights);
        scope.apply(testing::random_mask(weights, 0.5, 1));
        QCOMPARE(network->fc->weight.eq(0).sum().item<int64_t>(), dropped_count(alias.numel(), 0.5));
    }

    void layers_without_a_mask_stay_dense() {
        const auto network = testing::make_small_classifier(3);
        const Weights weights = maskable_weights(*network);
        const std::vector<at::Tensor> dense = copies_of(weights);
        MaskScope scope(weights);
        scope.apply(testing::random_mask(weights, 0.5, 1));
        scope.apply(testing::random_mask({weights[1]}, 0.5, 1));
        QVERIFY(testing::same_bits(weights[0].second, dense[0]));
        QVERIFY(!testing::same_bits(weights[1].second, dense[1]));
        QVERIFY(testing::same_bits(weights[2].second, dense[2]));
    }

    void a_mask_of_another_network_is_refused() {
        const auto network = testing::make_small_classifier(3);
        const Weights weights = maskable_weights(*network);
        const std::vector<at::Tensor> dense = copies_of(weights);
        MaskScope scope(weights);
        const WeightMask fitting = testing::random_mask(weights, 0.5, 1);
        WeightMask unknown = fitting;
        unknown.layers[1].name = "conv3.weight";
        WeightMask other_shape = fitting;
        other_shape.layers[1].kept = at::ones({2, 2}, at::kBool);
        WeightMask numbers = fitting;
        numbers.layers[1].kept = at::ones(weights[1].second.sizes());
        for (const auto& [mask, part] : {std::pair(unknown, "conv3.weight that the network does not have"),
                                         std::pair(other_shape, "conv2.weight is of another shape"),
                                         std::pair(numbers, "conv2.weight is of another shape")}) {
            scope.apply(fitting);
            const QString message = testing::refusal_of([&] { scope.apply(mask); });
            QVERIFY2(message.contains(part), qPrintable(message));
            QVERIFY(same_bits(weights, dense));
        }
    }

    void works_in_and_with_inference_mode() {
        const auto network = testing::make_small_classifier(3);
        const Weights weights = maskable_weights(*network);
        const std::vector<at::Tensor> dense = copies_of(weights);
        {
            const c10::InferenceMode inference;
            MaskScope scope(weights);
            scope.apply(testing::random_mask(weights, 0.5, 1));
        }
        QVERIFY(same_bits(weights, dense));

        at::Tensor made_inside;
        {
            const c10::InferenceMode inference;
            made_inside = at::rand({4, 4});
        }
        const Weights inner{{"weight", made_inside}};
        const std::vector<at::Tensor> inner_dense = copies_of(inner);
        {
            MaskScope scope(inner);
            scope.apply(testing::random_mask(inner, 0.5, 1));
            QCOMPARE(made_inside.eq(0).sum().item<int64_t>(), int64_t{8});
        }
        QVERIFY(same_bits(inner, inner_dense));
    }

    void autocast_does_not_go_on_with_the_dense_weights() {
        const auto network = network_of("cnn-small");
        const Weights weights = maskable_weights(*network);
        const training::DeviceSet set = testing::random_set(8, 3, 16, 5, 1);
        const at::Tensor batch = training::batch_of(set, at::arange(8));
        const WeightMask mask = testing::random_mask(weights, 0.5, 1);
        compute::Compute compute;
        compute.bf16 = true;
        const auto masked_output = [&](bool looked_before) {
            const compute::AutocastScope autocast(compute);
            if (looked_before) {
                (void)network->forward(batch); // with gradients autocast keeps what it has converted
            }
            MaskScope scope(weights);
            scope.apply(mask);
            return network->forward(batch).logits.detach();
        };
        QVERIFY(masked_output(true).equal(masked_output(false)));
    }

    void other_types_are_masked_too() {
        for (const at::ScalarType type : {at::kDouble, at::kBFloat16, at::kHalf}) {
            const at::Tensor weight = at::randn({6, 5}).to(type).abs().add(1);
            const Weights weights{{"weight", weight}};
            const std::vector<at::Tensor> dense = copies_of(weights);
            {
                MaskScope scope(weights);
                WeightMask mask = make_mask(weights, magnitude_scores(weights), 0.5, Ranking::per_layer);
                scope.apply(mask);
                QCOMPARE(weight.eq(0).sum().item<int64_t>(), int64_t{15});
            }
            QVERIFY(same_bits(weights, dense));
        }
    }
};

QTEST_GUILESS_MAIN(TestMaskScope)
#include "test_mask_scope.moc"
