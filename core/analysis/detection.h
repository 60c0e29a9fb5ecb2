// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace midstage::analysis {

/// What is flagged at one threshold: the samples whose value reaches it.
struct DetectionPoint {
    double threshold = 0;
    int64_t flagged = 0;
    int64_t true_positives = 0;
    std::optional<double> precision; ///< in [0, 1]; none where nothing is flagged
    double recall = 0;               ///< in [0, 1]
    double f1() const {
        return precision && *precision + recall > 0 ? 2 * *precision * recall / (*precision + recall) : 0;
    }
};

/// How well a criterion (higher = more atypical) finds the samples that are truly atypical. Sorts once in O(n log n);
/// then a threshold costs O(log n). Equal values are one threshold, as in sklearn.metrics.precision_recall_curve.
class Detection {
public:
    /// `values` and `truth` (0 or 1), one a sample. Throws InputError for two lengths, for a NaN, naming the sample,
    /// and where no sample is atypical.
    Detection(std::span<const double> values, std::span<const uint8_t> truth);

    /// A point for each different value, thresholds descending.
    const std::vector<DetectionPoint>& curve() const { return curve_; }
    DetectionPoint at(double threshold) const;
    /// Sum of precision times gain in recall, as sklearn.metrics.average_precision_score.
    double average_precision() const { return average_precision_; }
    /// Share of pairs in which the atypical sample is higher, a tie counting half; none where all are atypical.
    std::optional<double> auroc() const { return auroc_; }
    /// The point of the highest F1, of equals the one that flags fewest. An oracle: choosing it takes the truth.
    DetectionPoint oracle_best_f1() const;

private:
    std::vector<DetectionPoint> curve_;
    int64_t positives_ = 0;
    double average_precision_ = 0;
    std::optional<double> auroc_;
};

/// One kind against the typical samples, samples of other kinds left out; its recall at a threshold is that among all
/// samples. `kinds` holds 0 for a typical sample. Throws InputError as Detection.
Detection detection_of_kind(std::span<const double> values, std::span<const uint8_t> kinds, uint8_t kind);

/// At most `limit` (>= 2) points evenly spread along the curve, its ends among them.
std::vector<DetectionPoint> thin_out(std::span<const DetectionPoint> curve, size_t limit);

} // namespace midstage::analysis
