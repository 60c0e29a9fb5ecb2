// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"

#include <cmath>

namespace midstage::widgets {

/// A run with an intermediate stage: the mean FPR95 over "near" and "far" is lowest at the epoch nearest to
/// 0.3 * epochs and rises after it.
inline QVector<Checkpoint> sample_run(int epochs) {
    QVector<Checkpoint> run;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        Checkpoint checkpoint;
        const double t = double(epoch) / epochs;
        checkpoint.epoch = epoch;
        checkpoint.step = 78 * epoch;
        checkpoint.lr = 0.05 * (1 + std::cos(M_PI * t));
        checkpoint.train_loss = 2.3 * std::exp(-3 * t);
        checkpoint.test_loss = 2.0 * std::exp(-2 * t) + 0.3 * t;
        checkpoint.train_accuracy = 1 - 0.9 * std::exp(-4 * t);
        checkpoint.test_accuracy = 0.9 - 0.8 * std::exp(-5 * t);
        checkpoint.seconds = 2.5 * epoch;
        checkpoint.images_per_second = 1450;
        for (const auto& [set, base] : {std::pair{QStringLiteral("near"), 0.6}, {QStringLiteral("far"), 0.3}}) {
            for (const QString& score : {QStringLiteral("msp"), QStringLiteral("energy")}) {
                OodResult result{set, score, {}};
                const double fpr = base + 0.4 * (t - 0.3) * (t - 0.3);
                result.values[Metric::fpr95] = fpr;
                result.values[Metric::fpr95_openood] = fpr + 0.02;
                result.values[Metric::fpr95_reference] = fpr + 0.001;
                result.values[Metric::auroc] = 1 - fpr / 3;
                result.values[Metric::aupr_in] = 1 - fpr / 4;
                result.values[Metric::aupr_out] = 1 - fpr / 5;
                result.values.n_id = 1000;
                result.values.n_ood = 500;
                checkpoint.ood.append(result);
            }
        }
        run.append(checkpoint);
    }
    return run;
}

} // namespace midstage::widgets
