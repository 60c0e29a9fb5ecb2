// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/masks/learned_mask.h"
#include "core/training/trainer.h"
#include "tests/core/training/small_classifier.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <QTest>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using namespace midstage;
using namespace midstage::training;

namespace {

using nlohmann::json;
constexpr double tolerance = 1e-5;

const json& reference() {
    static const json file = json::parse(read_file(MIDSTAGE_TEST_FILES "/masks/unmasking.json"));
    return file;
}

/// Largest difference relative to the larger of 1 and the reference.
double largest_difference(const at::Tensor& tensor, const json& expected_numbers) {
    const at::Tensor expected = at::tensor(expected_numbers.get<std::vector<double>>(), at::kDouble);
    const at::Tensor actual = tensor.detach().to(at::kDouble).contiguous().flatten();
    return ((actual - expected).abs() / expected.abs().clamp_min(1)).max().item<double>();
}

std::shared_ptr<testing::SmallClassifier> first_network() {
    const auto network = testing::make_small_classifier(0, 3, reference().at("classes"));
    const at::NoGradGuard no_grad;
    const auto set = [](const std::string& name, const at::Tensor& tensor) {
        tensor.copy_(
            at::tensor(reference().at("initial").at(name).get<std::vector<double>>(), at::kDouble).view_as(tensor));
    };
    for (const auto& item : network->named_parameters()) {
        set(item.key(), item.value());
    }
    for (const auto& item : network->named_buffers()) {
        set(item.key(), item.value());
    }
    return network;
}

std::unique_ptr<Trainer> make_trainer(const json& one, double ema_decay, const ParametrizationFactory& factory) {
    const json& file = reference();
    const int64_t classes = file.at("classes");
    TrainingOptions options;
    options.epochs = 1;
    options.batch_size = file.at("batch");
    options.lr = file.at("lr");
    options.momentum = file.at("momentum");
    options.weight_decay = file.at("weight_decay");
    options.schedule.kind = ScheduleKind::constant;
    options.ema_decay = ema_decay;
    const LossFunction loss =
        one.at("constraint").is_null() ? cross_entropy_loss(0) : constrained_loss(one.at("constraint"));
    return std::make_unique<Trainer>(
        first_network(), testing::make_small_classifier(1, 3, classes),
        testing::random_set(file.at("count"), 3, file.at("size"), classes, file.at("set_key")), options, loss,
        compute::Compute{}, file.at("seed"), factory);
}

/// Five steps, each with Python's cross-entropy and minimised loss.
void train_as_python(Trainer& trainer, const json& one) {
    const std::vector<double> losses = one.at("losses");
    const std::vector<double> objectives = one.at("objectives");
    QCOMPARE(static_cast<size_t>(trainer.batches_per_epoch()), losses.size());
    for (size_t step = 0; step < losses.size(); ++step) {
        trainer.train_batch();
        const TrainingSums sums = trainer.take_sums();
        QVERIFY2(std::abs(sums.loss - losses[step]) < tolerance, qPrintable(QString("step %1").arg(step)));
        QVERIFY2(std::abs(sums.objective - objectives[step]) < tolerance, qPrintable(QString("step %1").arg(step)));
    }
}

/// How many tensors of the state with that prefix Python has as well; fails where one differs.
int compare(const models::StateDict& state, const std::string& prefix, const json& expected) {
    int compared = 0;
    for (const auto& [name, tensor] : state) {
        if (name.starts_with(prefix) && expected.contains(name.substr(prefix.size()))) {
            const double difference = largest_difference(tensor, expected.at(name.substr(prefix.size())));
            if (difference >= tolerance) {
                QTest::qFail(qPrintable(QString("%1 differs by %2").arg(name.c_str()).arg(difference)), __FILE__,
                             __LINE__);
            }
            ++compared;
        }
    }
    return compared;
}

} // namespace

/// Against PyTorch in Python (tests/python/make_unmasking_references.py).
class TestUnmaskingReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void um_equals_pytorch_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(reference().at("unmasking").size()); ++i) {
            QTest::addRow("%s", reference().at("unmasking")[static_cast<size_t>(i)].at("constraint").dump().c_str())
                << i;
        }
    }
    void um_equals_pytorch() {
        QFETCH(const int, number);
        const json& one = reference().at("unmasking")[static_cast<size_t>(number)];
        const auto trainer = make_trainer(one, 0, {});
        train_as_python(*trainer, one);
        const models::StateDict state = trainer->state();
        QCOMPARE(compare(state, "model.", one.at("final")), 10);
        QCOMPARE(compare(state, "momentum.", one.at("momentum")), 7);
    }

    void umap_equals_pytorch_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(reference().at("pruning").size()); ++i) {
            const json& one = reference().at("pruning")[static_cast<size_t>(i)];
            QTest::addRow("%s keep %g%s", one.at("ranking").get<std::string>().c_str(), one.at("keep").get<double>(),
                          one.at("freeze").get<bool>() ? "" : ", weights trained")
                << i;
        }
    }
    void umap_equals_pytorch() {
        QFETCH(const int, number);
        const json& one = reference().at("pruning")[static_cast<size_t>(number)];
        masks::PruneOptions options;
        options.keep_fraction = one.at("keep");
        options.ranking = one.at("ranking") == "global" ? masks::Ranking::global : masks::Ranking::per_layer;
        options.freeze_weights = one.at("freeze");
        options.score_weight_decay = one.at("score_decay");
        const double decay = reference().at("decay");
        const auto trainer = make_trainer(one, decay, masks::learned_mask(options, 0));
        models::StateDict state = trainer->state();
        for (auto& [name, tensor] : state) {
            for (const char* prefix : {"parametrization.score.", "parametrization.average_score."}) {
                if (name.starts_with(prefix)) {
                    const json& scores = one.at("initial_scores").at(name.substr(std::string(prefix).size()));
                    tensor = at::tensor(scores.get<std::vector<double>>(), at::kDouble).to(at::kFloat).view_as(tensor);
                }
            }
        }
        trainer->load_state(state);
        train_as_python(*trainer, one);

        state = trainer->state();
        QCOMPARE(compare(state, "model.", one.at("final")), 10);
        QCOMPARE(compare(state, "parametrization.score.", one.at("scores")), 3);
        QCOMPARE(compare(state, "parametrization.average_score.", one.at("average_scores")), 3);
        QCOMPARE(compare(state, "momentum.score.", one.at("momentum")), 3);
        const models::StateDict average = models::state_dict_of(trainer->evaluated_model());
        QCOMPARE(compare(average, "", one.at("average")), options.freeze_weights ? 3 : 0);
    }
};

QTEST_GUILESS_MAIN(TestUnmaskingReference)
#include "test_unmasking_reference.moc"
