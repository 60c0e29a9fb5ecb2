// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "core/runs/comparison.h"
#include "core/runs/run_groups.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// The rule of a group alone: one epoch for all its runs, the best of the metric's curve averaged over them. An oracle
/// as `oracle` is, which picks each run's own best: its mean tells what each gives, noise included, this one what a
/// common stage gives.
inline constexpr const char* mean_curve_rule = "oracle_mean_curve";

/// How a group's figure differs from the baseline group's, training by training.
struct PairedDifference {
    int64_t pairs = 0;                          ///< trainings that have both
    double mean = 0;                            ///< of the figure minus the baseline's
    std::optional<analysis::Interval> interval; ///< analysis::bootstrap_difference
};

/// One figure of a group's checkpoints that one rule chose. Runs that descend from one training count once, by their
/// mean: several fine-tunings of one network are no further evidence of what another training would give.
struct GroupFigure {
    size_t group = 0; ///< index into GroupedComparison::groups
    std::string rule; ///< one of the selection rules, or mean_curve_rule
    bool oracle = false;
    std::string score;
    std::string figure; ///< of compared_figures()
    bool higher_is_better = true;
    double epoch = 0; ///< mean of the chosen checkpoints'
    int64_t n = 0;    ///< trainings that have it
    analysis::Moments moments;
    std::optional<analysis::Interval> interval; ///< analysis::bootstrap_mean
    std::optional<PairedDifference> difference; ///< none without a baseline, without pairs and of the baseline itself
};

struct GroupedComparison {
    std::vector<RunGroup> groups;
    std::vector<GroupFigure> figures; ///< by group, then score, then rule, then figure
    std::vector<std::string> notes;   ///< sentences: runs that were left out or count together, groups without a pair
                                      ///< or of so few trainings that the interval is too narrow
};

/// Groups the runs of a comparison that was made with these options; where `oracle` is among the rules, mean_curve_rule
/// stands after it for groups of several runs, and for single ones that are compared with several: each side is held
/// against what the same rule gives on the other. `baseline` is an index into its runs: that run's group is what the
/// others are compared with, pair by pair (pairs_of()). Throws InputError for an unknown metric.
GroupedComparison group_runs(const Comparison& comparison, const ComparisonOptions& options,
                             std::optional<size_t> baseline = {});

} // namespace midstage::runs
