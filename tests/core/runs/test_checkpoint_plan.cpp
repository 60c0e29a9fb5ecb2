// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpoint_plan.h"

#include <QTest>
#include <vector>

using namespace midstage;
using namespace midstage::runs;

class TestCheckpointPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkpoints_lie_where_they_were_asked_for() {
        training::TrainingOptions options;
        options.epochs = 3;
        options.first_epochs = 2;
        options.first_epochs_checkpoints = 4;
        const CheckpointPlan plan(options, 10);
        std::vector<int> batches;
        for (int batch = 0; batch < 10; ++batch) {
            if (plan.is_checkpoint(0, batch)) {
                batches.push_back(batch);
            }
        }
        QCOMPARE(batches, (std::vector<int>{3, 5, 8}));
        QVERIFY(plan.is_checkpoint(1, 0) && plan.is_checkpoint(1, 5) && !plan.is_checkpoint(2, 5));
        QCOMPARE(plan.checkpoints_after(0, 0), int64_t(9));
        QCOMPARE(plan.checkpoints_after(1, 5), int64_t(3));
        QCOMPARE(plan.checkpoints_after(3, 0), int64_t(0));
        // More parts than batches: one checkpoint a batch.
        QCOMPARE(CheckpointPlan(options, 2).checkpoints_after(0, 0), int64_t(5));
    }

    void checkpoints_to_come_are_those_that_come() {
        for (const int64_t batches : {1, 2, 7, 10, 64}) {
            for (const int64_t parts : {1, 2, 3, 10, 100}) {
                for (const int64_t first : {0, 1, 2, 9}) {
                    training::TrainingOptions options;
                    options.epochs = 3;
                    options.first_epochs = first;
                    options.first_epochs_checkpoints = parts;
                    const CheckpointPlan plan(options, batches);
                    int64_t after = 0;
                    for (int64_t step = options.epochs * batches; step >= 0; --step) {
                        QCOMPARE(plan.checkpoints_after(step / batches, step % batches), after);
                        after += plan.is_checkpoint(step / batches, step % batches) ? 1 : 0;
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckpointPlan)
#include "test_checkpoint_plan.moc"
