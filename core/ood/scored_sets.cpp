// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/scored_sets.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace midstage::ood {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// In the order of the set again.
std::vector<double> by_sample(const RankedScores& ranked) {
    std::vector<double> values(ranked.values.size());
    for (size_t place = 0; place < values.size(); ++place) {
        values[static_cast<size_t>(ranked.samples[place])] = ranked.values[place];
    }
    return values;
}

} // namespace

ScoredSets::ScoredSets(std::string score, std::vector<SetScores> sets)
    : score_(std::move(score)) {
    if (sets.empty()) {
        throw InputError("There are no " + score_ + " scores.");
    }
    for (SetScores& set : sets) {
        RankedScores ranked = rank_scores(set.values, score_ + " scores of " + set.set);
        set.values = {};
        sets_.push_back({std::move(set), std::move(ranked)});
    }
    const SetScores& own = id().scores;
    const auto& samples = id().ranked.samples;
    if (own.labels.size() == samples.size() && own.predictions.size() == samples.size()) {
        right_from_.assign(samples.size() + 1, 0);
        for (size_t place = samples.size(); place-- > 0;) {
            const auto sample = static_cast<size_t>(samples[place]);
            right_from_[place] = right_from_[place + 1] + (own.labels[sample] == own.predictions[sample] ? 1 : 0);
        }
    }
}

ThresholdCosts ScoredSets::costs(double threshold) const {
    ThresholdCosts costs;
    costs.threshold = threshold;
    costs.id_accepted = id().ranked.share_from(threshold);
    double sum = 0;
    int counted = 0;
    for (size_t i = 0; i < ood_count(); ++i) {
        costs.ood_accepted.push_back(ood(i).ranked.share_from(threshold));
        if (!ood(i).scores.validation) {
            sum += costs.ood_accepted.back();
            ++counted;
        }
    }
    costs.mean_ood_accepted = counted > 0 ? sum / counted : unknown;
    costs.accuracy_of_accepted = unknown;
    costs.right_and_accepted = unknown;
    if (!right_from_.empty()) {
        const int64_t accepted = id().ranked.count_from(threshold);
        const double right = right_from_[static_cast<size_t>(id().ranked.size() - accepted)];
        costs.right_and_accepted = right / static_cast<double>(id().ranked.size());
        if (accepted > 0) {
            costs.accuracy_of_accepted = right / static_cast<double>(accepted);
        }
    }
    return costs;
}

ScoreComparison compare_scores(const ScoredSets& first, const ScoredSets& second, double id_accepted,
                               size_t most_samples) {
    const auto same_set = [](const ScoredSets::Set& a, const ScoredSets::Set& b) {
        return a.scores.set == b.scores.set && a.ranked.size() == b.ranked.size();
    };
    if (!std::equal(first.sets().begin(), first.sets().end(), second.sets().begin(), second.sets().end(), same_set)) {
        throw InputError("The scores " + first.score() + " and " + second.score() + " are not of the same samples.");
    }
    ScoreComparison comparison;
    comparison.first_threshold = first.threshold_at(id_accepted);
    comparison.second_threshold = second.threshold_at(id_accepted);
    for (size_t set = 0; set < first.sets().size(); ++set) {
        const std::vector<double> a = by_sample(first.sets()[set].ranked);
        const std::vector<double> b = by_sample(second.sets()[set].ranked);
        Judgements judged;
        for (size_t i = 0; i < a.size(); ++i) {
            const bool one = a[i] >= comparison.first_threshold;
            const bool other = b[i] >= comparison.second_threshold;
            ++(one ? (other ? judged.both : judged.only_first) : (other ? judged.only_second : judged.neither));
            if (one != other) {
                const double distance =
                    std::abs(first.id().ranked.share_from(a[i]) - second.id().ranked.share_from(b[i]));
                comparison.samples.push_back({set, static_cast<int32_t>(i), a[i], b[i], one, distance});
            }
        }
        comparison.sets.push_back(judged);
    }
    std::stable_sort(comparison.samples.begin(), comparison.samples.end(),
                     [](const Disagreement& x, const Disagreement& y) { return x.distance > y.distance; });
    comparison.samples.resize(std::min(comparison.samples.size(), most_samples));
    return comparison;
}

} // namespace midstage::ood
