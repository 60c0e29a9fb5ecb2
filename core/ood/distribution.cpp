// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace midstage::ood {
namespace {

constexpr double finest_bandwidth = 1.0 / 300; // of the range
constexpr int fine_per_point = 8;              // places of the binned scores for each that is asked for
constexpr double kernel_reach = 5;             // bandwidths; what lies beyond is under 1e-6 of the whole

/// numpy.quantile's default, between the neighbours in proportion.
double quantile(const std::vector<double>& sorted, double q) {
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double silverman_bandwidth(const std::vector<double>& sorted) {
    const auto n = static_cast<double>(sorted.size());
    double mean = 0;
    for (const double value : sorted) {
        mean += value / n;
    }
    double squares = 0;
    for (const double value : sorted) {
        squares += (value - mean) * (value - mean);
    }
    const double deviation = sorted.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
    const double quartiles = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
    return 0.9 * std::min(deviation, quartiles) * std::pow(n, -0.2);
}

} // namespace

ScoreRange common_range(const std::vector<const RankedScores*>& sets) {
    ScoreRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const RankedScores* set : sets) {
        if (!set->values.empty()) {
            range.low = std::min(range.low, set->values.front());
            range.high = std::max(range.high, set->values.back());
        }
    }
    if (!(range.low <= range.high)) {
        return {};
    }
    // Scores so large that their neighbours are far away need more room than others.
    const double least = std::max(std::abs(range.low), std::abs(range.high)) * 1e-9;
    if (!(range.high - range.low > least)) {
        const double room = std::max(0.5, 1e3 * least);
        return {range.low - room, range.high + room};
    }
    return range;
}

int histogram_bins(int64_t samples) {
    return static_cast<int>(std::clamp(std::round(4 * std::cbrt(double(samples))), 24.0, 80.0));
}

std::vector<double> histogram(const RankedScores& scores, const ScoreRange& range, int bins) {
    const double width = (range.high - range.low) / bins;
    std::vector<double> heights(static_cast<size_t>(bins));
    const auto scale = 1 / (static_cast<double>(scores.size()) * width);
    const auto place = [&](int edge) {
        return edge < bins ? std::lower_bound(scores.values.begin(), scores.values.end(), range.low + edge * width)
                           : std::upper_bound(scores.values.begin(), scores.values.end(), range.high);
    };
    auto from = place(0);
    for (int bin = 0; bin < bins; ++bin) {
        const auto to = std::max(from, place(bin + 1));
        heights[static_cast<size_t>(bin)] = static_cast<double>(to - from) * scale;
        from = to;
    }
    return heights;
}

Density kernel_density(const RankedScores& scores, const ScoreRange& range, int points) {
    const double length = range.high - range.low;
    Density result;
    result.bandwidth = std::max(silverman_bandwidth(scores.values), finest_bandwidth * length);
    const int places = (points - 1) * fine_per_point + 1;
    const double step = length / (places - 1);
    std::vector<double> binned(static_cast<size_t>(places));
    const double weight = 1 / static_cast<double>(scores.size());
    for (const double value : scores.values) {
        const double at = std::clamp((value - range.low) / step, 0.0, double(places - 1));
        const auto below = std::min(static_cast<size_t>(at), static_cast<size_t>(places - 2));
        const double part = at - static_cast<double>(below);
        binned[below] += weight * (1 - part);
        binned[below + 1] += weight * part;
    }
    const int reach = std::min(places - 1, static_cast<int>(std::ceil(kernel_reach * result.bandwidth / step)));
    std::vector<double> kernel(static_cast<size_t>(reach) + 1);
    const double height = 1 / (result.bandwidth * std::sqrt(2 * std::numbers::pi));
    for (int i = 0; i <= reach; ++i) {
        const double deviations = i * step / result.bandwidth;
        kernel[static_cast<size_t>(i)] = height * std::exp(-0.5 * deviations * deviations);
    }
    for (int point = 0; point < points; ++point) {
        const int centre = point * fine_per_point;
        double sum = 0;
        for (int at = std::max(0, centre - reach); at <= std::min(places - 1, centre + reach); ++at) {
            sum += binned[static_cast<size_t>(at)] * kernel[static_cast<size_t>(std::abs(at - centre))];
        }
        result.score.push_back(range.low + centre * step);
        result.density.push_back(sum);
    }
    return result;
}

} // namespace midstage::ood
