// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace midstage::analysis {
namespace {

void check(std::span<const double> values) {
    for (size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            throw InputError("Value " + std::to_string(i) +
                             " (counted from 0) is no finite number, so that there is no mean; leave it out.");
        }
    }
}

/// Linear between neighbours, as numpy.quantile does by default.
double quantile_of(const std::vector<double>& sorted, double share) {
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(position);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

double value_at(const Curve& curve, double epoch, bool& found) {
    for (const CurvePoint& point : curve) {
        if (point.epoch == epoch) {
            return point.value;
        }
    }
    found = false;
    return 0;
}

} // namespace

// Means are taken of the distances from the first value: equal values then give no rounding.

Moments moments_of(std::span<const double> values) {
    if (values.empty()) {
        throw InputError("There is no mean of no values; give at least one.");
    }
    check(values);
    const auto count = static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values) {
        sum += value - values.front();
    }
    const double mean = values.front() + sum / count;
    double squares = 0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return {mean, std::sqrt(squares / count)};
}

std::optional<Interval> bootstrap_mean(std::span<const double> values, uint64_t seed) {
    check(values);
    if (values.size() < 2) {
        return std::nullopt;
    }
    Random random({seed, static_cast<uint64_t>(Stream::bootstrap)});
    const double origin = values.front();
    std::vector<double> means;
    means.reserve(bootstrap_resamples);
    for (int64_t resample = 0; resample < bootstrap_resamples; ++resample) {
        double sum = 0;
        for (size_t draw = 0; draw < values.size(); ++draw) {
            sum += values[random.below(values.size())] - origin;
        }
        means.push_back(origin + sum / static_cast<double>(values.size()));
    }
    std::sort(means.begin(), means.end());
    return Interval{quantile_of(means, 0.025), quantile_of(means, 0.975)};
}

std::optional<Interval> bootstrap_difference(std::span<const double> a, std::span<const double> b, uint64_t seed) {
    if (a.size() != b.size()) {
        throw InputError("Paired values must be as many on both sides, not " + std::to_string(a.size()) + " and " +
                         std::to_string(b.size()) + ".");
    }
    std::vector<double> differences;
    for (size_t i = 0; i < a.size(); ++i) {
        differences.push_back(a[i] - b[i]);
    }
    return bootstrap_mean(differences, seed);
}

std::optional<SeedAverage> average_over_seeds(std::span<const Curve> curves, bool higher_is_better) {
    if (curves.empty()) {
        return std::nullopt;
    }
    const auto better = [&](double a, double b) { return higher_is_better ? a > b : a < b; };
    SeedAverage average;
    std::vector<double> bests(curves.size());
    for (const CurvePoint& point : curves.front()) {
        bool everywhere = true;
        std::vector<double> values;
        for (const Curve& curve : curves) {
            values.push_back(value_at(curve, point.epoch, everywhere));
        }
        if (!everywhere) {
            continue;
        }
        const double mean = moments_of(values).mean;
        for (size_t seed = 0; seed < curves.size(); ++seed) {
            if (average.curve.empty() || better(values[seed], bests[seed])) {
                bests[seed] = values[seed];
            }
        }
        average.curve.push_back({point.epoch, mean});
        if (better(mean, average.curve[average.best].value)) {
            average.best = average.curve.size() - 1;
        }
    }
    if (average.curve.empty()) {
        return std::nullopt;
    }
    average.mean_of_bests = moments_of(bests).mean;
    return average;
}

} // namespace midstage::analysis
