// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/training_criteria.h"

#include "core/base/error.h"

#include <cmath>
#include <limits>
#include <string>

namespace midstage::analysis {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

void check_shapes(const TrainingRecord& record) {
    const bool fits = record.loss.size() == record.correct.size() && record.margin.size() == record.correct.size();
    if (!fits || (record.samples == 0 ? !record.correct.empty() : record.correct.size() % record.samples != 0)) {
        throw InputError("The record of training is damaged: loss, margin and correct must each hold as many values "
                         "as epochs times samples; train again to record it anew.");
    }
}

void check_values(const TrainingRecord& record, size_t position) {
    if (std::isnan(record.loss[position]) || std::isnan(record.margin[position])) {
        throw InputError("Sample " + std::to_string(position % record.samples) +
                         " (counted from 0) has a loss or margin that is nan in row " +
                         std::to_string(position / record.samples) +
                         " of the record of training although it was visited; train again with a lower learning rate.");
    }
}

} // namespace

std::vector<double> TrainingCriteria::forgetting_ranks() const {
    std::vector<double> ranks(forgetting_events.begin(), forgetting_events.end());
    for (size_t sample = 0; sample < ranks.size(); ++sample) {
        if (!learnt[sample]) {
            ranks[sample] = visited(sample) ? std::numeric_limits<double>::infinity() : not_a_number;
        }
    }
    return ranks;
}

TrainingCriteria training_criteria(const TrainingRecord& record) {
    check_shapes(record);
    const size_t n = record.samples;
    TrainingCriteria criteria{std::vector<double>(n, not_a_number), std::vector<double>(n, 0),
                              std::vector<int64_t>(n, 0), std::vector<bool>(n, false), std::vector<int64_t>(n, -1)};
    std::vector<int64_t> visits(n, 0);
    std::vector<int8_t> previous(n, -1);
    for (size_t position = 0; position < record.correct.size(); ++position) {
        const int8_t correct = record.correct[position];
        if (correct < 0) {
            continue;
        }
        check_values(record, position);
        const size_t sample = position % n;
        criteria.final_loss[sample] = record.loss[position];
        criteria.area_under_margin[sample] += record.margin[position];
        ++visits[sample];
        if (previous[sample] == 1 && correct == 0) {
            ++criteria.forgetting_events[sample];
        }
        if (correct == 1 && !criteria.learnt[sample]) {
            criteria.learnt[sample] = true;
            criteria.first_learnt[sample] = static_cast<int64_t>(position / n);
        }
        previous[sample] = correct;
    }
    for (size_t sample = 0; sample < n; ++sample) {
        const auto count = static_cast<double>(visits[sample]);
        criteria.area_under_margin[sample] =
            visits[sample] > 0 ? criteria.area_under_margin[sample] / count : not_a_number;
    }
    return criteria;
}

} // namespace midstage::analysis
