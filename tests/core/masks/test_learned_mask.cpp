// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/masks/learned_mask.h"
#include "core/training/trainer.h"
#include "tests/core/training/small_classifier.h"

#include <ATen/ATen.h>
#include <QTest>
#include <functional>
#include <map>
#include <memory>
#include <string>

using namespace midstage;
using namespace midstage::masks;
using namespace midstage::training;

namespace {

constexpr int64_t classes = 5;

struct Case {
    PruneOptions prune;
    double ema_decay = 0;
    int64_t swa_start = 0;
    double dropout = 0;
};

Trainer make_trainer(const Case& which, const LossFunction& loss = constrained_loss(1.5), int64_t epochs = 2,
                     uint64_t network_seed = 1) {
    TrainingOptions options;
    options.epochs = epochs;
    options.batch_size = 16;
    options.ema_decay = which.ema_decay;
    options.swa_start = which.swa_start;
    return {testing::make_small_classifier(network_seed, 3, classes, which.dropout),
            testing::make_small_classifier(99, 3, classes, which.dropout),
            testing::random_set(60, 3, 8, classes, 3),
            options,
            loss,
            compute::Compute{},
            5,
            learned_mask(which.prune, 7)};
}

void train(Trainer& trainer, int64_t batches) {
    for (int64_t i = 0; i < batches; ++i) {
        trainer.train_batch();
    }
}

std::string difference(const models::StateDict& a, const models::StateDict& b) {
    if (a.size() != b.size()) {
        return "different numbers of tensors";
    }
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].first != b[i].first || !at::equal(a[i].second.nan_to_num(), b[i].second.nan_to_num())) {
            return a[i].first;
        }
    }
    return {};
}

int64_t zeros_in(models::Classifier& network, const std::string& name) {
    return (network.named_parameters()[name] == 0).sum().item<int64_t>();
}

/// Cannot be made after the fourth step, the first of the second epoch.
class FailingMask : public LearnedMask {
public:
    explicit FailingMask(torch::nn::Module& network)
        : LearnedMask(network, {}, 7) {}
    void write() override {
        if (++steps_ == 4) {
            throw InputError("A score is no number.");
        }
        LearnedMask::write();
    }

private:
    int steps_ = 0;
};

QString refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const InputError& error) {
        return error.what();
    }
    return "nothing was refused";
}

} // namespace

class TestLearnedMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The network is an ordinary one with zeros, and weights that are frozen are those that it came with.
    void prunes_a_plain_network() {
        Trainer trainer = make_trainer({.prune = {.keep_fraction = 0.6}});
        const auto dense = testing::make_small_classifier(1, 3, classes)->named_parameters();
        train(trainer, 6);
        QVERIFY(trainer.finished());
        const auto& learned = dynamic_cast<const LearnedMask&>(*trainer.parametrization());
        const WeightMask mask = learned.mask(false);
        QCOMPARE(mask.scores, std::string("learned"));
        QCOMPARE(mask.layers.size(), size_t(3)); // conv, conv2, fc: no biases, no batch norm
        for (const WeightMask::Layer& layer : mask.layers) {
            const at::Tensor weight = trainer.model().named_parameters()[layer.name];
            QCOMPARE(zeros_in(trainer.model(), layer.name), dropped_count(weight.numel(), 0.6));
            QVERIFY(at::equal(weight, dense[layer.name] * layer.kept));
        }
        for (const char* frozen : {"conv2.bias", "fc.bias", "bn.weight", "bn.bias"}) {
            QVERIFY2(at::equal(trainer.model().named_parameters()[frozen], dense[frozen]), frozen);
        }
        QVERIFY(trainer.model().named_buffers()["bn.running_mean"].abs().max().item<float>() > 0);
    }

    /// The scores have been moved: another mask than the first one.
    void learns_the_mask() {
        Trainer trainer = make_trainer({.prune = {.keep_fraction = 0.6}}, constrained_loss(0.01), 20);
        const auto& learned = dynamic_cast<const LearnedMask&>(*trainer.parametrization());
        const WeightMask first = learned.mask(false);
        train(trainer, 60);
        const WeightMask last = learned.mask(false);
        int64_t changed = 0;
        for (size_t i = 0; i < first.layers.size(); ++i) {
            changed += (first.layers[i].kept != last.layers[i].kept).sum().item<int64_t>();
        }
        QVERIFY(changed > 0);
    }

    /// Keep 1 drops nothing: the network and its loss are those of the dense one, bit for bit.
    void keeping_all_is_the_dense_network() {
        Trainer trainer = make_trainer({.prune = {.keep_fraction = 1}});
        const auto dense = testing::make_small_classifier(1, 3, classes);
        train(trainer, 3);
        for (const auto& item : dense->named_parameters()) {
            QVERIFY2(at::equal(trainer.model().named_parameters()[item.key()], item.value()), item.key().c_str());
        }
    }

    /// Trained without learning scores and without dropping anything it is plain training, bit for bit.
    void keeping_all_and_training_the_weights_is_plain_training() {
        const PruneOptions options{.keep_fraction = 1, .learn_scores = false, .freeze_weights = false};
        Trainer masked = make_trainer({.prune = options, .ema_decay = 0.9}, cross_entropy_loss(0));
        TrainingOptions plain_options;
        plain_options.epochs = 2;
        plain_options.batch_size = 16;
        plain_options.ema_decay = 0.9;
        Trainer plain(testing::make_small_classifier(1, 3, classes), testing::make_small_classifier(99, 3, classes),
                      testing::random_set(60, 3, 8, classes, 3), plain_options, cross_entropy_loss(0),
                      compute::Compute{}, 5);
        train(masked, 6);
        train(plain, 6);
        QCOMPARE(difference(models::state_dict_of(masked.model()), models::state_dict_of(plain.model())),
                 std::string());
        QCOMPARE(
            difference(models::state_dict_of(masked.evaluated_model()), models::state_dict_of(plain.evaluated_model())),
            std::string());
    }

    /// An average over steps is as sparse as its steps.
    void the_average_is_sparse() {
        for (const Case& which : {Case{.prune = {.keep_fraction = 0.6}, .ema_decay = 0.9},
                                  Case{.prune = {.keep_fraction = 0.6}, .swa_start = 1}}) {
            Trainer trainer = make_trainer(which);
            train(trainer, 6);
            QVERIFY(&trainer.evaluated_model() != &trainer.model());
            const auto& learned = dynamic_cast<const LearnedMask&>(*trainer.parametrization());
            for (const WeightMask::Layer& layer : learned.mask(true).layers) {
                QCOMPARE(zeros_in(trainer.evaluated_model(), layer.name), dropped_count(layer.kept.numel(), 0.6));
            }
        }
    }

    void resumes_bit_for_bit() {
        const std::map<std::string, Case> cases{
            {"scores", {.prune = {.keep_fraction = 0.7}, .ema_decay = 0.9}},
            {"scores and weights", {.prune = {.keep_fraction = 0.7, .freeze_weights = false}, .dropout = 0.3}},
            {"equal average", {.prune = {.keep_fraction = 0.7, .freeze_weights = false}, .swa_start = 1}},
            {"magnitude",
             {.prune = {.keep_fraction = 0.7,
                        .ranking = Ranking::global,
                        .initial_scores = Scores::magnitude,
                        .learn_scores = false,
                        .freeze_weights = false}}},
        };
        for (const auto& [name, which] : cases) {
            Trainer whole = make_trainer(which);
            train(whole, 4);
            const models::StateDict saved = whole.state();
            train(whole, 2);
            // What a resumed run begins with is another network, whose weights must not matter.
            Trainer resumed = make_trainer(which, constrained_loss(1.5), 2, 8);
            resumed.load_state(saved);
            const auto& learned = dynamic_cast<const LearnedMask&>(*resumed.parametrization());
            for (const WeightMask::Layer& layer : learned.mask(false).layers) {
                const at::Tensor weight = resumed.model().named_parameters()[layer.name];
                QVERIFY2(at::equal(weight != 0, layer.kept), (name + ": " + layer.name).c_str());
            }
            train(resumed, 2);
            QVERIFY(resumed.finished());
            whole.evaluated_model(); // writes the average, which is made when it is asked for
            resumed.evaluated_model();
            const std::string where = difference(whole.state(), resumed.state());
            QVERIFY2(where.empty(), (name + ": " + where).c_str());
        }
    }

    /// As a loss that is not finite is.
    void a_mask_that_cannot_be_made_any_more_is_told_with_its_batch() {
        TrainingOptions options;
        options.epochs = 2;
        options.batch_size = 16;
        options.lr = 1000;
        options.schedule.kind = ScheduleKind::constant;
        Trainer trainer(testing::make_small_classifier(1, 3, classes), nullptr,
                        testing::random_set(60, 3, 8, classes, 3), options, cross_entropy_loss(0), compute::Compute{},
                        5, [](torch::nn::Module& network) { return std::make_unique<FailingMask>(network); });
        QString sentence;
        try {
            train(trainer, 6);
        } catch (const Error& error) {
            sentence = error.what();
        }
        QCOMPARE(sentence, QString("The training failed at epoch 2, batch 1 with learning rate 1000: A score is no "
                                   "number. Lower the learning rate or lengthen the warm-up."));
    }

    void refuses_what_cannot_be() {
        QCOMPARE(refusal([] {
                     make_trainer({.prune = {.keep_fraction = 0.8, .learn_scores = false, .freeze_weights = true}});
                 }),
                 QString("Nothing would be trained: learn the scores, or let the kept weights be trained."));
        const QString empty =
            refusal([] { make_trainer({.prune = {.keep_fraction = 0.001, .ranking = Ranking::global}}); });
        QVERIFY2(empty.contains("would lose all its"), qPrintable(empty));
        const QString pattern = refusal([] { make_trainer({.prune = {.parameters = {"layer*.weight"}}}); });
        QVERIFY2(pattern.contains("layer*.weight"), qPrintable(pattern));
        // A state without scores is no state of a pruning.
        Trainer trainer = make_trainer({.prune = {}});
        models::StateDict state = trainer.state();
        std::erase_if(state, [](const auto& entry) { return entry.first.starts_with("parametrization.score."); });
        QVERIFY(refusal([&] { trainer.load_state(state); }).contains("parametrization.score."));
    }
};

QTEST_GUILESS_MAIN(TestLearnedMask)
#include "test_learned_mask.moc"
