// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/training_criteria.h"
#include "core/base/error.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace midstage;

class TestTrainingCriteria : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_over_visited_epochs() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        // Samples: forgotten twice with a gap between, never learnt, never visited.
        const std::vector<float> loss{1, 5, nan, nan, 4, nan, 3, 6, nan, 0.5F, 7, nan, 2, nan, nan};
        const std::vector<float> margin{1, -1, nan, nan, -2, nan, -1, -3, nan, 2, -6, nan, -4, nan, nan};
        const std::vector<int8_t> correct{1, 0, -1, -1, 0, -1, 0, 0, -1, 1, 0, -1, 0, -1, -1};
        const auto criteria = analysis::training_criteria({3, loss, margin, correct});
        QCOMPARE(criteria.final_loss[0], 2.0);
        QCOMPARE(criteria.final_loss[1], 7.0);
        QVERIFY(std::isnan(criteria.final_loss[2]));
        QCOMPARE(criteria.area_under_margin[0], -0.5);
        QCOMPARE(criteria.area_under_margin[1], -3.0);
        QVERIFY(std::isnan(criteria.area_under_margin[2]));
        QCOMPARE(criteria.forgetting_events, (std::vector<int64_t>{2, 0, 0}));
        QCOMPARE(criteria.learnt, (std::vector<bool>{true, false, false}));
        QCOMPARE(criteria.first_learnt, (std::vector<int64_t>{0, -1, -1}));
        const std::vector<double> ranks = criteria.forgetting_ranks();
        QCOMPARE(ranks[0], 2.0);
        QVERIFY(std::isinf(ranks[1]));
        QVERIFY(std::isnan(ranks[2]));
    }

    void damaged_records_are_refused() {
        const std::vector<float> values{1, std::numeric_limits<float>::quiet_NaN()};
        const std::vector<int8_t> correct{1, 1};
        try {
            analysis::training_criteria({2, values, values, correct});
            QFAIL("nan was accepted");
        } catch (const InputError& error) {
            QVERIFY(QString(error.what()).startsWith("Sample 1 (counted from 0)"));
        }
        QVERIFY_THROWS_EXCEPTION(InputError, analysis::training_criteria({3, values, values, correct}));
    }
};

QTEST_GUILESS_MAIN(TestTrainingCriteria)
#include "test_training_criteria.moc"
