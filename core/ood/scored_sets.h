// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/ranked_scores.h"

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::ood {

/// One set under one score, in the order of the set.
struct SetScores {
    std::string set;                  ///< "id_test" or the OOD set's name
    std::vector<double> values;       ///< higher = more in-distribution
    std::vector<int32_t> labels;      ///< of the ID set; empty where not known
    std::vector<int32_t> predictions; ///< the class of the highest logit; empty where the logits were not kept
    bool validation = false;          ///< an OOD set to choose by, which means over OOD sets leave out
};

/// What a threshold does: a sample is accepted as ID where its score reaches it.
struct ThresholdCosts {
    double threshold = 0;
    double id_accepted = 0;           ///< true-positive rate, in [0, 1]
    std::vector<double> ood_accepted; ///< false-positive rate of each OOD set
    double mean_ood_accepted = 0;     ///< over the OOD sets but those of validation, unweighted; NaN without any
    double accuracy_of_accepted = 0;  ///< share of right classes among the ID samples accepted; NaN where not known
    double right_and_accepted = 0; ///< share of all ID samples that are accepted and of the right class; NaN likewise
};

/// A test set and the OOD sets under one score, ready for any threshold.
class ScoredSets {
public:
    struct Set {
        SetScores scores; ///< its values sorted away: they are in `ranked`
        RankedScores ranked;
    };

    /// The ID set first. Throws InputError where there is none, or as rank_scores does.
    ScoredSets(std::string score, std::vector<SetScores> sets);

    const std::string& score() const { return score_; }
    const Set& id() const { return sets_.front(); }
    /// OOD sets, in the order given.
    size_t ood_count() const { return sets_.size() - 1; }
    const Set& ood(size_t i) const { return sets_[i + 1]; }
    const std::vector<Set>& sets() const { return sets_; } ///< the ID set first

    /// O(log n) a set.
    ThresholdCosts costs(double threshold) const;
    /// The highest threshold that accepts at least this share of the ID samples.
    double threshold_at(double id_accepted) const { return threshold_at_share(id().ranked, id_accepted); }

private:
    std::string score_;
    std::vector<Set> sets_;
    std::vector<int32_t> right_from_; ///< right ID samples at each place and above; empty where not known
};

/// Samples of one set that two scores judge, each at its own threshold.
struct Judgements {
    int64_t both = 0;        ///< accepted by both
    int64_t only_first = 0;  ///< accepted by the first alone
    int64_t only_second = 0; ///< accepted by the second alone
    int64_t neither = 0;
};

/// A sample that one score accepts and the other rejects.
struct Disagreement {
    size_t set = 0; ///< position in ScoredSets::sets()
    int32_t sample = 0;
    double first = 0; ///< its scores
    double second = 0;
    bool first_accepts = false;
    /// How far apart the scores see it: the difference of the shares of ID samples that score at least as high.
    double distance = 0;
};

/// Where two scores differ on the same samples.
struct ScoreComparison {
    double first_threshold = 0;
    double second_threshold = 0;
    std::vector<Judgements> sets;      ///< as ScoredSets::sets()
    std::vector<Disagreement> samples; ///< the furthest apart first, at most as many as asked for
};

/// Each score at its highest threshold that accepts `id_accepted` of the ID samples. Throws InputError where the two do
/// not hold the same sets.
ScoreComparison compare_scores(const ScoredSets& first, const ScoredSets& second, double id_accepted,
                               size_t most_samples);

} // namespace midstage::ood
