// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/training/trainer.h"
#include "tests/core/training/small_classifier.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::training;

namespace {

constexpr double tolerance = 1e-5;

/// Largest difference relative to the larger of 1 and the reference.
double largest_difference(const at::Tensor& tensor, const std::vector<double>& reference) {
    const at::Tensor expected = at::tensor(reference, at::kDouble);
    const at::Tensor actual = tensor.detach().to(at::kDouble).contiguous().flatten();
    return ((actual - expected).abs() / expected.abs().clamp_min(1)).max().item<double>();
}

void set_weights(torch::nn::Module& network, const nlohmann::json& weights) {
    const at::NoGradGuard no_grad;
    for (const auto& item : network.named_parameters()) {
        item.value().copy_(at::tensor(weights.at(item.key()).get<std::vector<float>>()).view_as(item.value()));
    }
}

} // namespace

class TestTrainingReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Order, augmentation, label smoothing, schedule, SGD with Nesterov momentum and weight decay, moving average and
    /// dynamics, all against PyTorch in Python.
    void equals_pytorch() {
        const auto file = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/training/small_training.json"));
        const int64_t classes = file.at("classes");
        const DeviceSet set = testing::random_set(file.at("count"), 3, file.at("size"), classes, file.at("set_key"));
        TrainingOptions options;
        options.epochs = file.at("epochs");
        options.batch_size = file.at("batch");
        options.lr = 0.2;
        options.nesterov = true;
        options.weight_decay = 5e-4;
        options.label_smoothing = file.at("label_smoothing");
        options.schedule.per_step = true;
        options.augmentation = {.crop_padding = file.at("padding"), .flip = true};
        options.ema_decay = file.at("ema_decay");
        const auto network = testing::make_small_classifier(0, 3, classes);
        set_weights(*network, file.at("initial"));
        Trainer trainer(network, testing::make_small_classifier(1, 3, classes), set, options,
                        cross_entropy_loss(options.label_smoothing), {}, file.at("seed"));

        const std::vector<double> losses = file.at("losses");
        QCOMPARE(static_cast<size_t>(options.epochs * trainer.batches_per_epoch()), losses.size());
        for (const double expected : losses) {
            trainer.train_batch();
            const TrainingSums sums = trainer.take_sums();
            QCOMPARE(sums.images, options.batch_size);
            QVERIFY2(
                std::abs(sums.loss - expected) < tolerance,
                qPrintable(QString("step %1: loss %2, PyTorch's %3").arg(trainer.step()).arg(sums.loss).arg(expected)));
        }
        QVERIFY(trainer.finished());

        int compared = 0;
        const std::map<std::string, std::string> kinds{
            {"model.", "final"}, {"ema.", "average"}, {"momentum.", "momentum"}};
        for (const auto& [name, tensor] : trainer.state()) {
            for (const auto& [prefix, key] : kinds) {
                if (name.starts_with(prefix)) {
                    const auto reference = file.at(key).at(name.substr(prefix.size())).get<std::vector<double>>();
                    const double difference = largest_difference(tensor, reference);
                    QVERIFY2(difference < tolerance,
                             qPrintable(QString("%1 differs by %2").arg(name.c_str()).arg(difference)));
                    ++compared;
                }
            }
        }
        QCOMPARE(compared,
                 static_cast<int>(file.at("final").size() + file.at("average").size() + file.at("momentum").size()));

        const auto& expected = file.at("dynamics");
        const EpochDynamics& dynamics = trainer.dynamics();
        for (int64_t i = 0; i < set.size(); ++i) {
            const auto at = static_cast<size_t>(i);
            QCOMPARE(static_cast<int>(dynamics.correct[i].item<int8_t>()), expected.at("correct").at(at).get<int>());
            if (expected.at("loss").at(at).is_null()) {
                QVERIFY(std::isnan(dynamics.loss[i].item<float>()));
                QVERIFY(std::isnan(dynamics.margin[i].item<float>()));
            } else {
                QVERIFY(std::abs(dynamics.loss[i].item<double>() - expected.at("loss").at(at).get<double>()) <
                        tolerance);
                QVERIFY(std::abs(dynamics.margin[i].item<double>() - expected.at("margin").at(at).get<double>()) <
                        tolerance);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingReference)
#include "test_training_reference.moc"
