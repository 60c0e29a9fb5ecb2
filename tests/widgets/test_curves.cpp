// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_run.h"
#include "widgets/curve_smoothing.h"
#include "widgets/curves.h"

#include <QTest>
#include <cmath>

using namespace midstage::widgets;

class TestCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smoothing_is_debiased_and_steps_over_gaps() {
        const Curve curve{{}, {}, {1, 2, 3, 4}, {4, Checkpoint::unknown, 2, 2}};
        const Curve smooth = smoothed(curve, 0.5);
        QCOMPARE(smooth.y[0], 4.0); // the first value is not drawn towards 0
        QVERIFY(std::isnan(smooth.y[1]));
        QCOMPARE(smooth.y[2], (0.5 * 0.5 * 4 + 0.5 * 2) / 0.75);
        QCOMPARE(smooth.y[3], (0.5 * 0.5 * 0.5 * 4 + 0.5 * 0.5 * 2 + 0.5 * 2) / 0.875);
        QCOMPARE(smoothed(curve, 0).y[2], 2.0);
        // A constant stays one.
        for (const double value : smoothed({{}, {}, {1, 2, 3}, {7, 7, 7}}, 0.99).y) {
            QVERIFY(std::abs(value - 7) < 1e-12);
        }
    }

    void mean_is_unweighted_and_in_percent() {
        const OodCurves curves = ood_curves(sample_run(10), Metric::fpr95, QStringLiteral("energy"));
        QCOMPARE(curves.sets.size(), 2);
        QCOMPARE(curves.sets[0].name, QStringLiteral("near"));
        QCOMPARE(curves.mean.x.size(), 10);
        QCOMPARE(curves.mean.y[2], (60.0 + 30.0) / 2);
    }

    void missing_set_leaves_a_gap_in_the_mean() {
        auto run = sample_run(4);
        run[1].ood.removeLast(); // far, energy
        const OodCurves curves = ood_curves(run, Metric::auroc, QStringLiteral("energy"));
        QVERIFY(std::isnan(curves.mean.y[1]));
        QVERIFY(std::isfinite(curves.mean.y[0]));
        const auto found = best_and_final(curves);
        QVERIFY(found && found->final_index == 3);
    }

    void best_follows_the_metrics_direction() {
        const auto run = sample_run(10);
        const auto fpr = best_and_final(ood_curves(run, Metric::fpr95, QStringLiteral("msp")));
        const auto auroc = best_and_final(ood_curves(run, Metric::auroc, QStringLiteral("msp")));
        QVERIFY(fpr && auroc);
        QCOMPARE(fpr->best_epoch, 3.0);
        QCOMPARE(auroc->best_epoch, 3.0);
        QVERIFY(fpr->best_value < fpr->final_value);
        QVERIFY(auroc->best_value > auroc->final_value);
    }

    void gap_is_the_difference_of_what_is_shown() {
        OodCurves curves;
        curves.metric = Metric::fpr95;
        curves.sets = {{QStringLiteral("a"), {}, {1, 7, 24}, {90, 42.26, 44.84}}};
        curves.mean = {QStringLiteral("Mean"), {}, {1, 7, 24}, {90, 42.26, 44.84}};
        const auto found = best_and_final(curves);
        QVERIFY(found);
        QString sentence = gap_sentence(*found, Metric::fpr95, false);
        sentence.replace(QChar(0xa0), QLatin1Char(' '));
        QCOMPARE(sentence, QStringLiteral("Best FPR95 42.3 % at epoch 7, final 44.8 % at epoch 24: 2.5 points lost."));
    }

    void best_at_the_end_loses_nothing() {
        OodCurves curves;
        curves.metric = Metric::auroc;
        curves.sets = {{QStringLiteral("a"), {}, {1, 2}, {70, 80}}};
        curves.mean = curves.sets[0];
        const auto found = best_and_final(curves);
        QVERIFY(found && found->lost == 0);
        QVERIFY(gap_sentence(*found, Metric::auroc, false).contains(QStringLiteral("nothing lost")));
        QVERIFY(!best_and_final(OodCurves{}));
    }

    void what_was_won_back_is_not_what_was_gained() {
        OodCurves curves;
        curves.metric = Metric::auroc;
        curves.sets = {{QStringLiteral("a"), {}, {1, 2}, {70, 80}}};
        curves.mean = curves.sets[0];
        const auto found = best_and_final(curves);
        QVERIFY(found);
        const auto result = [&](const StartLevel& start) {
            const QString sentence = recovery_sentence(*found, Metric::auroc, start, false);
            return sentence.section(QStringLiteral(": "), 1).chopped(1);
        };
        QCOMPARE(result({75, 85}), QStringLiteral("5.0 points won back"));
        QCOMPARE(result({75, 75}), QStringLiteral("5.0 points gained"));
        QCOMPARE(result({75, 77}), QStringLiteral("2.0 points won back and 3.0 gained beyond the parent's best"));
        QCOMPARE(result({80, 85}), QStringLiteral("nothing won back"));
        QCOMPARE(result({80, 80}), QStringLiteral("nothing gained"));
        QCOMPARE(result({81, 85}), QStringLiteral("1.0 points lost"));
    }

    void validation_appears_only_where_there_is_one() {
        auto run = sample_run(3);
        QCOMPARE(training_curves(run).loss.size(), 2);
        run[2].validation_loss = 0.7;
        run[2].validation_accuracy = 0.8;
        QCOMPARE(training_curves(run).loss.size(), 3);
        QCOMPARE(training_curves(run).accuracy[2].y[2], 80.0);
    }

    void epochs_and_paths_read_well() {
        QCOMPARE(epoch_text(7), QStringLiteral("7"));
        QCOMPARE(epoch_text(0.25), QStringLiteral("0.25"));
        QCOMPARE(short_set_name(QStringLiteral("/data/my set.tar.gz")), QStringLiteral("my set.tar.gz"));
        QCOMPARE(short_set_name(QStringLiteral("/data/places/")), QStringLiteral("places"));
        for (const Metric metric : all_metrics) {
            QCOMPARE(metric_from_key(metric_key(metric)), std::optional(metric));
        }
    }
};

QTEST_GUILESS_MAIN(TestCurves)
#include "test_curves.moc"
