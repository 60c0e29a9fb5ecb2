// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/ranked_scores.h"

#include <cstdint>
#include <vector>

namespace midstage::ood {

/// An interval of scores; low < high.
struct ScoreRange {
    double low = 0;
    double high = 1;
};

/// The smallest range that holds all of the scores, made wider where they are all equal.
ScoreRange common_range(const std::vector<const RankedScores*>& sets);

/// How many bins show a distribution of so many samples: four times the cube root (twice the rule of Rice University,
/// as the range is that of all sets, of which each fills a part), from 24 to 80. More of them show noise.
int histogram_bins(int64_t samples);

/// The share of samples in each of `bins` equal parts of the range divided by the part's width, so that the area is
/// the share that lies inside the range; as numpy.histogram(density=True) where all do. Each part holds its lower end,
/// the last one its upper end as well.
std::vector<double> histogram(const RankedScores& scores, const ScoreRange& range, int bins);

/// A smoothed histogram.
struct Density {
    std::vector<double> score;   ///< equally spaced over the range that was asked for
    std::vector<double> density; ///< its integral over all scores is 1
    double bandwidth = 0;        ///< the kernel's standard deviation, in units of the score
};

/// Gaussian kernel density at `points` places of the range (which holds all scores). Bandwidth by Silverman's rule of
/// thumb, 0.9 min(s, IQR/1.34) n^(-1/5) (Silverman, 1986, eq. 3.31), and at least 1/300 of the range: a sharper peak
/// could not be drawn. Computed from linearly binned scores; within 0.1 % of the greatest density of the exact sum.
Density kernel_density(const RankedScores& scores, const ScoreRange& range, int points);

} // namespace midstage::ood
