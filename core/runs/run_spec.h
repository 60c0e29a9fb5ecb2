// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/options.h"
#include "core/models/options.h"
#include "core/ood/options.h"
#include "core/training/options.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace midstage::runs {

enum class RunKind { train, evaluate };
enum class Precision { automatic, fp32, bf16 };

/// Where a run that starts from a checkpoint has it from.
struct ParentOptions {
    std::string run;     ///< folder name of the parent run; empty = none
    int64_t epoch = -1;  ///< the parent's checkpoint; -1 = its last
    std::string weights; ///< or a checkpoint file of Python's or ours; empty = none
    bool operator==(const ParentOptions&) const = default;
};

/// All that determines a run. As JSON: an object with "schema": 1 whose keys are the members' names (run_spec.cpp).
struct RunSpec {
    RunKind kind = RunKind::train;
    std::string name; ///< for people and the folder's name; empty: made from dataset and model
    uint64_t seed = 0;
    data::IdOptions id;
    std::vector<data::OodOptions> ood;
    models::ModelOptions model;
    training::TrainingOptions training;
    ood::EvaluationOptions evaluation;
    ParentOptions parent;
    std::string device = "auto"; ///< auto, cpu, cuda or cuda:N
    Precision precision = Precision::automatic;
    int threads = 0; ///< 0 = physical cores
    bool operator==(const RunSpec&) const = default;
};

inline constexpr int run_spec_schema = 1;

/// Throws InputError naming the key: unknown, of a wrong type, or out of range; or a schema newer than this program's.
RunSpec run_spec_from_json(const nlohmann::json& json);
nlohmann::json to_json(const RunSpec& spec);

/// One problem found before a run starts: the field's key as in the JSON ("training.lr", "ood[1].dataset") and one
/// sentence.
struct Problem {
    std::string field;
    std::string sentence;
};

/// Everything that can be refused without reading data: ranges, unknown names, missing files, a device that is not
/// there.
std::vector<Problem> problems_with(const RunSpec& spec, const std::string& data_dir);

/// resources/presets/*.json: a name, a title, a description and a RunSpec.
struct Preset {
    std::string name;
    std::string title;
    std::string description;
    RunSpec spec;
};
/// The presets, the default first. They are compiled into the program.
const std::vector<Preset>& presets();

} // namespace midstage::runs
