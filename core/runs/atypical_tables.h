// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/atypical_samples.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// How well one criterion finds the atypical samples of one kind; a row of criteria.csv.
struct CriterionRow {
    std::string criterion;
    std::optional<double> keep_fraction;
    std::string kind; ///< "all", or one of data::AtypicalKind with samples of other kinds left out
    int64_t positives = 0;
    double average_precision = 0;
    std::optional<double> auroc;
    /// At the run's threshold, of the flip fraction alone.
    std::optional<int64_t> flagged;
    std::optional<double> precision;
    std::optional<double> recall;
    /// The best F1 over all thresholds: an oracle, which the truth alone can choose.
    double oracle_threshold = 0;
    double oracle_precision = 0;
    double oracle_recall = 0;
};

/// None where the truth is not known. A criterion that is known of some samples alone is judged by these, and left out
/// where none of them is atypical.
std::vector<CriterionRow> criterion_rows(const std::vector<Criterion>& criteria, const std::vector<uint8_t>& truth,
                                         double threshold);

/// atypical.csv: a row a training sample, at the first keep fraction. Columns: index, source_index, label, class,
/// true_label, kind, prediction_full, prediction_masked, loss_full, loss_masked, margin_full, margin_masked,
/// flip_fraction, error_fraction, final_loss, area_under_margin, forgetting_events, first_learnt (an epoch; empty for a
/// sample never learnt), atypical (1 where the flip fraction reaches the threshold). What is not known is empty.
void write_atypical(const std::filesystem::path& file, const AtypicalSamples& samples, double threshold);

/// How many samples atypical.csv has and how many of them it calls atypical; none where the file is not there. Throws
/// InputError for a damaged one.
struct FlaggedCount {
    int64_t samples = 0;
    int64_t flagged = 0;
};
std::optional<FlaggedCount> read_flagged(const std::filesystem::path& file);

/// samples/atypical.npz: keep_fraction float64 (K); flip_fraction, error_fraction, masked_loss, masked_margin float32
/// (K, N); masked_prediction int64 (K, N); loss, margin float32 (N); prediction, label int64 (N) and, where known,
/// true_label int64 (N), atypical_kind uint8 (N), source_index int64 (N).
void write_atypical_arrays(const std::filesystem::path& file, const AtypicalSamples& samples);

/// criteria.csv, in CriterionRow's columns.
void write_criteria(const std::filesystem::path& file, const std::vector<CriterionRow>& rows);
std::vector<CriterionRow> read_criteria(const std::filesystem::path& file);

/// truth_curves.csv: criterion, keep_fraction, kind, threshold, flagged, precision, recall; at most 200 thresholds a
/// curve.
void write_truth_curves(const std::filesystem::path& file, const std::vector<Criterion>& criteria,
                        const std::vector<uint8_t>& truth);

/// correlations.csv: Spearman's rank correlation of each pair of criteria, over the samples of which both are known
/// (criterion_a, keep_fraction_a, criterion_b, keep_fraction_b, spearman).
void write_correlations(const std::filesystem::path& file, const std::vector<Criterion>& criteria);

} // namespace midstage::runs
