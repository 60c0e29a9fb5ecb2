// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/models/state_dict.h"
#include "core/training/trainer.h"
#include "tests/core/training/small_classifier.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>
#include <limits>

using namespace midstage;
using namespace midstage::training;

namespace {

struct Case {
    const char* name;
    bool bf16 = false;
    double ema = 0;
    double dropout = 0;
    bool augment = false;
};

constexpr Case cases[] = {
    {.name = "fp32"},
    {.name = "bf16", .bf16 = true},
    {.name = "fp32 with everything", .ema = 0.9, .dropout = 0.3, .augment = true},
    {.name = "bf16 with everything", .bf16 = true, .ema = 0.9, .dropout = 0.3, .augment = true},
};

constexpr int64_t classes = 5;

TrainingOptions options_of(const Case& which) {
    TrainingOptions options;
    options.epochs = 3;
    options.batch_size = 16;
    options.lr = 0.1;
    options.ema_decay = which.ema;
    if (which.augment) {
        options.augmentation = {.crop_padding = 2, .flip = true};
    }
    return options;
}

/// 60 images: three batches of 16 an epoch, 12 images left out.
Trainer make_trainer(const Case& which, uint64_t seed = 5, uint64_t weights = 1) {
    const compute::Compute compute{.bf16 = which.bf16};
    return {testing::make_small_classifier(weights, 3, classes, which.dropout),
            testing::make_small_classifier(99, 3, classes, which.dropout),
            testing::random_set(60, 3, 8, classes, 3),
            options_of(which),
            cross_entropy_loss(0),
            compute,
            seed};
}

void train(Trainer& trainer, int64_t batches) {
    for (int64_t i = 0; i < batches; ++i) {
        trainer.train_batch();
    }
}

/// Bits, so that NaN equals NaN.
bool equal_bits(const at::Tensor& a, const at::Tensor& b) {
    return a.sizes() == b.sizes() && a.scalar_type() == b.scalar_type() &&
           a.contiguous().flatten().view(at::kByte).equal(b.contiguous().flatten().view(at::kByte));
}

std::string first_difference(const models::StateDict& a, const models::StateDict& b) {
    if (a.size() != b.size()) {
        return "number of tensors";
    }
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].first != b[i].first || !equal_bits(a[i].second, b[i].second)) {
            return a[i].first;
        }
    }
    return {};
}

at::Tensor weights_of(const torch::nn::Module& network) {
    std::vector<at::Tensor> all;
    for (const at::Tensor& parameter : network.parameters()) {
        all.push_back(parameter.detach().flatten());
    }
    return at::cat(all);
}

std::string error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(2); }

    void same_seed_same_bits_other_seed_other_bits() {
        for (const Case& which : cases) {
            Trainer first = make_trainer(which);
            Trainer second = make_trainer(which);
            Trainer other = make_trainer(which, 6);
            train(first, 7);
            // What else draws random numbers in between must not matter.
            for (int i = 0; i < 7; ++i) {
                at::rand({100});
                second.train_batch();
            }
            train(other, 7);
            QCOMPARE(QString::fromStdString(first_difference(first.state(), second.state())), QString());
            QVERIFY(!first_difference(first.state(), other.state()).empty());
        }
    }

    void resumes_bit_for_bit_between_any_two_batches() {
        for (const Case& which : cases) {
            Trainer whole = make_trainer(which);
            std::vector<models::StateDict> states{whole.state()};
            while (!whole.finished()) {
                whole.train_batch();
                states.push_back(whole.state());
            }
            QCOMPARE(states.size(), size_t{10});
            for (const size_t interrupted : {0, 1, 3, 5, 9}) {
                Trainer resumed = make_trainer(which, 5, /*weights=*/2);
                resumed.load_state(states[interrupted]);
                QCOMPARE(resumed.step(), static_cast<int64_t>(interrupted));
                while (!resumed.finished()) {
                    resumed.train_batch();
                }
                const std::string difference = first_difference(resumed.state(), states.back());
                QVERIFY2(difference.empty(), qPrintable(QString("%1, interrupted after %2: %3")
                                                            .arg(which.name)
                                                            .arg(interrupted)
                                                            .arg(difference.c_str())));
                QVERIFY(equal_bits(resumed.dynamics().loss, whole.dynamics().loss));
            }
        }
    }

    void resumes_from_a_checkpoint_file() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("state.pt").toStdString();
        for (const Case& which : cases) {
            Trainer whole = make_trainer(which);
            train(whole, 5);
            models::write_state_dict(file, whole.state());
            train(whole, 4);
            Trainer resumed = make_trainer(which, 5, /*weights=*/2);
            resumed.load_state(models::read_state_dict(file));
            train(resumed, 4);
            QCOMPARE(QString::fromStdString(first_difference(resumed.state(), whole.state())), QString());
        }
    }

    void state_shares_no_memory_and_is_on_the_cpu() {
        Trainer trainer = make_trainer(cases[2]);
        train(trainer, 1);
        const models::StateDict before = trainer.state();
        models::StateDict copy;
        for (const auto& [name, tensor] : before) {
            QVERIFY2(tensor.is_cpu() && tensor.is_contiguous(), name.c_str());
            copy.emplace_back(name, tensor.clone());
        }
        train(trainer, 4);
        QCOMPARE(QString::fromStdString(first_difference(before, copy)), QString());
    }

    void state_of_something_else_is_refused_and_changes_nothing() {
        Trainer trainer = make_trainer(cases[0]);
        train(trainer, 2);
        const models::StateDict mine = trainer.state();

        Trainer with_average = make_trainer(cases[2]);
        const std::string unexpected = error_of([&] { trainer.load_state(with_average.state()); });
        QVERIFY2(unexpected.find("ema.") != std::string::npos, unexpected.c_str());
        const std::string missing = error_of([&] { with_average.load_state(mine); });
        QVERIFY2(missing.find("lacks ema.") != std::string::npos, missing.c_str());

        TrainingOptions options = options_of(cases[0]);
        options.batch_size = 20;
        Trainer other_batch(testing::make_small_classifier(1), nullptr, testing::random_set(60, 3, 8, classes, 3),
                            options, cross_entropy_loss(0), {}, 5);
        train(other_batch, 3);
        QVERIFY(!error_of([&] { trainer.load_state(other_batch.state()); }).empty());
        Trainer other_set(testing::make_small_classifier(1), nullptr, testing::random_set(61, 3, 8, classes, 3),
                          options_of(cases[0]), cross_entropy_loss(0), {}, 5);
        QVERIFY(!error_of([&] { trainer.load_state(other_set.state()); }).empty());
        QCOMPARE(QString::fromStdString(first_difference(trainer.state(), mine)), QString());
    }

    void counts_epochs_and_batches() {
        Trainer trainer = make_trainer(cases[0]);
        QCOMPARE(trainer.batches_per_epoch(), 3);
        QVERIFY(std::isnan(trainer.running_loss()));
        train(trainer, 4);
        QCOMPARE(trainer.epoch(), 1);
        QCOMPARE(trainer.batch(), 1);
        QCOMPARE(trainer.step(), 4);
        QVERIFY(std::isfinite(trainer.running_loss()));
        train(trainer, 20);
        QVERIFY(trainer.finished());
        QCOMPARE(trainer.step(), 9);
        // The paper's cosine, per epoch: the last of three epochs.
        QCOMPARE(trainer.lr(), 0.1 * 0.5 * (1 + std::cos(M_PI * 2 / 3)));
    }

    void smaller_set_than_a_batch_is_one_batch() {
        TrainingOptions options = options_of(cases[0]);
        options.batch_size = 256;
        Trainer trainer(testing::make_small_classifier(1), nullptr, testing::random_set(10, 3, 8, classes, 3), options,
                        cross_entropy_loss(0), {}, 5);
        QCOMPARE(trainer.batches_per_epoch(), 1);
        trainer.train_batch();
        QCOMPARE(trainer.take_sums().images, 10);
    }

    void dynamics_hold_each_visited_sample_once() {
        Trainer trainer = make_trainer(cases[0]);
        train(trainer, 3);
        const EpochDynamics& dynamics = trainer.dynamics();
        QCOMPARE(dynamics.correct.ge(0).sum().item<int64_t>(), 48);
        QCOMPARE(dynamics.loss.isfinite().sum().item<int64_t>(), 48);
        const TrainingSums sums = trainer.take_sums();
        QCOMPARE(sums.images, 48);
        QVERIFY(std::abs(sums.loss - dynamics.loss.nanmean().item<double>()) < 1e-6);
        QCOMPARE(sums.accuracy, dynamics.correct.eq(1).sum().item<double>() / 48);
        QVERIFY(dynamics.margin.gt(0).equal(dynamics.correct.eq(1)));
        QCOMPARE(trainer.take_sums().images, 0);
    }

    void figures_are_the_same_both_ways() {
        at::manual_seed(3);
        const at::Tensor logits = at::randn({200, 7}) * 4;
        logits[0][1] = logits[0][2] = 50; // a tie for the largest is wrong
        const at::Tensor labels = at::randint(7, {200}, at::kLong);
        labels[0] = 2;
        const at::Tensor figures = sample_figures(logits, labels);
        const at::Tensor expected = sample_figures_by_tensor_operations(logits, labels);
        QVERIFY(figures.allclose(expected, 1e-5, 1e-6));
        QCOMPARE(figures[2][0].item<float>(), 0.0F);
        QVERIFY(figures[0].allclose(at::cross_entropy_loss(logits, labels, {}, at::Reduction::None), 1e-5, 1e-6));
    }

    void learns() {
        // Labels that the brightness tells.
        DeviceSet set = testing::random_set(300, 3, 8, 2, 8);
        set.images.div_(2, "floor").add_(set.labels.to(at::kByte).mul(127).view({-1, 1, 1, 1}));
        TrainingOptions options;
        options.epochs = 8;
        options.batch_size = 30;
        Trainer trainer(testing::make_small_classifier(1, 3, 2), nullptr, set, options, cross_entropy_loss(0), {}, 5);
        train(trainer, 10);
        const TrainingSums first = trainer.take_sums();
        train(trainer, 60);
        trainer.take_sums();
        train(trainer, 10);
        const TrainingSums last = trainer.take_sums();
        QVERIFY(last.loss < 0.3 * first.loss);
        QVERIFY(last.accuracy > 0.99);
    }

    void moving_average_lags_behind_and_counts_along() {
        Trainer trainer = make_trainer(cases[2]);
        QVERIFY(&trainer.model() != &trainer.evaluated_model());
        train(trainer, 2);
        auto& raw = dynamic_cast<testing::SmallClassifier&>(trainer.model());
        auto& average = dynamic_cast<testing::SmallClassifier&>(trainer.evaluated_model());
        QVERIFY(!raw.fc->weight.equal(average.fc->weight));
        QVERIFY(!raw.bn->running_mean.equal(average.bn->running_mean));
        QCOMPARE(average.bn->num_batches_tracked.item<int64_t>(), 2);
        Trainer without = make_trainer(cases[0]);
        QCOMPARE(&without.model(), &without.evaluated_model());
    }

    void loss_that_is_not_finite_stops_before_it_spoils_the_weights() {
        TrainingOptions options = options_of(cases[0]);
        int calls = 0;
        const auto breaks_down = [&calls](const at::Tensor& logits, const at::Tensor& labels) {
            const at::Tensor loss = cross_entropy_loss(0)(logits, labels);
            return ++calls == 5 ? loss * std::numeric_limits<double>::quiet_NaN() : loss;
        };
        Trainer trainer(testing::make_small_classifier(1), nullptr, testing::random_set(60, 3, 8, classes, 3), options,
                        breaks_down, {}, 5);
        train(trainer, 4);
        const at::Tensor good = weights_of(trainer.model());
        const std::string sentence = error_of([&] { trainer.train_batch(); });
        QVERIFY2(sentence.find("nan at epoch 2, batch 2 with learning rate 0.075") != std::string::npos,
                 sentence.c_str());
        QVERIFY(weights_of(trainer.model()).equal(good));
    }

    void unusable_sets_are_refused() {
        DeviceSet unlabelled = testing::random_set(60, 3, 8, classes, 3);
        unlabelled.labels.reset();
        QVERIFY_EXCEPTION_THROWN(Trainer(testing::make_small_classifier(1), nullptr, unlabelled, options_of(cases[0]),
                                         cross_entropy_loss(0), {}, 5),
                                 InputError);
        QVERIFY_EXCEPTION_THROWN(Trainer(testing::make_small_classifier(1), nullptr,
                                         testing::random_set(60, 3, 8, classes, 3), options_of(cases[2]),
                                         cross_entropy_loss(0), {}, 5),
                                 Error);
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
