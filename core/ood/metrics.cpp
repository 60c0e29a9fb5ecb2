// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/metrics.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>
#include <sstream>
#include <vector>

namespace midstage::ood {
namespace {

constexpr double recall_level = 0.95;

/// Samples that share one score; as thresholds they are one.
struct Group {
    int64_t id = 0;
    int64_t ood = 0;
};

std::vector<double> sorted_descending(std::span<const double> scores, const std::string& name) {
    if (scores.empty()) {
        throw InputError("There are no " + name + ": metrics need at least one ID and one OOD sample.");
    }
    for (size_t i = 0; i < scores.size(); ++i) {
        if (!std::isfinite(scores[i])) {
            std::ostringstream sentence;
            sentence << "Sample " << i << " (counted from 0) of the " << name << " is " << scores[i]
                     << "; metrics need finite scores.";
            throw InputError(sentence.str());
        }
    }
    std::vector<double> sorted(scores.begin(), scores.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted;
}

/// Both sets' scores merged, highest threshold first.
std::vector<Group> group(const std::vector<double>& id, const std::vector<double>& ood) {
    std::vector<Group> groups;
    groups.reserve(id.size() + ood.size());
    size_t i = 0;
    size_t o = 0;
    while (i < id.size() || o < ood.size()) {
        const bool from_id = o == ood.size() || (i < id.size() && id[i] >= ood[o]);
        const double score = from_id ? id[i] : ood[o];
        Group next;
        for (; i < id.size() && id[i] == score; ++i) {
            ++next.id;
        }
        for (; o < ood.size() && ood[o] == score; ++o) {
            ++next.ood;
        }
        groups.push_back(next);
    }
    return groups;
}

/// One way of looking at the thresholds: which set is positive decides the direction and the member that is counted.
struct Curve {
    double average_precision = 0;
    double false_positives_at_recall = 0; ///< rate, at the first threshold whose recall reaches the level
    double false_positives_nearest = 0;   ///< rate, at the threshold whose recall is nearest to the level
};

template <typename Groups>
Curve follow(const Groups& groups, int64_t Group::*positive, int64_t Group::*negative, int64_t positives,
             int64_t negatives) {
    Curve curve;
    int64_t found = 0;
    int64_t wrong = 0;
    bool reached = false;
    double nearest = 2;
    // Wider than double, so that 10^5 terms of rounding stay far under 1e-12.
    long double precision_sum = 0;
    for (const Group& group : groups) {
        const bool complete = found == positives;
        found += group.*positive;
        wrong += group.*negative;
        const double recall = static_cast<double>(found) / static_cast<double>(positives);
        const double rate = static_cast<double>(wrong) / static_cast<double>(negatives);
        precision_sum += static_cast<long double>(group.*positive) * static_cast<long double>(found) / (found + wrong);
        if (!reached && recall >= recall_level) {
            reached = true;
            curve.false_positives_at_recall = rate;
        }
        // The reference looks from the threshold that first attains full recall upwards and takes the first minimum:
        // looking downwards, a tie goes to the later threshold, and nothing after full recall counts.
        if (const double distance = std::abs(recall - recall_level); !complete && distance <= nearest) {
            nearest = distance;
            curve.false_positives_nearest = rate;
        }
    }
    curve.average_precision = static_cast<double>(precision_sum / positives);
    return curve;
}

/// The share of (ID, OOD) pairs in which the ID sample scores higher, a tie counting half.
double area_under_roc(const std::vector<Group>& groups, int64_t n_id, int64_t n_ood) {
    long double half_pairs = 0;
    int64_t above = 0; // ID samples with a higher score
    for (const Group& group : groups) {
        half_pairs += static_cast<long double>(group.ood) * static_cast<long double>(2 * above + group.id);
        above += group.id;
    }
    return static_cast<double>(half_pairs / 2 / n_id / n_ood);
}

} // namespace

Metrics compute_metrics(std::span<const double> id_scores, std::span<const double> ood_scores,
                        const std::string& id_name, const std::string& ood_name) {
    const std::vector<Group> groups =
        group(sorted_descending(id_scores, id_name), sorted_descending(ood_scores, ood_name));
    Metrics metrics;
    metrics.n_id = static_cast<int64_t>(id_scores.size());
    metrics.n_ood = static_cast<int64_t>(ood_scores.size());
    metrics.auroc = area_under_roc(groups, metrics.n_id, metrics.n_ood);
    const Curve id_positive = follow(groups, &Group::id, &Group::ood, metrics.n_id, metrics.n_ood);
    const Curve ood_positive =
        follow(std::views::reverse(groups), &Group::ood, &Group::id, metrics.n_ood, metrics.n_id);
    metrics.aupr_in = id_positive.average_precision;
    metrics.fpr95 = id_positive.false_positives_at_recall;
    metrics.fpr95_reference = id_positive.false_positives_nearest;
    metrics.aupr_out = ood_positive.average_precision;
    metrics.fpr95_openood = ood_positive.false_positives_at_recall;
    return metrics;
}

} // namespace midstage::ood
