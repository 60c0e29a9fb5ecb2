// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/metric.h"

#include <QString>
#include <QStringList>
#include <QVector>
#include <limits>

namespace midstage::widgets {

/// One OOD set under one score at one checkpoint.
struct OodResult {
    QString set;   ///< the catalogue's name or a path
    QString score; ///< as in ood.csv, for example "energy"
    MetricValues values;
    bool operator==(const OodResult&) const = default;
};

/// What is shown of one checkpoint. Accuracies are fractions in [0, 1], losses in nats; NaN where not known.
struct Checkpoint {
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    double epoch = 0; ///< epochs done; fractional inside an epoch
    qint64 step = 0;  ///< optimiser steps done
    double lr = unknown;
    double train_loss = unknown;
    double train_accuracy = unknown;
    double constrained_loss = unknown; ///< |CE - c| + c, what a run under a constraint minimises
    double validation_loss = unknown;
    double validation_accuracy = unknown;
    double test_loss = unknown;
    double test_accuracy = unknown;
    double seconds = unknown;           ///< of training since the run began
    double images_per_second = unknown; ///< in training since the previous checkpoint
    QVector<OodResult> ood;
};

/// The names of the OOD sets and scores that occur, in order of first appearance.
QStringList ood_sets_in(const QVector<Checkpoint>& checkpoints);
QStringList scores_in(const QVector<Checkpoint>& checkpoints);

/// A set's name short enough for a legend: a path becomes its last part.
QString short_set_name(const QString& set);
/// A score's name for people, for example "max_logit" -> "Max logit"; an unknown one is shown as it is.
QString score_title(const QString& score);
/// "7" or, inside an epoch, "0.25".
QString epoch_text(double epoch);

} // namespace midstage::widgets
