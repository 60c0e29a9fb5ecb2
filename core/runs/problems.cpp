// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/compute/device.h"
#include "core/data/prepare.h"
#include "core/models/registry.h"
#include "core/ood/score.h"
#include "core/runs/fields.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_spec.h"

#include <algorithm>
#include <set>

namespace midstage::runs {
namespace {

namespace fs = std::filesystem;
using Problems = std::vector<Problem>;

template <class Entries>
std::string names_in(const Entries& entries) {
    std::string names;
    for (const auto& entry : entries) {
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    return names;
}

void check_data(const RunSpec& spec, const std::string& data_dir, Problems& problems) {
    if (spec.id.dataset.empty()) {
        problems.push_back({"id.dataset", "Choose the ID data set."});
    } else if (const std::string sentence = data::problem_with(spec.id, data_dir); !sentence.empty()) {
        problems.push_back({"id.dataset", sentence});
    }
    for (size_t i = 0; i < spec.ood.size(); ++i) {
        const std::string field = join_index("ood", i) + ".dataset";
        if (spec.ood[i].dataset.empty()) {
            problems.push_back({field, "Choose the OOD data set, or remove this entry."});
        } else if (const std::string sentence = data::problem_with(spec.ood[i], data_dir); !sentence.empty()) {
            problems.push_back({field, sentence});
        }
        for (size_t k = 0; k < i; ++k) {
            if (spec.ood[k] == spec.ood[i]) {
                problems.push_back({field, "The OOD set " + spec.ood[i].dataset + " is chosen twice; remove one."});
                break;
            }
        }
    }
}

void check_model(const RunSpec& spec, Problems& problems) {
    const models::Architecture* architecture = models::find_architecture(spec.model.name);
    if (architecture == nullptr) {
        problems.push_back({"model.name", "There is no model \"" + spec.model.name + "\"; the known ones are " +
                                              names_in(models::architectures()) + "."});
    } else if (spec.model.dropout > 0 && !architecture->has_dropout) {
        problems.push_back({"model.dropout", "The model " + spec.model.name + " has no dropout; set it to 0."});
    }
}

void check_training(const training::TrainingOptions& training, Problems& problems) {
    using enum training::ScheduleKind;
    const training::ScheduleOptions& schedule = training.schedule;
    const auto& milestones = schedule.milestones;
    const std::string milestones_field = "training.schedule.milestones";
    if (schedule.kind == multistep || schedule.kind == piecewise) {
        if (milestones.empty()) {
            problems.push_back(
                {milestones_field, "This schedule needs milestones, as fractions of the whole training."});
        }
        if (std::adjacent_find(milestones.begin(), milestones.end(), std::greater_equal<>()) != milestones.end()) {
            problems.push_back({milestones_field, "The milestones must ascend."});
        }
    }
    if (schedule.kind == one_drop && milestones.size() != 1) {
        problems.push_back({milestones_field, "This schedule needs exactly one milestone."});
    }
    if (schedule.kind == piecewise && schedule.values.size() != milestones.size()) {
        problems.push_back({"training.schedule.values", "There must be as many values as milestones."});
    }
    if (schedule.warmup_epochs > static_cast<double>(training.epochs)) {
        problems.push_back(
            {"training.schedule.warmup_epochs", "The warm-up is longer than the training; make it shorter."});
    }
    if (training.nesterov && training.momentum == 0) {
        problems.push_back({"training.nesterov", "Nesterov's momentum needs a momentum above 0."});
    }
}

void check_evaluation(const RunSpec& spec, Problems& problems) {
    if (spec.evaluation.scores.empty() && !spec.ood.empty()) {
        problems.push_back({"evaluation.scores", "Choose at least one score."});
    }
    std::set<std::string> seen;
    for (size_t i = 0; i < spec.evaluation.scores.size(); ++i) {
        const std::string& name = spec.evaluation.scores[i];
        const std::string field = join_index("evaluation.scores", i);
        if (ood::find_score(name) == nullptr) {
            problems.push_back(
                {field, "There is no score \"" + name + "\"; the known ones are " + names_in(ood::scores()) + "."});
        } else if (!seen.insert(name).second) {
            problems.push_back({field, "The score " + name + " is listed twice; remove one."});
        }
    }
}

void check_parent(const RunSpec& spec, const std::string& runs_dir, Problems& problems) {
    const ParentOptions& parent = spec.parent;
    if (!parent.run.empty() && !parent.weights.empty()) {
        problems.push_back({"parent.weights", "Give a parent run or a file of weights, not both."});
    }
    if (spec.kind == RunKind::evaluate && parent.run.empty() && parent.weights.empty()) {
        problems.push_back({"parent.run", "An evaluation needs a run or a file of weights to evaluate."});
    }
    if (spec.kind != RunKind::evaluate && parent.epoch == all_epochs) {
        problems.push_back({"parent.epoch", "Training starts from one checkpoint; choose one epoch."});
    }
    std::error_code ignored;
    if (!parent.weights.empty() && !fs::is_regular_file(parent.weights, ignored)) {
        problems.push_back({"parent.weights", "There is no file " + parent.weights + "."});
    }
    if (!parent.run.empty() && !runs_dir.empty()) {
        try {
            checkpoint_of_run(find_run(parent.run, runs_dir), std::max(parent.epoch, last_epoch));
        } catch (const InputError& error) {
            problems.push_back({"parent.run", error.what()});
        }
    }
}

void check_device(const RunSpec& spec, Problems& problems) {
    try {
        compute::resolve(spec.device, to_string(spec.precision), spec.threads);
    } catch (const InputError& error) {
        problems.push_back({"device", error.what()});
    }
}

} // namespace

std::vector<Problem> problems_with(const RunSpec& spec, const std::string& data_dir, const std::string& runs_dir) {
    Problems problems = range_problems(spec);
    check_data(spec, data_dir, problems);
    check_model(spec, problems);
    if (spec.kind == RunKind::train) {
        check_training(spec.training, problems);
    }
    check_evaluation(spec, problems);
    check_parent(spec, runs_dir, problems);
    check_device(spec, problems);
    return problems;
}

} // namespace midstage::runs
