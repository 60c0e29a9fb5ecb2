// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace midstage::ood {

/// How well scores separate ID from OOD samples. All in [0, 1]; equal to scikit-learn's to 1e-12. Tied scores form one
/// threshold.
struct Metrics {
    double auroc = 0;           ///< area under the ROC curve, ID positive
    double aupr_in = 0;         ///< average precision, ID positive
    double aupr_out = 0;        ///< average precision of the negated scores, OOD positive
    double fpr95 = 0;           ///< ID positive: OOD accepted at the first threshold where ID recall >= 0.95
    double fpr95_openood = 0;   ///< OOD positive: ID rejected at the first threshold where OOD recall >= 0.95 (OpenOOD)
    double fpr95_reference = 0; ///< ID positive, at the point of nearest |recall - 0.95| (tmlr-group/Unleashing-Mask)
    int64_t n_id = 0;
    int64_t n_ood = 0;
};

/// Scores are higher for samples that look more in-distribution. O(n log n).
/// Throws InputError when either is empty, or a score is not finite (names the set by its given name, and the sample).
Metrics compute_metrics(std::span<const double> id_scores, std::span<const double> ood_scores,
                        const std::string& id_name = "ID scores", const std::string& ood_name = "OOD scores");

} // namespace midstage::ood
