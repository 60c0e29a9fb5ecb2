// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/ranked_scores.h"

#include <vector>

namespace midstage::ood {

/// A curve over all thresholds, from high to low. Tied scores are one threshold. Points that lie closer to the one
/// before than 1/1000 of either axis (and, on the ROC curve, than 3 % of a small false-positive rate, which is seen on
/// a logarithmic axis) are left out; the first and the last are exact.
struct ThresholdCurve {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> threshold; ///< infinity at the first point, where nothing is accepted
};

/// ID positive. x: false-positive rate (OOD accepted), y: true-positive rate (ID accepted); as scikit-learn's
/// roc_curve.
ThresholdCurve roc_curve(const RankedScores& id, const RankedScores& ood);

/// ID positive. x: recall (ID accepted), y: precision (ID among all that is accepted), which depends on the sizes of
/// the sets; begins at recall 0 with precision 1, as scikit-learn's precision_recall_curve ends.
ThresholdCurve precision_recall_curve(const RankedScores& id, const RankedScores& ood);

} // namespace midstage::ood
