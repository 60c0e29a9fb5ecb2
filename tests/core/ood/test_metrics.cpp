// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/ood/metrics.h"

#include <QTest>
#include <chrono>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace midstage;
using ood::compute_metrics;
using ood::Metrics;

namespace {

/// The generator of tests/python/make_metric_references.py.
class Lcg {
public:
    explicit Lcg(uint64_t seed)
        : state_(seed) {}
    double uniform() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 11) * 0x1.0p-53;
    }
    std::vector<double> scores(size_t count, double shift, double levels) {
        std::vector<double> values(count);
        for (double& value : values) {
            value = uniform();
            value += uniform();
            value += uniform();
            value += uniform();
            value += shift;
            value = levels > 0 ? std::floor(value * levels) : value;
        }
        return values;
    }

private:
    uint64_t state_;
};

QString message_of(const std::vector<double>& id, const std::vector<double>& ood) {
    try {
        compute_metrics(id, ood, "energy scores of id_test", "energy scores of svhn");
    } catch (const InputError& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_scikit_learn_data() {
        QTest::addColumn<QByteArray>("json");
        const auto references = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/metrics/references.json"));
        for (const auto& reference : references.at("cases")) {
            QTest::newRow(reference.at("name").get<std::string>().c_str())
                << QByteArray::fromStdString(reference.dump());
        }
    }

    void equals_scikit_learn() {
        QFETCH(QByteArray, json);
        const auto reference = nlohmann::json::parse(json.toStdString());
        std::vector<double> id;
        std::vector<double> ood;
        if (reference.contains("generator")) {
            const auto& recipe = reference.at("generator");
            Lcg lcg(recipe.at("seed").get<uint64_t>());
            id = lcg.scores(recipe.at("n_id"), recipe.at("shift"), recipe.at("levels"));
            ood = lcg.scores(recipe.at("n_ood"), 0, recipe.at("levels"));
        } else {
            id = reference.at("id").get<std::vector<double>>();
            ood = reference.at("ood").get<std::vector<double>>();
        }
        const Metrics metrics = compute_metrics(id, ood);
        const auto& expected = reference.at("metrics");
        const std::pair<const char*, double> figures[] = {
            {"auroc", metrics.auroc},
            {"aupr_in", metrics.aupr_in},
            {"aupr_out", metrics.aupr_out},
            {"fpr95", metrics.fpr95},
            {"fpr95_openood", metrics.fpr95_openood},
            {"fpr95_reference", metrics.fpr95_reference},
            {"n_id", static_cast<double>(metrics.n_id)},
            {"n_ood", static_cast<double>(metrics.n_ood)},
        };
        for (const auto& [name, value] : figures) {
            const auto wanted = expected.at(name).get<double>();
            QVERIFY2(
                std::abs(value - wanted) <= 1e-12,
                qPrintable(QStringLiteral("%1: %2, not %3").arg(name).arg(value, 0, 'g', 17).arg(wanted, 0, 'g', 17)));
        }
    }

    void order_of_samples_does_not_matter() {
        std::vector<double> id = Lcg(5).scores(500, 0.3, 20);
        std::vector<double> ood = Lcg(6).scores(400, 0, 20);
        const Metrics first = compute_metrics(id, ood);
        std::reverse(id.begin(), id.end());
        std::rotate(ood.begin(), ood.begin() + 123, ood.end());
        const Metrics second = compute_metrics(id, ood);
        QCOMPARE(second.auroc, first.auroc);
        QCOMPARE(second.aupr_out, first.aupr_out);
        QCOMPARE(second.fpr95_reference, first.fpr95_reference);
    }

    void not_finite_names_set_and_sample() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(message_of({1, 2, nan}, {0}),
                 "Sample 2 (counted from 0) of the energy scores of id_test is nan; metrics need finite scores.");
        QCOMPARE(message_of({1}, {0, -infinity}),
                 "Sample 1 (counted from 0) of the energy scores of svhn is -inf; metrics need finite scores.");
    }

    void empty_set_is_refused() {
        QVERIFY(message_of({}, {1}).contains("energy scores of id_test"));
        QVERIFY(message_of({1}, {}).contains("energy scores of svhn"));
    }

    void time_grows_little_faster_than_the_number_of_scores() {
        const auto seconds = [](size_t count, double levels) {
            const std::vector<double> id = Lcg(7).scores(count, 0.3, levels);
            const std::vector<double> ood = Lcg(8).scores(count, 0, levels);
            double best = std::numeric_limits<double>::infinity();
            for (int repeat = 0; repeat < 5; ++repeat) {
                const auto start = std::chrono::steady_clock::now();
                compute_metrics(id, ood);
                best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            }
            return best;
        };
        // Quadratic growth would make this factor 256; n log n makes it about 22.
        QVERIFY(seconds(160000, 0) < 100 * seconds(10000, 0));
        QVERIFY(seconds(160000, 1) < 100 * seconds(10000, 1));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
