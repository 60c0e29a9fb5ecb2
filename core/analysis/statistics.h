// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace midstage::analysis {

struct Moments {
    double mean = 0;
    double standard_deviation = 0; ///< the population's: divided by n, not by n - 1
};

/// Of equal values the mean is exactly that value and the deviation 0. Throws InputError for no values and for one that
/// is not finite.
Moments moments_of(std::span<const double> values);

struct Interval {
    double low = 0;
    double high = 0;
};

inline constexpr int64_t bootstrap_resamples = 10000;

/// 95 % percentile bootstrap interval of the mean (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
/// section 13.3), from the 0.025 and 0.975 quantiles, linearly interpolated, of the means of 10,000 resamples. The
/// draws are those of Random({seed, Stream::bootstrap}), so that the same values give the same interval everywhere.
/// None for fewer than two values; of a handful of them it is narrower than the truth. Throws InputError for a value
/// that is not finite.
std::optional<Interval> bootstrap_mean(std::span<const double> values, uint64_t seed = 0);

/// The same for the mean of a[i] - b[i], what belongs to the same seed being drawn together. Throws InputError also for
/// two lengths.
std::optional<Interval> bootstrap_difference(std::span<const double> a, std::span<const double> b, uint64_t seed = 0);

struct CurvePoint {
    double epoch = 0;
    double value = 0;
};
/// One training's figure by epoch, in the order of training.
using Curve = std::vector<CurvePoint>;

/// Several trainings of one kind, which differ in their seed. Each seed's own best is picked from noise as well, so
/// that the mean of these looks better than the best of the averaged curve; only the latter is a common stage of them
/// all.
struct SeedAverage {
    Curve curve;              ///< mean over the seeds at each epoch that all of them have
    size_t best = 0;          ///< index into `curve`, the earliest of equally good ones
    double mean_of_bests = 0; ///< mean over the seeds of the best value at these same epochs
};

/// None without curves and where they have no epoch in common. Throws InputError for a value that is not finite.
std::optional<SeedAverage> average_over_seeds(std::span<const Curve> curves, bool higher_is_better);

} // namespace midstage::analysis
