// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/summary.h"

#include <QTest>

using namespace midstage;
using namespace midstage::runs;

namespace {

CheckpointRow checkpoint(double epoch, double accuracy) {
    CheckpointRow row;
    row.epoch = epoch;
    row.test_accuracy = accuracy;
    return row;
}

OodRow figures(double epoch, const std::string& set, const std::string& score, double auroc, double fpr95) {
    OodRow row{epoch, set, score, {}};
    row.metrics.auroc = auroc;
    row.metrics.fpr95 = fpr95;
    row.metrics.n_id = 200;
    row.metrics.n_ood = 100;
    return row;
}

} // namespace

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void best_and_final_by_the_mean_over_sets() {
        const std::vector<CheckpointRow> rows{checkpoint(1, 0.7), checkpoint(2, 0.8), checkpoint(3, 0.9)};
        const std::vector<OodRow> ood{
            figures(1, "a", "energy", 0.70, 0.5), figures(1, "b", "energy", 0.90, 0.7),
            figures(2, "a", "energy", 0.99, 0.6), figures(2, "b", "energy", 0.71, 0.8),
            figures(2, "a", "msp", 0.10, 0.6),    figures(2, "b", "msp", 0.10, 0.6),
            figures(3, "a", "energy", 0.60, 0.9), figures(3, "b", "energy", 0.80, 0.9),
        };
        const RunSummary by_auroc = summarise(rows, ood);
        QCOMPARE(by_auroc.score, std::string("energy"));
        QCOMPARE(by_auroc.best->epoch, 2.0);
        QCOMPARE(by_auroc.best->accuracy, 0.8);
        QCOMPARE(by_auroc.best->mean.auroc, 0.85);
        QCOMPARE(by_auroc.best->mean.n_ood, int64_t{200});
        QCOMPARE(by_auroc.best->sets.size(), size_t{2});
        QCOMPARE(by_auroc.final->epoch, 3.0);
        QCOMPARE(by_auroc.gap, 0.85 - 0.7);
        // For FPR95 lower is better.
        const RunSummary by_fpr = summarise(rows, ood, "energy", "fpr95");
        QCOMPARE(by_fpr.best->epoch, 1.0);
        QCOMPARE(by_fpr.gap, 0.9 - 0.6);
    }

    void equally_good_gives_the_earliest() {
        const std::vector<OodRow> ood{figures(1, "a", "energy", 0.8, 0), figures(2, "a", "energy", 0.8, 0)};
        const RunSummary summary = summarise({checkpoint(1, 0.5), checkpoint(2, 0.6)}, ood);
        QCOMPARE(summary.best->epoch, 1.0);
        QCOMPARE(summary.gap, 0.0);
    }

    void nothing_where_nothing_was_evaluated() {
        const RunSummary summary = summarise({checkpoint(1, 0.5)}, {});
        QVERIFY(!summary.best && !summary.final);
        const std::vector<OodRow> ood{figures(1, "a", "energy", 0.8, 0)};
        QVERIFY(!summarise({checkpoint(1, 0.5)}, ood, "msp").best);
        QVERIFY_EXCEPTION_THROWN(summarise({}, {}, "energy", "auc"), InputError);
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "test_summary.moc"
