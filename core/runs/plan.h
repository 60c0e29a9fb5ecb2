// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace midstage::runs {

/// A run that starts from the last checkpoint of the plan's first one (or another, where `changes` say so).
struct FollowUp {
    RunKind kind = RunKind::fine_tune;
    std::string changes; ///< a JSON object: what differs from child_of(), as in a specification
    bool operator==(const FollowUp&) const = default;
};

/// A run and those that follow from it, one after the other.
struct Plan {
    RunSpec first;
    std::vector<FollowUp> then;
};

/// The specification of a follow-up, once the first run has its folder name. Throws InputError naming the key.
RunSpec follow_up_of(const std::string& parent_run, const RunSpec& parent, const FollowUp& follow_up);

/// {"spec": a specification, "then": [{"kind": "fine-tune", ...what differs}]}, or a specification alone. Each
/// follow-up is tried, so that a mistake shows before anything runs. Throws InputError naming the key.
Plan plan_from_json(const nlohmann::json& json);
nlohmann::json to_json(const FollowUp& follow_up);
FollowUp follow_up_from_json(const nlohmann::json& json);

/// problems_with() the first run, then those of each follow-up, their sentences beginning with "then[0]: " and their
/// field "then": of the options, and of what they ask of a first run that is not there yet.
std::vector<Problem> problems_with(const Plan& plan, const std::string& data_dir, const std::string& runs_dir = {});

/// A file holding a Plan, a RunSpec, or a run's run.json. Throws InputError naming the file.
Plan read_plan(const std::filesystem::path& file);

/// resources/presets/*.json: a plan with a name, a title and a description.
struct Preset {
    std::string name;
    std::string title;
    std::string description;
    RunSpec spec;
    std::vector<FollowUp> then;
};
/// The presets, the default first. They are compiled into the program.
const std::vector<Preset>& presets();

} // namespace midstage::runs
