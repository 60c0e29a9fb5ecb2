// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device.h"
#include "core/data/catalogue.h"
#include "core/data/prepare.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "core/ood/evaluator.h"

#include <QTest>
#include <array>
#include <filesystem>

using namespace midstage;

namespace {

/// Normalisation of pixel values in [0, 1].
struct Normalisation {
    std::vector<float> mean;
    std::vector<float> std;
};

/// What PyTorch gives for a published checkpoint on the same images.
struct Published {
    const char* model;
    const char* file;
    Normalisation normalisation;
    double accuracy;
    std::array<double, 3> auroc; ///< energy: CIFAR-100, SVHN, iSUN
};

const std::array<Published, 2>& published() {
    static const std::array<Published, 2> all{
        Published{"resnet20",
                  "resnet20-12fca82f.th",
                  {{.485F, .456F, .406F}, {.229F, .224F, .225F}},
                  0.916,
                  {0.883, 0.865, 0.936}},
        Published{"densenet-bc-100-12",
                  "densenet_cifar10.state_dict.pt",
                  {{125.3F / 255, 123.0F / 255, 113.9F / 255}, {63.0F / 255, 62.1F / 255, 66.7F / 255}},
                  0.949,
                  {0.904, 0.930, 0.981}}};
    return all;
}

ood::NamedOutput output_of(models::Classifier& model, const data::ImageSet& set, const Normalisation& normalisation,
                           const compute::Compute& compute) {
    const training::DeviceSet on_device{set.images, set.labels, normalisation.mean, normalisation.std};
    return {set.name, ood::compute_outputs(model, on_device, compute, 250), set.labels};
}

} // namespace

/// The figures come from Python PyTorch on the same lossless parts of the sets.
class TestPublishedCheckpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reach_their_figures_data() {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < published().size(); ++i) {
            QTest::newRow(published().at(i).model) << int(i);
        }
    }
    void reach_their_figures() {
        const std::filesystem::path root = qEnvironmentVariable("MIDSTAGE_TEST_DATA").toStdString();
        if (root.empty()) {
            QSKIP("Set MIDSTAGE_TEST_DATA to the folder of real data to evaluate the published checkpoints.");
        }
        QFETCH(int, index);
        const Published& expected = published().at(static_cast<size_t>(index));
        const compute::Compute compute = compute::resolve("auto", "fp32", 0);
        compute::apply(compute);
        const auto model = models::make_classifier({.name = expected.model}, {}, 0);
        models::load_state_dict(*model, models::read_state_dict(root / "checkpoints" / expected.file));
        model->to(compute.device);

        data::LoadRequest request;
        request.data_dir = root;
        request.split = data::Split::test;
        const data::ImageSet id = data::load_set("cifar10", request);
        QCOMPARE(id.size(), int64_t(1017));
        std::vector<ood::NamedOutput> outputs;
        const std::array<data::OodOptions, 3> sets{data::OodOptions{.dataset = "cifar100", .limit = 0},
                                                   data::OodOptions{.dataset = "svhn", .limit = 0},
                                                   data::OodOptions{.dataset = "isun", .limit = 2000}};
        const std::array<int64_t, 3> sizes{916, 1083, 2000};
        for (size_t i = 0; i < sets.size(); ++i) {
            const data::ImageSet set = data::prepare_ood(sets[i], 3, 32, 32, root, 0);
            QCOMPARE(set.size(), sizes[i]);
            outputs.push_back(output_of(*model, set, expected.normalisation, compute));
        }
        ood::EvaluationOptions options;
        options.scores = {"energy"};
        const ood::EvaluationResult result =
            ood::evaluate(output_of(*model, id, expected.normalisation, compute), outputs, options);
        constexpr double tolerance = 0.002;
        qInfo("%s: accuracy %.4f", expected.model, result.accuracy);
        QVERIFY(std::abs(result.accuracy - expected.accuracy) < tolerance);
        for (size_t i = 0; i < sets.size(); ++i) {
            const double auroc = result.sets[i].metrics.auroc;
            qInfo("%s: AUROC %.4f against %s", expected.model, auroc, sets[i].dataset.c_str());
            QVERIFY(std::abs(auroc - expected.auroc.at(i)) < tolerance);
        }
    }
};

QTEST_GUILESS_MAIN(TestPublishedCheckpoints)
#include "test_published_checkpoints.moc"
