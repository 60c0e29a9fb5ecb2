// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace midstage::analysis {

/// Ranks from 1 in ascending order; tied values share the mean of their ranks. Throws InputError naming a NaN's sample.
std::vector<double> average_ranks(std::span<const double> values);

/// Spearman's rho: Pearson's correlation of the average ranks, equal to scipy.stats.spearmanr to 1e-12. A pair with a
/// NaN is left out. NaN where fewer than two pairs remain or one side is constant. Throws InputError for two lengths.
double spearman(std::span<const double> a, std::span<const double> b);

} // namespace midstage::analysis
