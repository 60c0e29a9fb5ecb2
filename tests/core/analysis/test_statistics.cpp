// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::analysis;

namespace {

using Numbers = std::vector<double>;

bool equals(const std::optional<Interval>& interval, const nlohmann::json& expected) {
    return interval && interval->low == expected.at(0).get<double>() && interval->high == expected.at(1).get<double>();
}

/// Two bootstraps with other draws: their ends lie apart by chance alone.
bool near(const std::optional<Interval>& interval, const nlohmann::json& expected, double tolerance) {
    return interval && std::abs(interval->low - expected.at(0).get<double>()) <= tolerance &&
           std::abs(interval->high - expected.at(1).get<double>()) <= tolerance;
}

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_python() {
        for (const auto& item : nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/analysis/statistics.json"))) {
            const auto a = item.at("a").get<Numbers>();
            const auto b = item.at("b").get<Numbers>();
            const auto seed = item.at("seed").get<uint64_t>();
            const Moments moments = moments_of(a);
            QVERIFY(std::abs(moments.mean - item.at("mean").get<double>()) <= 1e-15);
            QVERIFY(std::abs(moments.standard_deviation - item.at("std").get<double>()) <= 1e-15);
            QVERIFY(equals(bootstrap_mean(a, seed), item.at("bootstrap")));
            QVERIFY(equals(bootstrap_difference(a, b, seed), item.at("bootstrap_difference")));
            const double tolerance = item.at("tolerance").get<double>();
            QVERIFY(near(bootstrap_mean(a, seed), item.at("scipy"), tolerance));
            QVERIFY(near(bootstrap_difference(a, b, seed), item.at("scipy_difference"), tolerance));
        }
    }

    void equal_values_have_no_spread() {
        const Numbers same{0.1, 0.1, 0.1};
        QCOMPARE(moments_of(same).mean, 0.1);
        QCOMPARE(moments_of(same).standard_deviation, 0.0);
        QCOMPARE(bootstrap_mean(same)->low, 0.1);
        QCOMPARE(bootstrap_mean(same)->high, 0.1);
        const auto difference = bootstrap_difference(Numbers{0.5, 0.7}, Numbers{0.25, 0.45});
        QVERIFY(std::abs(difference->low - 0.25) < 1e-15 && std::abs(difference->high - 0.25) < 1e-15);
    }

    void an_interval_takes_two_values() {
        QVERIFY(!bootstrap_mean({}));
        QVERIFY(!bootstrap_mean(Numbers{1}));
        QVERIFY(!bootstrap_difference(Numbers{1}, Numbers{2}));
        const auto two = bootstrap_mean(Numbers{1, 2});
        QVERIFY(two->low == 1 && two->high == 2);
    }

    void what_cannot_be_used_is_refused() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(InputError, moments_of({}));
        QVERIFY_THROWS_EXCEPTION(InputError, moments_of(Numbers{1, nan}));
        QVERIFY_THROWS_EXCEPTION(InputError, bootstrap_mean(Numbers{1, nan}));
        QVERIFY_THROWS_EXCEPTION(InputError, bootstrap_difference(Numbers{1, 2}, Numbers{1}));
    }

    void averaged_curve_has_its_own_best() {
        // Each seed's best lies elsewhere; epoch 3 is missing in one of them.
        const std::vector<Curve> curves{{{1, 0.50}, {2, 0.90}, {3, 1.00}, {4, 0.60}}, //
                                        {{1, 0.50}, {2, 0.50}, {4, 0.70}, {5, 1.00}}};
        const auto high = average_over_seeds(curves, true);
        QCOMPARE(high->curve.size(), size_t{3});
        QCOMPARE(high->curve[high->best].epoch, 2.0);
        QVERIFY(std::abs(high->curve[high->best].value - 0.7) < 1e-15);
        QVERIFY(std::abs(high->mean_of_bests - 0.8) < 1e-15);
        const auto low = average_over_seeds(curves, false);
        QCOMPARE(low->curve[low->best].epoch, 1.0);
        QCOMPARE(low->mean_of_bests, 0.5);
    }

    void equally_good_averages_give_the_earliest() {
        const std::vector<Curve> curves{{{1, 0.5}, {2, 0.75}, {3, 0.75}}};
        QCOMPARE(average_over_seeds(curves, true)->best, size_t{1});
    }

    void without_common_epochs_there_is_no_average() {
        QVERIFY(!average_over_seeds({}, true));
        QVERIFY(!average_over_seeds(std::vector<Curve>{{{1, 0.5}}, {{2, 0.5}}}, true));
        QVERIFY(!average_over_seeds(std::vector<Curve>{{{1, 0.5}}, {}}, true));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
