// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/models/recognition.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace midstage::models;

namespace {

StateDict weights_of(const ModelOptions& model, const InputShape& shape) {
    return state_dict_of(*make_classifier(model, shape, 1));
}

} // namespace

class TestRecognition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_architecture_is_recognised_by_its_own_weights() {
        for (const Architecture& architecture : architectures()) {
            for (const bool affine : {true, false}) {
                const InputShape shape{3, 32, 32, 7};
                const auto found = recognise(weights_of({architecture.name, affine, 0}, shape));
                QCOMPARE(found.front().model.name, architecture.name);
                QVERIFY(found.front().fits);
                QCOMPARE(found.front().model.affine, affine);
                QCOMPARE(found.front().shape.classes, int64_t(7));
                QVERIFY(found.front().explanation.find(architecture.name) != std::string::npos);
                QVERIFY(found.size() > 1 && !found[1].fits);
            }
        }
    }

    void grey_images_and_a_leading_module_are_seen() {
        StateDict weights = weights_of({"cnn-small", true, 0}, {1, 32, 32, 10});
        const auto found = recognise(weights);
        QVERIFY(found.front().fits);
        QCOMPARE(found.front().shape.channels, int64_t(1));
    }

    void what_does_not_fit_is_named() {
        StateDict weights = weights_of({"resnet20", true, 0}, {});
        const std::string missing = weights.back().first;
        weights.pop_back();
        auto found = recognise(weights);
        QCOMPARE(found.front().model.name, std::string("resnet20"));
        QVERIFY(!found.front().fits);
        QVERIFY2(found.front().explanation.find(missing + " is missing") != std::string::npos,
                 found.front().explanation.c_str());

        weights = weights_of({"resnet20", true, 0}, {});
        weights.emplace_back("extra.weight", at::zeros({2, 3, 4}));
        found = recognise(weights);
        QVERIFY(!found.front().fits);
        QVERIFY2(found.front().explanation.find("extra.weight (2 x 3 x 4)") != std::string::npos,
                 found.front().explanation.c_str());

        weights.pop_back();
        weights.front().second = at::zeros({16, 3, 5, 5});
        found = recognise(weights);
        QVERIFY2(found.front().explanation.find("is 16 x 3 x 5 x 5 where the model has 16 x 3 x 3 x 3") !=
                     std::string::npos,
                 found.front().explanation.c_str());
        QVERIFY(!recognise({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestRecognition)
#include "test_recognition.moc"
