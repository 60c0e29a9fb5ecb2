// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/data/shapes/deterministic_math.h"
#include "core/data/shapes/sdf.h"

#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <string>
#include <vector>

using namespace midstage;
using namespace midstage::data::shapes;

class TestSdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distances_equal_the_reference() {
        const auto reference =
            nlohmann::json::parse(read_file(std::string(MIDSTAGE_TEST_FILES) + "/data/shapes_reference.json"));
        const auto grid = reference.at("grid").get<std::vector<float>>();
        std::vector<float> x;
        std::vector<float> y;
        for (const float row : grid) {
            for (const float column : grid) {
                x.push_back(column);
                y.push_back(row);
            }
        }
        std::vector<float> distance(x.size());
        for (size_t shape = 0; shape < shape_names.size(); ++shape) {
            const auto wanted = reference.at("distance").at(shape_names[shape]).get<std::vector<float>>();
            QCOMPARE(wanted.size(), x.size());
            signed_distance(static_cast<Shape>(shape), x.data(), y.data(), distance.data(),
                            static_cast<int64_t>(x.size()));
            for (size_t i = 0; i < x.size(); ++i) {
                QVERIFY2(std::abs(distance[i] - wanted[i]) < 2e-5,
                         qPrintable(QString("%1 at (%2, %3): %4 instead of %5")
                                        .arg(shape_names[shape])
                                        .arg(x[i])
                                        .arg(y[i])
                                        .arg(distance[i])
                                        .arg(wanted[i])));
            }
        }
    }

    void sine_and_cosine_are_right() {
        for (int i = -4000; i <= 4000; ++i) {
            const float turns = static_cast<float>(i) / 1000;
            const double radians = 2 * std::numbers::pi * static_cast<double>(turns);
            QVERIFY(std::abs(sin_turns(turns) - std::sin(radians)) < 3e-6);
            QVERIFY(std::abs(cos_turns(turns) - std::cos(radians)) < 3e-6);
        }
    }

    void angle_is_right_all_around() {
        for (int i = 0; i < 3600; ++i) {
            const double radians = (i - 1799.5) / 3600 * 2 * std::numbers::pi;
            for (const double radius : {1e-3, 1.0, 50.0}) {
                const float got = angle_turns(static_cast<float>(radius * std::sin(radians)),
                                              static_cast<float>(radius * std::cos(radians)));
                QVERIFY(std::abs(got - radians / (2 * std::numbers::pi)) < 2e-7);
            }
        }
        QCOMPARE(angle_turns(0, 0), 0.0F);
    }
};

QTEST_GUILESS_MAIN(TestSdf)
#include "test_sdf.moc"
