// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/data/options.h"
#include "core/masks/options.h"
#include "core/models/options.h"
#include "core/ood/options.h"
#include "core/training/options.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace midstage::runs {

enum class RunKind { train, evaluate, estimate_constraint, fine_tune, prune, find_atypical };
enum class Precision { automatic, fp32, bf16 };
/// As in JSON: "train", "evaluate", "estimate-constraint", "fine-tune", "prune", "find-atypical".
std::string to_string(RunKind kind);
/// As in JSON and on the command line: "auto", "fp32", "bf16".
std::string to_string(Precision precision);
/// Throw InputError listing the known names.
RunKind run_kind_from_string(const std::string& text);
Precision precision_from_string(const std::string& text);

inline constexpr double last_epoch = -1; ///< ParentOptions::epoch
inline constexpr double all_epochs = -2; ///< ParentOptions::epoch, kind evaluate alone

/// Where a run that starts from a checkpoint has it from.
struct ParentOptions {
    std::string run;     ///< folder name of the parent run; empty = none
    double epoch = -1;   ///< the parent's checkpoint, fractional inside an epoch; -1 = its last; -2 = all of them one
                         ///< by one (kind evaluate alone)
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
    masks::MaskOptions mask;   ///< kinds estimate-constraint and find-atypical, and where a constraint is estimated
    std::string constraint;    ///< kinds fine-tune and prune: see ConstraintSource
    masks::PruneOptions prune; ///< kind prune
    masks::AtypicalOptions atypical; ///< kind find-atypical
    std::string device = "auto";     ///< auto, cpu, cuda or cuda:N
    Precision precision = Precision::automatic;
    int threads = 0; ///< 0 = physical cores
    bool operator==(const RunSpec&) const = default;
};

inline constexpr int run_spec_schema = 1;

/// Throws InputError naming the key: unknown, of a wrong type, or out of range; or a schema newer than this program's.
RunSpec run_spec_from_json(const nlohmann::json& json);
nlohmann::json to_json(const RunSpec& spec);

/// The name where given, else made from dataset and model, for example "shapes-cnn-small".
std::string display_name(const RunSpec& spec);

/// What each OOD set is called in ood.csv and scores/*.npz, in the spec's order: the catalogue's name, or of a path its
/// last part without endings; a number is added where two would be called the same.
std::vector<std::string> ood_set_names(const RunSpec& spec);

/// Whether runs of this kind start from a checkpoint and cannot be without one.
bool needs_parent(RunKind kind);
/// Whether runs of this kind train a network.
bool trains(RunKind kind);
/// Whether runs of this kind evaluate networks on the OOD sets.
bool evaluates(RunKind kind);

/// A run of that kind that starts from a checkpoint of the given run (ParentOptions::epoch), on the same data: with the
/// parent's recipe and length, at a learning rate of 0.1 with a cosine schedule as the paper's, where it trains.
RunSpec child_of(const std::string& parent_run, const RunSpec& parent, RunKind kind, double epoch = last_epoch);

/// One problem found before a run starts.
using Problem = FieldProblem;

/// Everything that can be refused without reading whole data sets: ranges, unknown names, missing files, a device that
/// is not there. `runs_dir` is where the parent run is looked for; empty: not looked for.
std::vector<Problem> problems_with(const RunSpec& spec, const std::string& data_dir, const std::string& runs_dir = {});

/// Of these, what the options alone tell, without a look at the disk or the machine.
std::vector<Problem> problems_of_options(const RunSpec& spec);

} // namespace midstage::runs
