// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/ood/distribution.h"
#include "core/ood/metrics.h"
#include "core/ood/scored_sets.h"
#include "core/ood/threshold_curves.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

using namespace midstage;
using namespace midstage::ood;

namespace {

using Numbers = std::vector<double>;

double furthest(const Numbers& values, const Numbers& wanted) {
    if (values.size() != wanted.size()) {
        return std::numeric_limits<double>::infinity();
    }
    double distance = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        distance = std::max(distance, std::abs(values[i] - wanted[i]));
    }
    return distance;
}

Numbers normal(size_t count, double mean, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> draw(mean, 1);
    Numbers values(count);
    std::generate(values.begin(), values.end(), [&] { return draw(generator); });
    return values;
}

SetScores named(const std::string& set, const Numbers& values) {
    return {set, values, {}, {}, false};
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

class TestScoredSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewer_bins_for_fewer_samples() {
        QCOMPARE(histogram_bins(0), 24);
        QCOMPARE(histogram_bins(200), 24);
        QCOMPARE(histogram_bins(1000), 40);
        QCOMPARE(histogram_bins(10000), 80);
        QCOMPARE(histogram_bins(1000000), 80);
    }

    void equals_scikit_learn_data() {
        QTest::addColumn<QByteArray>("json");
        const auto references = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/scores/references.json"));
        for (auto reference : references.at("cases")) {
            reference["bins"] = references.at("bins");
            reference["points"] = references.at("points");
            QTest::newRow(reference.at("name").get<std::string>().c_str())
                << QByteArray::fromStdString(reference.dump());
        }
    }

    void equals_scikit_learn() {
        QFETCH(QByteArray, json);
        const auto reference = nlohmann::json::parse(json.toStdString());
        const auto wanted = [&](const char* name) { return reference.at(name).get<Numbers>(); };
        const RankedScores id = rank_scores(wanted("id"), "ID scores");
        const RankedScores ood = rank_scores(wanted("ood"), "OOD scores");

        const ThresholdCurve roc = roc_curve(id, ood);
        QVERIFY(furthest(roc.x, wanted("fpr")) < 1e-15);
        QVERIFY(furthest(roc.y, wanted("tpr")) < 1e-15);
        const ThresholdCurve precision = precision_recall_curve(id, ood);
        // Where thresholds accept OOD samples alone, scikit-learn's curve stays at one point.
        Numbers recall;
        Numbers precisions;
        for (size_t i = 0; i < reference.at("recall").size(); ++i) {
            const double x = reference.at("recall")[i];
            const double y = reference.at("precision")[i];
            if (recall.empty() || recall.back() != x || precisions.back() != y) {
                recall.push_back(x);
                precisions.push_back(y);
            }
        }
        QVERIFY(furthest(precision.x, recall) < 1e-15);
        QVERIFY(furthest(precision.y, precisions) < 1e-15);

        const ScoreRange range = common_range({&id, &ood});
        QVERIFY(furthest(histogram(id, range, reference.at("bins")), wanted("histogram")) < 1e-12);
        const Density density = kernel_density(id, range, reference.at("points"));
        const Numbers exact = wanted("density");
        QVERIFY(std::abs(density.bandwidth - reference.at("bandwidth").get<double>()) < 1e-14);
        const double highest = *std::max_element(exact.begin(), exact.end());
        const double error = furthest(density.density, exact) / highest;
        QVERIFY2(error < 0.01, qPrintable(QString::number(error)));

        SetScores labelled = named("id_test", wanted("id"));
        for (const bool right : reference.at("right")) {
            labelled.labels.push_back(1);
            labelled.predictions.push_back(right ? 1 : 0);
        }
        const ScoredSets sets("energy", {labelled, named("far", wanted("ood"))});
        const double threshold = sets.threshold_at(0.95);
        QCOMPARE(threshold, reference.at("threshold").get<double>());
        const ThresholdCosts costs = sets.costs(threshold);
        QCOMPARE(costs.id_accepted, reference.at("threshold_tpr").get<double>());
        QCOMPARE(costs.ood_accepted.front(), reference.at("threshold_fpr").get<double>());
        QCOMPARE(costs.mean_ood_accepted, costs.ood_accepted.front());
        QCOMPARE(costs.accuracy_of_accepted, reference.at("accuracy_of_accepted").get<double>());
        QCOMPARE(costs.right_and_accepted, reference.at("right_and_accepted").get<double>());
    }

    void the_usual_threshold_is_that_of_fpr95() {
        for (const size_t count : {1U, 2U, 19U, 20U, 21U, 40U, 1000U, 9999U}) {
            const Numbers id = normal(count, 1.5, static_cast<unsigned>(count));
            const Numbers ood = normal(777, 0, 5);
            const ScoredSets sets("msp", {named("id_test", id), named("a", ood)});
            const Metrics metrics = compute_metrics(id, ood);
            QCOMPARE(sets.costs(sets.threshold_at(0.95)).ood_accepted.front(), metrics.fpr95);
        }
    }

    void a_thinned_curve_keeps_ends_and_shape() {
        const RankedScores id = rank_scores(normal(50000, 1, 1), "ID");
        const RankedScores ood = rank_scores(normal(40000, 0, 2), "OOD");
        const ThresholdCurve roc = roc_curve(id, ood);
        QVERIFY2(roc.x.size() < 2500, qPrintable(QString::number(roc.x.size())));
        QCOMPARE(roc.x.front(), 0.0);
        QCOMPARE(roc.y.front(), 0.0);
        QCOMPARE(roc.x.back(), 1.0);
        QCOMPARE(roc.y.back(), 1.0);
        double area = 0;
        for (size_t i = 1; i < roc.x.size(); ++i) {
            area += (roc.x[i] - roc.x[i - 1]) * (roc.y[i] + roc.y[i - 1]) / 2;
            QCOMPARE(roc.x[i], ood.share_from(roc.threshold[i]));
            QCOMPARE(roc.y[i], id.share_from(roc.threshold[i]));
            QVERIFY(roc.x[i] - roc.x[i - 1] < 0.0021 && roc.y[i] - roc.y[i - 1] < 0.0021);
        }
        QVERIFY(std::abs(area - compute_metrics(id.values, ood.values).auroc) < 1e-3);
    }

    void means_leave_out_sets_for_validation() {
        std::vector<SetScores> sets{named("id_test", {3, 4}), named("a", {5, 0}), named("b", {0, 0, 0, 0}),
                                    named("chosen by", {9})};
        sets[3].validation = true;
        const ThresholdCosts costs = ScoredSets("msp", sets).costs(3);
        QCOMPARE(costs.ood_accepted, (Numbers{0.5, 0, 1}));
        QCOMPARE(costs.mean_ood_accepted, 0.25);
        QVERIFY(std::isnan(costs.accuracy_of_accepted)); // without labels
        QVERIFY(std::isnan(ScoredSets("msp", {named("id_test", {1})}).costs(0).mean_ood_accepted));
    }

    void finds_what_two_scores_judge_differently() {
        Numbers id(100);
        Numbers reversed(100);
        for (size_t i = 0; i < 100; ++i) {
            id[i] = static_cast<double>(i);
            reversed[i] = static_cast<double>(99 - i);
        }
        const ScoredSets first("a", {named("id_test", id), named("o", {200, 50, -1})});
        const ScoredSets second("b", {named("id_test", reversed), named("o", {-5, 50, 200})});
        const ScoreComparison compared = compare_scores(first, second, 0.95, 5);
        QCOMPARE(compared.first_threshold, 5.0);
        QCOMPARE(compared.sets[0].both, 90);
        QCOMPARE(compared.sets[0].only_first, 5);
        QCOMPARE(compared.sets[0].only_second, 5);
        QCOMPARE(compared.sets[0].neither, 0);
        QCOMPARE(compared.sets[1].both, 1);
        QCOMPARE(compared.sets[1].only_first, 1);
        QCOMPARE(compared.samples.size(), size_t{5});
        // Nothing is further apart than what is above all ID samples for one score and below all for the other.
        QCOMPARE(compared.samples[0].set, size_t{1});
        QCOMPARE(compared.samples[0].sample, 0);
        QVERIFY(compared.samples[0].first_accepts);
        QCOMPARE(compared.samples[0].distance, 1.0);
        QVERIFY(!compared.samples[1].first_accepts);
        const ScoredSets other("c", {named("id_test", id)});
        QVERIFY(message_of([&] { compare_scores(first, other, 0.95, 5); }).contains("not of the same samples"));
    }

    void scores_that_are_no_numbers_are_named() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(message_of([&] {
                     ScoredSets("energy", {named("id_test", {1}), named("svhn", {0, nan})});
                 }),
                 "Sample 1 (counted from 0) of the energy scores of svhn is nan; a threshold needs finite scores.");
        QVERIFY(message_of([&] { ScoredSets("energy", {}); }).contains("no energy scores"));
    }

    void equal_scores_have_a_distribution() {
        const RankedScores same = rank_scores(Numbers(10, 0.25), "scores");
        const ScoreRange range = common_range({&same});
        QVERIFY(range.low < 0.25 && range.high > 0.25);
        const std::vector<double> heights = histogram(same, range, 8);
        double area = 0;
        for (const double height : heights) {
            area += height * (range.high - range.low) / 8;
        }
        QVERIFY(std::abs(area - 1) < 1e-12);
        const Density density = kernel_density(same, range, 101);
        QVERIFY(std::all_of(density.density.begin(), density.density.end(), [](double d) { return std::isfinite(d); }));
    }
};

QTEST_GUILESS_MAIN(TestScoredSets)
#include "test_scored_sets.moc"
