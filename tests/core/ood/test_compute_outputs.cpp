// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/ood/evaluator.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <QTest>
#include <cmath>
#include <stdexcept>

using namespace midstage;
using namespace midstage::ood;

namespace {

constexpr int64_t images = 53;

training::DeviceSet random_set(const c10::Device& device = c10::kCPU) {
    at::manual_seed(1);
    return {at::randint(256, {images, 3, 16, 16}, at::kByte).to(device), {}, {0.4F, 0.5F, 0.6F}, {0.2F, 0.25F, 0.3F}};
}

std::shared_ptr<models::Classifier> network(const std::string& name = "cnn-small") {
    models::ModelOptions options;
    options.name = name;
    return models::make_classifier(options, {3, 16, 16, 7}, 5);
}

/// Largest difference in relation to the largest value, for an untrained network's outputs may be of any size.
double difference(const at::Tensor& a, const at::Tensor& b) {
    return ((a - b).abs().max() / b.abs().max()).item<double>();
}

} // namespace

class TestComputeOutputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_a_plain_forward_pass() {
        const auto model = network();
        const training::DeviceSet set = random_set();
        const CachedOutput output = compute_outputs(*model, set, {}, 20);
        QVERIFY(output.logits.sizes() == at::IntArrayRef({images, 7}));
        QVERIFY(output.features.sizes() == at::IntArrayRef({images, model->feature_size()}));
        QCOMPARE(output.logits.scalar_type(), at::kFloat);

        model->eval();
        const at::NoGradGuard no_grad;
        const at::Tensor mean = at::tensor(set.mean).view({1, 3, 1, 1});
        const at::Tensor std = at::tensor(set.std).view({1, 3, 1, 1});
        const models::Output expected = model->forward((set.images.to(at::kFloat) / 255 - mean) / std);
        QVERIFY(difference(output.logits, expected.logits) < 1e-5);
        QVERIFY(difference(output.features, expected.features) < 1e-5);
    }

    void does_not_depend_on_the_batch_size() {
        const auto model = network("resnet20");
        const training::DeviceSet set = random_set();
        const CachedOutput whole = compute_outputs(*model, set, {}, 500);
        for (const int64_t batch_size : {1, 7, 53}) {
            const CachedOutput parts = compute_outputs(*model, set, {}, batch_size);
            QVERIFY(difference(parts.logits, whole.logits) < 1e-5);
            QVERIFY(difference(parts.features, whole.features) < 1e-5);
        }
    }

    void leaves_the_network_as_it_was() {
        const auto model = network();
        model->train();
        const auto frozen = model->children().front();
        frozen->eval();
        std::vector<at::Tensor> before;
        for (const at::Tensor& buffer : model->buffers()) {
            before.push_back(buffer.clone());
        }
        compute_outputs(*model, random_set(), {}, 20);
        QVERIFY(model->is_training());
        QVERIFY(!frozen->is_training());
        QVERIFY(model->children().back()->is_training());
        const auto after = model->buffers();
        for (size_t i = 0; i < before.size(); ++i) {
            QVERIFY(after[i].equal(before[i]));
        }
    }

    void breaking_off_leaves_the_mode_as_it_was() {
        const auto model = network();
        model->train();
        int batches = 0;
        const auto stop = [&] {
            if (++batches == 2) {
                throw std::runtime_error("stopped");
            }
        };
        QVERIFY_EXCEPTION_THROWN(compute_outputs(*model, random_set(), {}, 10, stop), std::runtime_error);
        QCOMPARE(batches, 2);
        QVERIFY(model->is_training());
    }

    void outputs_may_be_worked_with_afterwards() {
        const auto model = network();
        at::Tensor logits = compute_outputs(*model, random_set(), {}, 20).logits;
        QVERIFY(!logits.is_inference());
        QVERIFY(!logits.requires_grad());
        logits.requires_grad_(true);
        logits.square().sum().backward();
        QVERIFY(logits.grad().defined());
    }

    void bfloat16_is_near_and_comes_back_as_float32() {
        const auto model = network();
        const training::DeviceSet set = random_set();
        compute::Compute compute;
        const CachedOutput exact = compute_outputs(*model, set, compute, 20);
        compute.bf16 = true;
        const CachedOutput rounded = compute_outputs(*model, set, compute, 20);
        QCOMPARE(rounded.logits.scalar_type(), at::kFloat);
        QCOMPARE(rounded.features.scalar_type(), at::kFloat);
        const double error = difference(rounded.logits, exact.logits);
        QVERIFY2(error > 0 && error < 0.1, qPrintable(QString::number(error)));
    }

    void on_a_gpu_as_on_the_processor() {
        const auto& devices = compute::devices();
        if (devices.size() < 2) {
            QSKIP("This machine has no GPU.");
        }
        const auto model = network("resnet20");
        const CachedOutput on_cpu = compute_outputs(*model, random_set(), {}, 20);
        const compute::Compute gpu = compute::resolve(devices[1].name, "fp32", 0);
        compute::apply(gpu);
        model->to(gpu.device);
        const CachedOutput on_gpu = compute_outputs(*model, random_set(gpu.device), gpu, 20);
        QVERIFY(on_gpu.logits.is_cpu() && on_gpu.features.is_cpu());
        QVERIFY(difference(on_gpu.logits, on_cpu.logits) < 1e-3);
    }

    void nothing_to_evaluate_is_refused() {
        const auto model = network();
        training::DeviceSet set = random_set();
        set.images = set.images.narrow(0, 0, 0);
        QVERIFY_EXCEPTION_THROWN(compute_outputs(*model, set, {}), InputError);
        QVERIFY_EXCEPTION_THROWN(compute_outputs(*model, random_set(), {}, 0), InputError);
    }
};

QTEST_GUILESS_MAIN(TestComputeOutputs)
#include "test_compute_outputs.moc"
