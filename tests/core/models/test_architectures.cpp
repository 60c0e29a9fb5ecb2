// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/compute/device.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "tests/core/models/hashed_values.h"

#include <ATen/core/grad_mode.h>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace midstage;
using namespace midstage::models;

namespace {

using Json = nlohmann::json;

Json reference_of(const std::string& name) {
    return Json::parse(read_file(std::string(MIDSTAGE_TEST_FILES) + "/models/" + name + ".json"));
}

at::Tensor tensor_of(const Json& numbers, at::IntArrayRef shape) {
    const auto values = numbers.get<std::vector<double>>();
    return at::tensor(values, at::kDouble).to(at::kFloat).view(shape);
}

/// Largest difference, relative to the largest expected value where that is above 1.
double difference(const at::Tensor& actual, const at::Tensor& expected) {
    const double scale = std::max(1.0, expected.abs().max().item<double>());
    return (actual - expected).abs().max().item<double>() / scale;
}

void fill(Classifier& classifier) {
    const at::NoGradGuard no_grad;
    for (const auto& [name, tensor] : state_dict_of(classifier)) {
        if (!name.ends_with("num_batches_tracked")) {
            tensor.copy_(tests::hashed_state(name, tensor.sizes()));
        }
    }
}

at::Tensor first(const Classifier& classifier, const std::string& name) {
    for (const auto& [key, tensor] : state_dict_of(classifier)) {
        if (key == name) {
            return tensor;
        }
    }
    throw std::runtime_error("no tensor " + name);
}

std::string message_of(const ModelOptions& options, const InputShape& shape) {
    try {
        make_classifier(options, shape, 0);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

void add_architectures() {
    QTest::addColumn<QString>("name");
    for (const Architecture& architecture : architectures()) {
        QTest::newRow(architecture.name.c_str()) << QString::fromStdString(architecture.name);
    }
}

} // namespace

class TestArchitectures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        compute::Compute compute;
        compute.threads = 1;
        compute::apply(compute);
    }

    void state_dict_equals_pythons_data() { add_architectures(); }
    void state_dict_equals_pythons() {
        QFETCH(QString, name);
        const Json reference = reference_of(name.toStdString());
        const auto classifier = make_classifier({.name = name.toStdString()}, {}, 0);
        const StateDict dict = state_dict_of(*classifier);
        QCOMPARE(dict.size(), reference["keys"].size());
        for (size_t i = 0; i < dict.size(); ++i) {
            QCOMPARE(dict[i].first, reference["keys"][i][0].get<std::string>());
            QCOMPARE(dict[i].second.sizes().vec(), reference["keys"][i][1].get<std::vector<int64_t>>());
        }
    }

    void results_equal_pytorchs_data() { add_architectures(); }
    void results_equal_pytorchs() {
        QFETCH(QString, name);
        const Json reference = reference_of(name.toStdString());
        for (const Json& expected : reference["cases"]) {
            InputShape shape;
            shape.channels = expected["channels"];
            shape.height = shape.width = expected["size"];
            shape.classes = expected["classes"];
            const auto classifier =
                make_classifier({.name = name.toStdString(), .affine = expected["affine"]}, shape, 0);
            QCOMPARE(parameter_count(*classifier), expected["parameters"].get<int64_t>());
            fill(*classifier);
            const at::Tensor images = tests::hashed_values("images", {2, shape.channels, shape.height, shape.width})
                                          .contiguous(at::MemoryFormat::ChannelsLast);
            classifier->eval();
            {
                const at::NoGradGuard no_grad;
                const Output output = classifier->forward(images);
                QCOMPARE(output.features.sizes().vec(), (std::vector<int64_t>{2, classifier->feature_size()}));
                QVERIFY(difference(output.logits, tensor_of(expected["logits"], {2, shape.classes})) < 1e-5);
                QVERIFY(difference(output.features, tensor_of(expected["features"], {2, classifier->feature_size()})) <
                        1e-5);
            }
            classifier->train();
            const Output output = classifier->forward(images);
            QVERIFY(difference(output.logits, tensor_of(expected["train_logits"], {2, shape.classes})) < 1e-4);
            at::cross_entropy_loss(output.logits, at::tensor({int64_t(1), shape.classes - 1})).backward();
            const at::Tensor gradient = first(*classifier, "conv1.weight").grad()[0];
            const at::Tensor expected_gradient = tensor_of(expected["first_gradient"], gradient.sizes());
            // Rounding moves a few activations across a ReLU's kink.
            const double error = (gradient - expected_gradient).norm().item<double>();
            QVERIFY2(error < 1e-2 * expected_gradient.norm().item<double>(), std::to_string(error).c_str());
            QVERIFY(difference(first(*classifier, "bn1.running_mean").slice(0, 0, 8),
                               tensor_of(expected["running_mean"], {8})) < 1e-5);
            QCOMPARE(first(*classifier, "bn1.num_batches_tracked").item<int64_t>(), int64_t(1));
        }
    }

    void bfloat16_gives_float_logits_close_to_fp32() {
        const auto classifier = make_classifier({}, {}, 1);
        fill(*classifier);
        classifier->eval();
        const at::NoGradGuard no_grad;
        const at::Tensor images = tests::hashed_values("images", {4, 3, 32, 32});
        const Output exact = classifier->forward(images);
        compute::Compute compute;
        compute.bf16 = true;
        const compute::AutocastScope scope(compute);
        const Output rough = classifier->forward(images);
        QVERIFY(rough.logits.scalar_type() == at::kFloat && rough.features.scalar_type() == at::kFloat);
        const double error = difference(rough.logits, exact.logits);
        QVERIFY(error > 0 && error < 0.05);
    }

    void weights_come_from_the_seed_alone() {
        at::manual_seed(3);
        const at::Tensor before = at::rand({4});
        at::manual_seed(3);
        const auto one = make_classifier({}, {}, 7);
        QVERIFY(at::equal(at::rand({4}), before)); // the global generator was not used
        const auto same = make_classifier({}, {}, 7);
        const auto other = make_classifier({}, {}, 8);
        const std::vector<at::Tensor> a = one->parameters();
        for (size_t i = 0; i < a.size(); ++i) {
            QVERIFY(at::equal(a[i], same->parameters()[i]));
        }
        QVERIFY(!at::equal(a[0], other->parameters()[0]));
    }

    void initial_weights_have_the_originals_spread() {
        // Standard deviations by the originals' rules: PyTorch's default is uniform in +-1/sqrt(fan in).
        struct Expected {
            std::string model, tensor;
            double deviation;
        };
        for (const Expected& expected :
             {Expected{"cnn-small", "conv4.weight", std::sqrt(1.0 / 3 / (96 * 9))},
              Expected{"resnet18", "layer3.0.conv1.weight", std::sqrt(1.0 / 3 / (128 * 9))},
              Expected{"resnet20", "layer3.0.conv1.weight", std::sqrt(2.0 / (32 * 9))},
              Expected{"wrn-40-2", "block3.layer.0.conv1.weight", std::sqrt(2.0 / (128 * 9))},
              Expected{"densenet-bc-100-12", "trans2.conv1.weight", std::sqrt(2.0 / 150)},
              Expected{"resnet20", "linear.weight", std::sqrt(2.0 / 64)},
              Expected{"wrn-40-2", "fc.weight", std::sqrt(1.0 / 3 / 128)}}) {
            const auto classifier = make_classifier({.name = expected.model}, {}, 5);
            const at::Tensor weight = first(*classifier, expected.tensor);
            const double deviation = weight.std(/*unbiased=*/false).item<double>();
            const double tolerance = 4 / std::sqrt(2.0 * static_cast<double>(weight.numel()));
            QVERIFY2(std::abs(deviation / expected.deviation - 1) < tolerance, expected.tensor.c_str());
        }
        QVERIFY(first(*make_classifier({.name = "wrn-40-2"}, {}, 5), "fc.bias").eq(0).all().item<bool>());
        QVERIFY(first(*make_classifier({.name = "resnet20"}, {}, 5), "linear.bias").ne(0).all().item<bool>());
    }

    void dropout_acts_in_training_alone_data() { add_architectures(); }
    void dropout_acts_in_training_alone() {
        QFETCH(QString, name);
        ModelOptions options{.name = name.toStdString()};
        options.dropout = 0.3;
        if (!find_architecture(options.name)->has_dropout) {
            QVERIFY(message_of(options, {}).find("has no dropout") != std::string::npos);
            return;
        }
        InputShape shape;
        shape.height = shape.width = 8;
        const auto classifier = make_classifier(options, shape, 0);
        const at::NoGradGuard no_grad;
        const at::Tensor images = tests::hashed_values("images", {2, 3, 8, 8});
        classifier->train();
        QVERIFY(!at::equal(classifier->forward(images).logits, classifier->forward(images).logits));
        classifier->eval();
        QVERIFY(at::equal(classifier->forward(images).logits, classifier->forward(images).logits));
    }

    void what_cannot_work_is_refused_in_words() {
        QVERIFY(message_of({.name = "vgg"}, {}).find("densenet-bc-100-12") != std::string::npos);
        ModelOptions options{.name = "wrn-40-2"};
        options.dropout = 1.0;
        QVERIFY(message_of(options, {}).find("below 1") != std::string::npos);
        InputShape shape;
        shape.classes = 0;
        QVERIFY(message_of({}, shape).find("two classes") != std::string::npos);
        shape = InputShape{.channels = 3, .height = 4, .width = 32, .classes = 10};
        QVERIFY(message_of({}, shape).find("4 x 32") != std::string::npos);
    }

    void names_are_unique() {
        std::set<std::string> names;
        for (const Architecture& architecture : architectures()) {
            QVERIFY(names.insert(architecture.name).second);
            QVERIFY(!architecture.title.empty() && !architecture.summary.empty());
            QVERIFY(find_architecture(architecture.name) == &architecture);
        }
        QVERIFY(find_architecture("no such model") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestArchitectures)
#include "test_architectures.moc"
