// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/detection.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace midstage;
using analysis::Detection;

class TestDetection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_scikit_learn() {
        for (const auto& item : nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/analysis/detection.json"))) {
            const Detection detection(item.at("values").get<std::vector<double>>(),
                                      item.at("truth").get<std::vector<uint8_t>>());
            QVERIFY(std::abs(detection.average_precision() - item.at("average_precision").get<double>()) <= 1e-12);
            QVERIFY(std::abs(detection.auroc().value() - item.at("auroc").get<double>()) <= 1e-12);
            QCOMPARE(detection.curve().size(), item.at("threshold").size());
            for (size_t i = 0; i < detection.curve().size(); ++i) {
                const auto point = detection.at(item.at("threshold")[i].get<double>());
                QVERIFY(std::abs(point.precision.value() - item.at("precision")[i].get<double>()) <= 1e-12);
                QVERIFY(std::abs(point.recall - item.at("recall")[i].get<double>()) <= 1e-12);
            }
        }
    }

    void thresholds_between_and_above() {
        const Detection detection(std::vector<double>{3, 2, 2, 1}, std::vector<uint8_t>{1, 1, 0, 0});
        QCOMPARE(detection.at(4).flagged, int64_t{0});
        QVERIFY(!detection.at(4).precision);
        QCOMPARE(detection.at(2.5).flagged, int64_t{1});
        QCOMPARE(detection.at(-1).flagged, int64_t{4});
        QCOMPARE(detection.oracle_best_f1().threshold, 2.0);
    }

    void a_kind_leaves_the_others_out() {
        const Detection kind =
            analysis::detection_of_kind(std::vector<double>{4, 3, 2, 1}, std::vector<uint8_t>{2, 1, 0, 1}, 1);
        QCOMPARE(kind.at(3).flagged, int64_t{1});
        QCOMPARE(kind.at(3).recall, 0.5);
    }

    void thinned_curve_keeps_its_ends() {
        std::vector<double> values;
        std::vector<uint8_t> truth;
        for (int i = 0; i < 1000; ++i) {
            values.push_back(i);
            truth.push_back(i % 3 == 0 ? 1 : 0);
        }
        const auto points = analysis::thin_out(Detection(values, truth).curve(), 50);
        QCOMPARE(points.size(), size_t{50});
        QCOMPARE(points.front().threshold, 999.0);
        QCOMPARE(points.back().threshold, 0.0);
    }

    void what_cannot_be_used_is_refused() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(InputError, Detection(std::vector<double>{1, nan}, std::vector<uint8_t>{1, 0}));
        QVERIFY_THROWS_EXCEPTION(InputError, Detection(std::vector<double>{1, 2}, std::vector<uint8_t>{0, 0}));
        QVERIFY_THROWS_EXCEPTION(InputError, Detection(std::vector<double>{1}, std::vector<uint8_t>{1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestDetection)
#include "test_detection.moc"
