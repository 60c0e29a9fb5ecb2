// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/ranked_scores.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <sstream>

namespace midstage::ood {

int64_t RankedScores::count_from(double threshold) const {
    return values.end() - std::lower_bound(values.begin(), values.end(), threshold);
}

double RankedScores::share_from(double threshold) const {
    return values.empty() ? 0 : static_cast<double>(count_from(threshold)) / static_cast<double>(size());
}

RankedScores rank_scores(std::span<const double> scores, const std::string& name) {
    if (scores.empty()) {
        throw InputError("There are no " + name + ".");
    }
    if (scores.size() > static_cast<size_t>(std::numeric_limits<int32_t>::max())) {
        throw InputError("There are more " + name + " than can be ranked.");
    }
    for (size_t i = 0; i < scores.size(); ++i) {
        if (!std::isfinite(scores[i])) {
            std::ostringstream sentence;
            sentence << "Sample " << i << " (counted from 0) of the " << name << " is " << scores[i]
                     << "; a threshold needs finite scores.";
            throw InputError(sentence.str());
        }
    }
    RankedScores ranked;
    ranked.samples.resize(scores.size());
    std::iota(ranked.samples.begin(), ranked.samples.end(), 0);
    std::sort(ranked.samples.begin(), ranked.samples.end(), [&](int32_t a, int32_t b) {
        const double first = scores[static_cast<size_t>(a)];
        const double second = scores[static_cast<size_t>(b)];
        return first != second ? first < second : a < b;
    });
    ranked.values.reserve(scores.size());
    for (const int32_t sample : ranked.samples) {
        ranked.values.push_back(scores[static_cast<size_t>(sample)]);
    }
    return ranked;
}

double threshold_at_share(const RankedScores& scores, double share) {
    const auto reaches = [&](int64_t count) {
        return static_cast<double>(count) / static_cast<double>(scores.size()) >= share;
    };
    // As many as the share asks for; rounding may make it one more or less.
    auto count = static_cast<int64_t>(std::ceil(share * static_cast<double>(scores.size())));
    count = std::clamp<int64_t>(count, 1, scores.size());
    while (count < scores.size() && !reaches(count)) {
        ++count;
    }
    while (count > 1 && reaches(count - 1)) {
        --count;
    }
    return scores.values[static_cast<size_t>(scores.size() - count)];
}

} // namespace midstage::ood
