// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/comparison.h"
#include "core/runs/run_groups.h"

#include <cstddef>
#include <string>
#include <vector>

namespace midstage::runs {

/// A figure at one epoch over the trainings of a group: of several runs that come from one training their mean, for
/// they are no further evidence. Fractions in [0, 1].
struct GroupPoint {
    double epoch = 0; ///< of the whole way: what a run started from counts with the epochs that it had had
    double mean = 0;
    double deviation = 0; ///< the population's, over the trainings
};

/// A figure over the checkpoints of a group's runs.
struct GroupCurve {
    RunGroup group;
    RunKind kind = RunKind::train;
    size_t trainings = 0; ///< that its runs come from
    /// At the epochs that all its runs have. Where what each of them started from is among the runs as well, the first
    /// point is the checkpoint that they started from, and the epochs count on from there.
    std::vector<GroupPoint> points;
    /// Of each run in the group: after how many epochs of the whole way it began; all 0 where the epochs do not count
    /// on.
    std::vector<double> starts;
    size_t best = 0; ///< index into `points`: the best of the averaged curve, the earliest of equally good ones
};

/// Of every group of runs that train and were evaluated with that score; groups without a common epoch are left out.
/// `figure` is a name of compared_figures(). Throws InputError for an unknown figure.
std::vector<GroupCurve> group_curves(const std::vector<ComparedRun>& runs, const std::string& score,
                                     const std::string& figure);

} // namespace midstage::runs
