// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/masks/estimate.h"
#include "core/training/dynamics.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>

using namespace midstage;
using namespace midstage::masks;

namespace {

training::DeviceSet small_set(int64_t count = 53) {
    return testing::random_set(count, 3, 8, 5, 9);
}

bool same(const SampleFigures& a, const SampleFigures& b) {
    return a.loss.equal(b.loss) && a.margin.equal(b.margin) && a.prediction.equal(b.prediction);
}

} // namespace

class TestMaskedPass : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_a_plain_forward_pass() {
        const auto network = testing::make_small_classifier(1, 3, 5, 0.5);
        network->train();
        const training::DeviceSet set = small_set();
        std::vector<int64_t> done;
        const SampleFigures figures =
            look_at_samples(*network, set, {}, {.batch_size = 20, .augmentation = {}, .augmentation_seed = 0},
                            [&](int64_t images) { done.push_back(images); });
        QCOMPARE(done, (std::vector<int64_t>{20, 40, 53}));
        QVERIFY(network->is_training() && network->bn->is_training());
        QVERIFY(!figures.loss.is_inference() && !figures.loss.requires_grad());

        network->eval();
        const at::NoGradGuard no_grad;
        const at::Tensor logits = network->forward(training::batch_of(set, at::arange(set.size()))).logits;
        const at::Tensor expected = training::sample_figures_by_tensor_operations(logits, set.labels);
        QVERIFY(figures.loss.allclose(expected[0], 1e-5, 1e-6));
        QVERIFY(figures.margin.allclose(expected[1], 1e-5, 1e-6));
        QVERIFY(figures.prediction.equal(logits.argmax(1)));
        QVERIFY(std::abs(figures.mean_loss() - expected[0].to(at::kDouble).mean().item<double>()) < 1e-6);
        QCOMPARE(figures.accuracy(), figures.prediction.eq(set.labels).to(at::kDouble).mean().item<double>());
    }

    void a_tie_is_wrong() {
        const auto network = testing::make_small_classifier(1);
        const at::NoGradGuard no_grad;
        network->fc->weight.zero_();
        network->fc->bias.zero_();
        const SampleFigures figures = look_at_samples(*network, small_set(), {});
        QCOMPARE(figures.accuracy(), 0.0);
        QVERIFY(figures.prediction.eq(0).all().item<bool>());
        QVERIFY(std::abs(figures.mean_loss() - std::log(5.0)) < 1e-6);
    }

    void augmentation_is_drawn_by_its_seed() {
        const auto network = testing::make_small_classifier(1);
        const training::DeviceSet set = small_set();
        PassOptions options{
            .batch_size = 30, .augmentation = {.crop_padding = 2, .flip = true}, .augmentation_seed = 4};
        const SampleFigures figures = look_at_samples(*network, set, {}, options);
        QVERIFY(same(figures, look_at_samples(*network, set, {}, options)));

        network->eval();
        const at::NoGradGuard no_grad;
        Random random({4, static_cast<uint64_t>(Stream::mask_augmentation), 1});
        const at::Tensor positions = at::arange(30, 53);
        const at::Tensor batch =
            training::batch_of(set, positions, training::draw_distortions(options.augmentation, 23, random));
        const at::Tensor expected =
            training::sample_figures(network->forward(batch).logits, set.labels.narrow(0, 30, 23));
        QVERIFY(figures.loss.narrow(0, 30, 23).allclose(expected[0], 1e-5, 1e-6));

        options.augmentation_seed = 5;
        QVERIFY(!same(figures, look_at_samples(*network, set, {}, options)));
    }

    void bad_input_is_refused() {
        const auto network = testing::make_small_classifier(1);
        const auto refusal = [&](const training::DeviceSet& set) {
            return testing::refusal_of([&] { (void)look_at_samples(*network, set, {}); });
        };
        training::DeviceSet set = small_set();
        set.labels[17] = 5;
        QVERIFY(refusal(set).startsWith("Sample 17 has the label 5, but the network has only 5 classes"));
        set.labels[17] = -1;
        QVERIFY(refusal(set).startsWith("Sample 17 has the label -1"));
        set.labels = at::Tensor();
        QVERIFY(refusal(set).contains("no label"));
        set.images = set.images.narrow(0, 0, 0);
        QVERIFY(refusal(set).contains("no images"));
        QVERIFY(testing::refusal_of([&] {
                    (void)look_at_samples(*network, small_set(), {},
                                          {.batch_size = 0, .augmentation = {}, .augmentation_seed = 0});
                }).contains("batch size"));
    }

    void outputs_that_are_not_finite_are_refused() {
        const at::NoGradGuard no_grad;
        for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                                  -std::numeric_limits<float>::infinity()}) {
            const auto network = testing::make_small_classifier(1);
            network->fc->bias[3] = value;
            QVERIFY(testing::refusal_of([&] {
                        (void)look_at_samples(*network, small_set(), {});
                    }).contains("output for sample 0 is not finite"));
        }
    }

    void tasks_share_seeds_over_keep_fractions() {
        MaskOptions options;
        options.keep_fractions = {0.99, 0.9};
        options.count = 3;
        const std::vector<MaskTask> tasks = mask_tasks(options, 8);
        QCOMPARE(tasks.size(), size_t{6});
        std::set<uint64_t> seeds;
        for (size_t i = 0; i < tasks.size(); ++i) {
            QCOMPARE(tasks[i].keep_fraction, options.keep_fractions[i / 3]);
            QCOMPARE(tasks[i].mask, static_cast<int64_t>(i % 3));
            QCOMPARE(tasks[i].seed, tasks[i % 3].seed);
            QCOMPARE(tasks[i].seed, derive_seed(8, Stream::mask_scores, {0, static_cast<uint64_t>(i % 3)}));
            seeds.insert(tasks[i].seed);
        }
        QCOMPARE(seeds.size(), size_t{3});
        QVERIFY(mask_tasks(options, 9)[0].seed != tasks[0].seed);
        options.seed = 1;
        QVERIFY(mask_tasks(options, 8)[0].seed != tasks[0].seed);
    }

    void masks_that_are_all_the_same_are_looked_at_once() {
        MaskOptions options;
        options.keep_fractions = {1, 0.9};
        QCOMPARE(mask_tasks(options, 0).size(), size_t{1 + 5});
        options.augmented = true;
        QCOMPARE(mask_tasks(options, 0).size(), size_t{5 + 5});
        options.scores = Scores::magnitude;
        QCOMPARE(mask_tasks(options, 0).size(), size_t{5 + 5});
        options.augmented = false;
        QCOMPARE(mask_tasks(options, 0).size(), size_t{1 + 1});
    }

    void looks_under_each_mask_and_leaves_the_network_dense() {
        const auto network = testing::make_small_classifier(1);
        const training::DeviceSet set = small_set();
        const Weights weights = maskable_weights(*network);
        const SampleFigures full = look_at_samples(*network, set, {});
        MaskOptions options;
        options.keep_fractions = {1, 0.7};
        options.count = 2;
        std::vector<SampleFigures> found;
        int64_t batches = 0;
        look_under_masks(
            *network, set, {}, options, {.crop_padding = 2, .flip = true}, mask_tasks(options, 3),
            [&](const MaskTask& task, const SampleFigures& figures) {
                found.push_back(figures);
                QVERIFY(same(look_at_samples(*network, set, {}), full)); // dense weights
                if (task.keep_fraction < 1) {
                    MaskScope scope(weights);
                    scope.apply(testing::random_mask(weights, 0.7, task.seed));
                    QVERIFY(same(look_at_samples(*network, set, {}), figures));
                }
            },
            [&](const MaskTask&, int64_t images) {
                QCOMPARE(images, set.size());
                ++batches;
            });
        QCOMPARE(found.size(), size_t{3});
        QCOMPARE(batches, int64_t{3});
        QVERIFY(same(found[0], full));
        QVERIFY(!same(found[1], full) && !same(found[1], found[2]));
        QVERIFY(same(look_at_samples(*network, set, {}), full));
    }

    void breaking_off_leaves_the_network_dense() {
        const auto network = testing::make_small_classifier(1);
        const training::DeviceSet set = small_set();
        const SampleFigures full = look_at_samples(*network, set, {});
        MaskOptions options;
        options.keep_fractions = {0.5};
        const auto break_off = [](const auto&...) { throw std::runtime_error("stop"); };
        QVERIFY_EXCEPTION_THROWN(
            look_under_masks(*network, set, {}, options, {}, mask_tasks(options, 0), {}, break_off),
            std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(look_under_masks(*network, set, {}, options, {}, mask_tasks(options, 0), break_off),
                                 std::runtime_error);
        QVERIFY(same(look_at_samples(*network, set, {}), full));
    }

    void masks_that_cannot_be_are_refused_beforehand() {
        const auto network = testing::make_small_classifier(1);
        const Weights weights = maskable_weights(*network);
        MaskOptions options;
        check_masks(weights, options, 3);
        options.keep_fractions = {0.9, 0};
        QVERIFY(testing::refusal_of([&] { check_masks(weights, options, 3); }).contains("keep fraction must be"));
        options.keep_fractions = {0.9, 0.001};
        options.ranking = Ranking::global;
        QVERIFY(testing::refusal_of([&] { check_masks(weights, options, 3); }).contains("would lose all its"));
    }

    void estimates_are_means_and_population_deviations() {
        const std::vector<ConstraintEstimate> estimates =
            estimates_of({{0.9, 0, 1.0, 0.5}, {0.5, 0, 7.0, 0.1}, {0.9, 1, 2.0, 0.7}, {0.9, 2, 6.0, 0.6}});
        QCOMPARE(estimates.size(), size_t{2});
        QCOMPARE(estimates[0].keep_fraction, 0.9);
        QCOMPARE(estimates[0].masks, int64_t{3});
        QCOMPARE(estimates[0].mean_loss, 3.0);
        QCOMPARE(estimates[0].std_loss, std::sqrt(14.0 / 3));
        QCOMPARE(estimates[0].mean_accuracy, 0.6);
        QCOMPARE(estimates[0].std_accuracy, std::sqrt(0.02 / 3));
        QCOMPARE(estimates[1].masks, int64_t{1});
        QCOMPARE(estimates[1].mean_loss, 7.0);
        QCOMPARE(estimates[1].std_loss, 0.0);
        QVERIFY(estimates_of({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestMaskedPass)
#include "test_masked_pass.moc"
