// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace midstage::ood {

/// The scores of one set, sorted: what a threshold accepts is found without looking at each.
struct RankedScores {
    std::vector<double> values;   ///< ascending, finite
    std::vector<int32_t> samples; ///< the sample at each place, counted from 0; tied ones in the order of the set

    int64_t size() const { return static_cast<int64_t>(values.size()); }
    /// How many samples have this score or a higher one. O(log n).
    int64_t count_from(double threshold) const;
    /// The same as a share of all, in [0, 1].
    double share_from(double threshold) const;
};

/// Throws InputError where there are none, or one is not finite (names the set by the given name, and the sample).
RankedScores rank_scores(std::span<const double> scores, const std::string& name);

/// The highest threshold, of the scores themselves, from which on at least this share of them lies; `share` in (0, 1].
/// With 0.95 and the ID scores it is where Metrics::fpr95 is read.
double threshold_at_share(const RankedScores& scores, double share);

} // namespace midstage::ood
