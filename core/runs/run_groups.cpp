// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_groups.h"

#include <algorithm>
#include <cstdint>
#include <set>

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

/// The seeds by which the group's runs are told apart: of their first trainings, or their own.
std::vector<uint64_t> seeds_of(const std::vector<ComparedRun>& runs, const RunGroup& group, bool of_first_training) {
    std::vector<uint64_t> seeds;
    for (const size_t run : group.runs) {
        seeds.push_back(of_first_training ? runs[run].seeds.front() : runs[run].seeds.back());
    }
    return seeds;
}

bool all_differ(const std::vector<uint64_t>& seeds) {
    return std::set<uint64_t>(seeds.begin(), seeds.end()).size() == seeds.size();
}

} // namespace

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
                                           [&](size_t one) { return runs[one].seeds == run.seeds; });
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
    for (const bool of_first_training : {true, false}) {
        const std::vector<uint64_t> own = seeds_of(runs, group, of_first_training);
        const std::vector<uint64_t> theirs = seeds_of(runs, baseline, of_first_training);
        if (!all_differ(own) || !all_differ(theirs)) {
            continue;
        }
        std::vector<std::pair<size_t, size_t>> pairs;
        for (size_t i = 0; i < own.size(); ++i) {
            const auto same = std::find(theirs.begin(), theirs.end(), own[i]);
            if (same != theirs.end()) {
                pairs.emplace_back(group.runs[i], baseline.runs[static_cast<size_t>(same - theirs.begin())]);
            }
        }
        return pairs;
    }
    return {};
}

} // namespace midstage::runs
