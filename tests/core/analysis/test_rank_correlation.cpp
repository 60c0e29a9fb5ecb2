// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_correlation.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace midstage;

namespace {

std::vector<double> numbers(const nlohmann::json& array) {
    std::vector<double> values;
    for (const auto& value : array) {
        values.push_back(value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>());
    }
    return values;
}

} // namespace

class TestRankCorrelation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_scipy() {
        const auto cases = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/analysis/rank_correlation.json"));
        for (const auto& item : cases) {
            const double rho = analysis::spearman(numbers(item.at("a")), numbers(item.at("b")));
            QVERIFY(std::abs(rho - item.at("rho").get<double>()) <= 1e-12);
        }
    }

    void without_an_order_there_is_none() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::isnan(analysis::spearman({}, {})));
        QVERIFY(std::isnan(analysis::spearman(std::vector<double>{1, nan}, std::vector<double>{1, 2})));
        QVERIFY(std::isnan(analysis::spearman(std::vector<double>{1, 1}, std::vector<double>{1, 2})));
        QVERIFY_THROWS_EXCEPTION(InputError, analysis::spearman(std::vector<double>{1}, {}));
        QVERIFY_THROWS_EXCEPTION(InputError, analysis::average_ranks(std::vector<double>{nan}));
    }

    void ties_share_their_mean_rank() {
        QCOMPARE(analysis::average_ranks(std::vector<double>{3, 1, 3, 2}), (std::vector<double>{3.5, 1, 3.5, 2}));
    }
};

QTEST_GUILESS_MAIN(TestRankCorrelation)
#include "test_rank_correlation.moc"
