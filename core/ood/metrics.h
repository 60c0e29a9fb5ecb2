// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace midstage::ood {

/// How well scores separate ID from OOD samples. All in [0, 1]; equal to scikit-learn's to 1e-12. Tied scores form one
/// threshold, and a sample is accepted as positive where its score reaches the threshold.
struct Metrics {
    double auroc = 0;    ///< area under the ROC curve, ID positive
    double aupr_in = 0;  ///< average precision, ID positive
    double aupr_out = 0; ///< average precision of the negated scores, OOD positive
    double fpr95 = 0; ///< ID positive: share of OOD accepted at the first threshold, from high to low, with ID recall
                      ///< >= 0.95
    double fpr95_openood = 0; ///< OOD positive, scores negated: share of ID taken for OOD at the first threshold with
                              ///< OOD recall >= 0.95 (OpenOOD)
    /// ID positive: share of OOD accepted at the threshold with the least |recall - 0.95|, the ID recall being the
    /// double tp / n_id. Thresholds under the first one that attains recall 1 are left out; of several with the same
    /// least distance (a recall as far above 0.95 as another below, or OOD scores alone between two ID scores) the
    /// lowest one counts. Recall may lie under 0.95, so this is at times more favourable than `fpr95`.
    /// As fpr_and_fdr_at_recall in tmlr-group/Unleashing-Mask, utils/get_metrics.py (from wetliu/energy_ood).
    double fpr95_reference = 0;
    int64_t n_id = 0;
    int64_t n_ood = 0;
};

/// Scores are higher for samples that look more in-distribution. O(n log n).
/// Throws InputError when either is empty, or a score is not finite (names the set by its given name, and the sample).
Metrics compute_metrics(std::span<const double> id_scores, std::span<const double> ood_scores,
                        const std::string& id_name = "ID scores", const std::string& ood_name = "OOD scores");

/// One figure of Metrics, for tables and choosers.
struct MetricInfo {
    std::string name;      ///< as in files, for example "auroc"
    std::string title;     ///< for people
    bool higher_is_better; ///< else lower is
    double Metrics::*value;
};

/// Every figure, in the order of the files' columns.
const std::vector<MetricInfo>& metric_infos();

/// The entry of that name, or nullptr.
const MetricInfo* find_metric(const std::string& name);

/// All names with commas between, for messages.
std::string known_metrics();

} // namespace midstage::ood
