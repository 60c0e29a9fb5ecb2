// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/ood/score.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>
#include <set>
#include <torch/types.h>

using namespace midstage;
using ood::CachedOutput;
using ood::ScoreOptions;

namespace {

at::Tensor compute(const char* name, const at::Tensor& logits, double temperature = 1) {
    ScoreOptions options;
    options.temperature = temperature;
    return ood::find_score(name)->compute({logits, {}}, options);
}

} // namespace

class TestScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registry_is_found_by_name() {
        std::set<std::string> names;
        for (const ood::Score& score : ood::scores()) {
            QVERIFY(names.insert(score.name).second);
            QCOMPARE(ood::find_score(score.name), &score);
            QVERIFY(!score.title.empty() && !score.summary.empty());
        }
        QVERIFY(ood::find_score("energie") == nullptr);
    }

    void values_by_hand() {
        const at::Tensor logits = torch::tensor({{0.0F, std::log(3.0F)}, {2.0F, 2.0F}});
        const at::Tensor msp = compute("msp", logits);
        QCOMPARE(msp.scalar_type(), at::kDouble);
        QVERIFY(std::abs(msp[0].item<double>() - 0.75) < 1e-7);
        QCOMPARE(msp[1].item<double>(), 0.5);
        QCOMPARE(compute("max_logit", logits)[0].item<double>(), static_cast<double>(std::log(3.0F)));
        QVERIFY(std::abs(compute("energy", logits)[0].item<double>() - std::log(4.0)) < 1e-7);
        QVERIFY(std::abs(compute("energy", logits)[1].item<double>() - (2 + std::log(2.0))) < 1e-12);
    }

    void temperature_scales_the_energy() {
        const at::Tensor logits = torch::tensor({{1.0F, 3.0F, -2.0F}});
        const double expected = 2.5 * std::log(std::exp(1 / 2.5) + std::exp(3 / 2.5) + std::exp(-2 / 2.5));
        QVERIFY(std::abs(compute("energy", logits, 2.5).item<double>() - expected) < 1e-12);
        for (const double bad : {0.0, -1.0, std::nan("")}) {
            QVERIFY_EXCEPTION_THROWN(compute("energy", logits, bad), InputError);
        }
    }

    void large_logits_stay_finite_and_apart() {
        const at::Tensor logits = torch::tensor({{3e38F, -3e38F}, {1e4F, 1e4F - 1}, {-1e4F, -1e4F - 1}});
        for (const ood::Score& score : ood::scores()) {
            QVERIFY2(compute(score.name.c_str(), logits).isfinite().all().item<bool>(), score.name.c_str());
        }
        const at::Tensor msp = compute("msp", logits);
        QVERIFY(std::abs(msp[1].item<double>() - 1 / (1 + std::exp(-1.0))) < 1e-12);
        QVERIFY(std::abs(msp[2].item<double>() - 1 / (1 + std::exp(-1.0))) < 1e-12);
        // In float32 these two would be the same number.
        const at::Tensor close = compute("energy", torch::tensor({{1e4F, 0.0F}, {1e4F, 1e4F - 20}}));
        QVERIFY(close[1].item<double>() > close[0].item<double>());
    }

    void higher_is_more_in_distribution() {
        const at::Tensor logits = torch::tensor({{9.0F, 0.0F, 0.0F}, {1.0F, 0.9F, 0.8F}});
        for (const ood::Score& score : ood::scores()) {
            const at::Tensor values = compute(score.name.c_str(), logits);
            QVERIFY2(values[0].item<double>() > values[1].item<double>(), score.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestScores)
#include "test_scores.moc"
