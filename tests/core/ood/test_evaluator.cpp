// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/ood/evaluator.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <torch/types.h>

using namespace midstage;
using namespace midstage::ood;

namespace {

NamedOutput make(const std::string& name, int64_t count, uint64_t seed, bool labels) {
    at::manual_seed(seed);
    NamedOutput named{name, {at::randn({count, 5}) * 3, at::rand({count, 8})}, {}};
    if (labels) {
        named.labels = at::randint(5, {count}, at::kLong);
    }
    return named;
}

QString message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const InputError& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

} // namespace

class TestEvaluator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accuracy_and_loss() {
        NamedOutput id{
            "id_test", {torch::tensor({{2.0F, 0.0F}, {0.0F, 1.0F}, {3.0F, 0.0F}}), {}}, torch::tensor({0, 1, 1})};
        const EvaluationResult result = evaluate(id, {}, {});
        QVERIFY(std::abs(result.accuracy - 2.0 / 3) < 1e-15);
        const double loss = (std::log1p(std::exp(-2)) + std::log1p(std::exp(-1)) + 3 + std::log1p(std::exp(-3))) / 3;
        QVERIFY(std::abs(result.loss - loss) < 1e-12);
        QVERIFY(result.sets.empty());
    }

    void sets_and_scores_in_the_order_given() {
        const NamedOutput id = make("id_test", 50, 1, true);
        const std::vector<NamedOutput> ood{make("svhn", 30, 2, false), make("mnist", 20, 3, false)};
        EvaluationOptions options;
        options.scores = {"energy", "msp"};
        const EvaluationResult result = evaluate(id, ood, options);
        QCOMPARE(result.sets.size(), size_t{4});
        QCOMPARE(result.sets[1].ood_set, std::string("svhn"));
        QCOMPARE(result.sets[1].score, std::string("msp"));
        QCOMPARE(result.sets[2].ood_set, std::string("mnist"));
        QCOMPARE(result.sets[2].metrics.n_id, int64_t{50});
        QCOMPARE(result.sets[2].metrics.n_ood, int64_t{20});
        const at::Tensor id_energy = id.output.logits.to(at::kDouble).logsumexp(1);
        const at::Tensor ood_energy = ood[1].output.logits.to(at::kDouble).logsumexp(1);
        const double above = id_energy.unsqueeze(1).gt(ood_energy.unsqueeze(0)).to(at::kDouble).mean().item<double>();
        QVERIFY(std::abs(result.sets[2].metrics.auroc - above) < 1e-12);
    }

    void not_finite_names_score_set_and_sample() {
        const NamedOutput id = make("id_test", 10, 1, true);
        NamedOutput ood = make("svhn", 10, 2, false);
        ood.output.logits[7][2] = std::nan("");
        const QString message = message_of([&] { evaluate(id, {ood}, {}); });
        QVERIFY2(message.contains("Sample 7") && message.contains("msp scores of svhn"), qPrintable(message));
        NamedOutput broken = id;
        broken.output.logits = at::full({10, 5}, std::nan(""));
        QVERIFY(message_of([&] { evaluate(broken, {}, {}); }).contains("id_test"));
    }

    void unknown_score_lists_the_known() {
        EvaluationOptions options;
        options.scores = {"energie"};
        const QString message = message_of([&] { evaluate(make("id_test", 4, 1, true), {}, options); });
        QVERIFY2(message.contains("energie") && message.contains("max_logit"), qPrintable(message));
    }

    void outputs_come_back_from_the_file() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("epoch_0001.npz").toStdString();
        const NamedOutput id = make("id_test", 12, 1, true);
        std::vector<NamedOutput> ood{make("/data/own set", 7, 2, false), make("svhn", 9, 3, false)};
        ood[1].output.features[3][2] = 70000; // more than float16 holds
        write_outputs(file, id, ood, {});
        const std::vector<NamedOutput> back = read_outputs(file);
        QCOMPARE(back.size(), size_t{3});
        QCOMPARE(back[0].set, std::string("id_test"));
        QVERIFY(back[0].labels.equal(id.labels));
        QVERIFY(back[0].output.logits.equal(id.output.logits));
        QCOMPARE(back[0].output.features.scalar_type(), at::kFloat);
        QVERIFY(back[0].output.features.allclose(id.output.features, 1e-3, 1e-6));
        QCOMPARE(back[1].set, std::string("/data/own set"));
        QVERIFY(back[1].output.logits.equal(ood[0].output.logits));
        QVERIFY(!back[1].labels.defined());
        QVERIFY(back[2].output.features.equal(ood[1].output.features));
        for (const auto& [name, array] : read_npz(file)) {
            if (name == "svhn/energy") {
                QCOMPARE(array.scalar_type(), at::kDouble);
                QVERIFY(array.equal(ood[1].output.logits.to(at::kDouble).logsumexp(1)));
            } else if (name == "id_test/features") {
                QCOMPARE(array.scalar_type(), at::kHalf);
            }
        }
    }

    void without_outputs_only_scores_are_kept() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("epoch_0001.npz").toStdString();
        EvaluationOptions options;
        options.keep_outputs = false;
        write_outputs(file, make("id_test", 3, 1, true), {}, options);
        const NamedArrays arrays = read_npz(file);
        QCOMPARE(arrays.size(), size_t{4});
        QVERIFY(message_of([&] { read_outputs(file); }).contains("id_test"));
    }

    void lengths_that_do_not_fit_are_refused() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("x.npz").toStdString();
        write_npz(file, {{"id_test/logits", at::zeros({4, 2})}, {"id_test/labels", at::zeros({3}, at::kLong)}});
        QVERIFY(message_of([&] { read_outputs(file); }).contains("x.npz"));
        write_npz(file, {{"svhn/logits", at::zeros({4, 2})}});
        QVERIFY(message_of([&] { read_outputs(file); }).contains("labels"));
    }
};

QTEST_GUILESS_MAIN(TestEvaluator)
#include "test_evaluator.moc"
