// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace midstage::analysis {

/// The record of training, an epoch a row: each array holds E x N values, row after row.
struct TrainingRecord {
    size_t samples = 0;              ///< N
    std::span<const float> loss;     ///< cross-entropy in nats; NaN = not visited
    std::span<const float> margin;   ///< logit of the label minus the largest other logit; NaN = not visited
    std::span<const int8_t> correct; ///< 1 correct, 0 wrong, -1 = not visited
};

/// What the record says of each of the N samples; an epoch in which a sample was not visited does not count for it.
struct TrainingCriteria {
    std::vector<double> final_loss; ///< of the last visited epoch; NaN for a sample never visited
    /// Mean over the visited epochs of the logit margin (area under the margin: Pleiss et al., NeurIPS 2020). Low for
    /// atypical samples; NaN for one never visited.
    std::vector<double> area_under_margin;
    /// Changes from correct to wrong between visits (Toneva et al., ICLR 2019). 0 also for a sample that was
    /// never learnt, which `learnt` tells apart.
    std::vector<int64_t> forgetting_events;
    std::vector<bool> learnt;          ///< correct at least once
    std::vector<int64_t> first_learnt; ///< row of the first epoch with a correct classification; -1 = never

    /// Whether any epoch has seen the sample: the last, incomplete batch of an epoch is left out.
    bool visited(size_t sample) const { return !std::isnan(final_loss[sample]); }
    /// Forgetting events as numbers to rank by: infinity for a sample that was visited and never learnt, as that paper
    /// counts it (section 3.1), and NaN for one never visited.
    std::vector<double> forgetting_ranks() const;
};

/// Throws InputError where the arrays do not fit each other, or where a value of a visited sample is NaN.
TrainingCriteria training_criteria(const TrainingRecord& record);

} // namespace midstage::analysis
