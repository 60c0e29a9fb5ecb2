// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/export.h"
#include "core/runs/grouped_comparison.h"

namespace midstage::runs {

/// One row a run, rule and score: run, kind, seed, rule, oracle ("yes" or "no"), score, epoch and the figures of
/// compared_figures(), fractions in [0, 1].
Table comparison_table(const Comparison& comparison);

/// One row a group, rule, score and figure: group, seeds, rule, oracle, score, epoch, figure, better ("higher" or
/// "lower"), n, mean, std, low and high; with `baseline` also baseline_pairs, difference, difference_low and
/// difference_high.
Table grouped_table(const Comparison& comparison, const GroupedComparison& grouped, bool baseline);

} // namespace midstage::runs
