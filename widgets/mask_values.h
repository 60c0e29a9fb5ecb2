// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <algorithm>
#include <cmath>
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
    bool operator==(const MaskContent&) const = default;
};

/// The content with its estimates by ascending keep fraction.
MaskContent sorted(MaskContent content);
/// Position of the estimate whose mean is nearest to the constraint; -1 where there is none.
int nearest_estimate(const MaskContent& content, double constraint);
/// Position of the parent's checkpoint whose training loss is nearest to the constraint, the earliest of equal ones; -1
/// where there is none.
int nearest_stage(const MaskContent& content, double constraint);

/// The keep fraction of the paper's constraint.
inline constexpr double paper_keep_fraction = 0.965;
/// Position of what has the paper's keep fraction, or the nearest there is: where a constraint begins; -1 where there
/// is none.
template <typename Estimate>
qsizetype first_estimate(const QVector<Estimate>& estimates) {
    const auto distance = [](const Estimate& one) { return std::abs(one.keep_fraction - paper_keep_fraction); };
    const auto nearest =
        std::min_element(estimates.begin(), estimates.end(),
                         [&](const Estimate& a, const Estimate& b) { return distance(a) < distance(b); });
    return nearest == estimates.end() ? -1 : nearest - estimates.begin();
}

/// A loss with three significant digits, as it is read.
QString loss_text(double loss);
/// The number that this text says.
double rounded_loss(double loss);
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
