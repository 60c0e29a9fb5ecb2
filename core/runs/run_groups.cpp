// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_groups.h"

#include <algorithm>

namespace midstage::runs {
namespace {

std::string free_name(const std::vector<RunGroup>& groups, const std::string& wanted) {
    std::string name = wanted;
    const auto taken = [&](const RunGroup& group) { return group.name == name; };
    for (int number = 2; std::any_of(groups.begin(), groups.end(), taken); ++number) {
        name = wanted + " (" + std::to_string(number) + ")";
    }
    return name;
}

} // namespace

bool is_repetition(const ComparedRun& run, const ComparedRun& other) {
    return run.seeds == other.seeds && run.mask_seeds == other.mask_seeds;
}

RunGroups groups_of(const std::vector<ComparedRun>& runs) {
    RunGroups result;
    for (size_t index = 0; index < runs.size(); ++index) {
        const ComparedRun& run = runs[index];
        const auto group = std::find_if(result.groups.begin(), result.groups.end(),
                                        [&](const RunGroup& one) { return runs[one.runs.front()].group == run.group; });
        if (group == result.groups.end()) {
            result.groups.push_back({free_name(result.groups, display_name(run.info.spec)), {index}});
            continue;
        }
        const auto repeated = std::find_if(group->runs.begin(), group->runs.end(),
                                           [&](size_t one) { return is_repetition(run, runs[one]); });
        if (repeated == group->runs.end()) {
            group->runs.push_back(index);
        } else {
            result.notes.push_back("The run " + run.name + " repeats " + runs[*repeated].name +
                                   " with the same seed and does not count in its group.");
        }
    }
    return result;
}

std::vector<std::pair<size_t, size_t>> pairs_of(const std::vector<ComparedRun>& runs, const RunGroup& group,
                                                const RunGroup& baseline) {
    std::vector<std::pair<size_t, size_t>> pairs;
    for (const size_t run : group.runs) {
        for (const size_t other : baseline.runs) {
            if (runs[run].training == runs[other].training) {
                pairs.emplace_back(run, other);
            }
        }
    }
    return pairs;
}

} // namespace midstage::runs
