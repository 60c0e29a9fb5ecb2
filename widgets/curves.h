// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"

#include <QString>
#include <QVector>
#include <optional>

namespace midstage::widgets {

/// One line of a plot. NaN in y leaves a gap.
struct Curve {
    QString name; ///< for the legend
    QString key;  ///< column in exported data
    QVector<double> x;
    QVector<double> y;
};

/// Loss (nats) and accuracy (percent) of the training, test and, where there is one, validation images, in that order.
/// A run under a constraint has the loss that it minimises last among the losses.
struct TrainingCurves {
    QVector<Curve> loss;
    QVector<Curve> accuracy;
    QVector<Curve> learning_rate; ///< one curve, or none where it is not known
};
TrainingCurves training_curves(const QVector<Checkpoint>& checkpoints);

/// One metric under one score, in percent: a curve for each OOD set and their unweighted mean.
struct OodCurves {
    Metric metric = Metric::fpr95;
    QString score;
    QVector<Curve> sets;
    Curve mean; ///< NaN at a checkpoint where a set is missing
};
OodCurves ood_curves(const QVector<Checkpoint>& checkpoints, Metric metric, const QString& score);

/// The best and the last checkpoint of the mean curve. The best one is an oracle: it is chosen with the test OOD data.
struct BestAndFinal {
    int best_index = 0; ///< into the mean curve
    int final_index = 0;
    double best_epoch = 0;
    double best_value = 0; ///< percent
    double final_epoch = 0;
    double final_value = 0; ///< percent
    /// Points (percent) that the final checkpoint is worse by, from the values as they are shown; never negative.
    double lost = 0;
};
/// Nothing where the mean curve has no finite value.
std::optional<BestAndFinal> best_and_final(const OodCurves& curves);

/// The gap in words, for example "Best FPR95 42.3 % at epoch 7, final 44.8 % at epoch 24: 2.5 points lost."
/// `unfinished` speaks of the latest instead of the final checkpoint.
QString gap_sentence(const BestAndFinal& found, Metric metric, bool unfinished);

/// Where a run started from, in percent: the OOD mean of the other run's checkpoint, and the best one that that run
/// had.
struct StartLevel {
    double value = 0;
    double parent_best = 0;
};
/// What a run that started from another one's checkpoint has won back of what that one had lost, and what it has gained
/// beyond, for example "Started at FPR95 83.4 %, final 73.0 % at epoch 50: 10.4 points won back. Best 71.2 % at epoch
/// 41."
QString recovery_sentence(const BestAndFinal& found, Metric metric, const StartLevel& start, bool unfinished);

/// A run that a band is made of; those of equal training count once, by their mean.
struct BandSource {
    QString folder;
    QString training;
};

/// A figure over several runs that differ in their seeds alone: the mean as a line, the standard deviation as a band.
struct SeedBand {
    QString name; ///< for the key
    QVector<double> x;
    QVector<double> mean;
    QVector<double> deviation;
    int best = -1; ///< position of the point that is marked as the best of the averaged curve; -1 = none
    QVector<BandSource> sources = {}; ///< for who draws it anew from their files
    QString file_name = {};           ///< in files, English; empty = the name itself
};
/// The band's rim: its mean with so many deviations added.
QVector<double> shifted(const SeedBand& band, double deviations);

/// "42.3 %".
QString percent_text(double percent);

} // namespace midstage::widgets
