// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/compared_run.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace midstage::runs {

/// Runs that differ in their seeds alone (ComparedRun::group).
struct RunGroup {
    std::string name;         ///< the first run's display name, numbered where two groups would have the same
    std::vector<size_t> runs; ///< indices into the runs that were grouped
};

struct RunGroups {
    std::vector<RunGroup> groups;   ///< in the order of their first runs
    std::vector<std::string> notes; ///< sentences: runs that were left out
};

/// Whether two runs of one group have the same seeds.
bool is_repetition(const ComparedRun& run, const ComparedRun& other);

/// Of runs that repeat one with the same seeds the first alone is in a group: a repetition is no further evidence.
RunGroups groups_of(const std::vector<ComparedRun>& runs);

/// Each run of `group` with each one of `baseline` that belongs to it, as indices into `runs`: they descend from the
/// same training (ComparedRun::training). Empty where none belong together.
std::vector<std::pair<size_t, size_t>> pairs_of(const std::vector<ComparedRun>& runs, const RunGroup& group,
                                                const RunGroup& baseline);

} // namespace midstage::runs
