// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <limits>
#include <optional>

namespace midstage::widgets {

/// What random masks of one keep fraction did to the network.
struct MaskEstimate {
    double keep_fraction = 1;
    double mean = 0;                                            ///< of the masks' mean cross-entropies, in nats
    double deviation = 0;                                       ///< likewise, their standard deviation
    double accuracy = std::numeric_limits<double>::quiet_NaN(); ///< fraction; NaN = not measured
    double accuracy_deviation = 0;
    QVector<double> losses;     ///< each mask's own; may be empty
    QVector<double> accuracies; ///< likewise
    bool operator==(const MaskEstimate&) const = default;
};

/// The estimates of a loss constraint, with the training that they are compared with.
struct MaskContent {
    QString title;                   ///< of the run; drawn in exported plots alone
    QVector<MaskEstimate> estimates; ///< by ascending keep fraction, see sorted()
    QVector<double> epochs;          ///< of the parent's checkpoints, ascending
    QVector<double> training_loss;   ///< of the parent at these, in nats
    QString hint;                    ///< shown where there are no estimates; empty: a general one
    bool operator==(const MaskContent&) const = default;
};

/// The content with its estimates by ascending keep fraction.
MaskContent sorted(MaskContent content);
/// Position of the estimate whose mean is nearest to the constraint; -1 where there is none.
int nearest_estimate(const MaskContent& content, double constraint);
/// Position of the parent's checkpoint whose training loss is nearest to the constraint, the earliest of equal ones; -1
/// where there is none.
int nearest_stage(const MaskContent& content, double constraint);

/// A loss with three significant digits, as it is read.
QString loss_text(double loss);
/// "3.5 %" for a keep fraction of 0.965.
QString pruned_text(double keep_fraction);
/// What a constraint corresponds to: the stage of the training, and the keep fraction of the nearest estimate.
QString constraint_sentence(const MaskContent& content, double constraint);
/// One estimate in one line.
QString estimate_text(const MaskEstimate& estimate);

/// The estimates as CSV: a row a mask where the masks are known, with mean and deviation of its keep fraction; else a
/// row a keep fraction. Fractions in [0, 1].
QString mask_as_csv(const MaskContent& content);

} // namespace midstage::widgets
