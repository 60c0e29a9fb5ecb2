// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/range_problems.h"
#include "core/compute/device.h"
#include "core/data/checks.h"
#include "core/models/registry.h"
#include "core/ood/score.h"
#include "core/runs/constraint.h"
#include "core/runs/fields.h"
#include "core/runs/mask_problems.h"
#include "core/runs/parent_problems.h"
#include "core/runs/run_spec.h"
#include "core/training/checks.h"

#include <algorithm>
#include <set>

namespace midstage::runs {
namespace {

using Problems = std::vector<Problem>;

template <class Entries>
std::string names_in(const Entries& entries) {
    std::string names;
    for (const auto& entry : entries) {
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    return names;
}

/// Puts the problems of a part of the specification beside its fields; one that has been told already is not told
/// again.
void add_beside(const std::string& path, const std::vector<FieldProblem>& found, Problems& problems) {
    for (const FieldProblem& problem : found) {
        const std::string field = join_key(path, problem.field);
        const auto told = [&](const Problem& other) { return other.field == field; };
        if (std::none_of(problems.begin(), problems.end(), told)) {
            problems.push_back({field, problem.sentence});
        }
    }
}

void check_data(const RunSpec& spec, const std::string& data_dir, Problems& problems) {
    const data::IdUse use = spec.kind == RunKind::evaluate ? data::IdUse::evaluation : data::IdUse::training;
    add_beside("id", data::combination_problems(spec.id, data_dir, use), problems);
    if (!evaluates(spec.kind)) {
        return;
    }
    for (size_t i = 0; i < spec.ood.size(); ++i) {
        const std::string path = join_index("ood", i);
        if (spec.ood[i].validation && spec.id.validation_fraction == 0) {
            add_beside(path,
                       {{"validation", "A validation OOD set is held against a validation split of the ID set; set its "
                                       "fraction above 0."}},
                       problems);
        }
        add_beside(path, data::combination_problems(spec.ood[i], data_dir), problems);
        for (size_t k = 0; k < i; ++k) {
            if (!spec.ood[i].dataset.empty() && spec.ood[k] == spec.ood[i]) {
                add_beside(path, {{"dataset", "The OOD set " + spec.ood[i].dataset + " is chosen twice; remove one."}},
                           problems);
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

void check_evaluation(const RunSpec& spec, Problems& problems) {
    if (!evaluates(spec.kind)) {
        return;
    }
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

bool is_constrained(RunKind kind) {
    return kind == RunKind::fine_tune || kind == RunKind::prune;
}

/// What a run that trains under a loss constraint may be.
void check_constraint(const RunSpec& spec, Problems& problems) {
    try {
        const ConstraintSource source = constraint_source(spec.constraint);
        if (source.kind == ConstraintSource::Kind::epoch && spec.parent.run.empty()) {
            problems.push_back({"constraint",
                                "A file of weights does not tell the training loss of its epochs; give the "
                                "constraint as a number or as mask:KEEP."});
        }
        if (source.kind != ConstraintSource::Kind::none && spec.training.label_smoothing > 0) {
            problems.push_back({"training.label_smoothing",
                                "A loss constraint is one of the plain cross-entropy; set label smoothing to 0."});
        }
    } catch (const InputError& error) {
        problems.push_back({"constraint", error.what()});
    }
}

/// Masks are looked at through the augmentation of the training where that is asked for.
void check_augmented(const RunSpec& spec, Problems& problems) {
    const bool estimates = spec.kind == RunKind::estimate_constraint ||
                           (is_constrained(spec.kind) && spec.constraint.starts_with("mask:"));
    const training::AugmentationOptions& augmentation = spec.training.augmentation;
    if (!spec.mask.augmented) {
        return;
    }
    if (spec.kind == RunKind::find_atypical) {
        problems.push_back({"mask.augmented",
                            "What masks change is told from what the network says of the same images without them: a "
                            "search for atypical samples looks at plain images, so leave augmentation out."});
    } else if (estimates && augmentation.crop_padding == 0 && !augmentation.flip) {
        problems.push_back({"mask.augmented", "There is no augmentation to look through: the training has neither a "
                                              "random crop nor a flip, so look at plain images."});
    }
}

void check_single_layers(const RunSpec& spec, Problems& problems) {
    if (spec.mask.layer_keep_fraction > 0 && spec.kind != RunKind::estimate_constraint) {
        problems.push_back({"mask.layer_keep_fraction", "Single layers are masked by an estimate alone: leave their "
                                                        "keep fraction out."});
    }
}

void check_masks(const RunSpec& spec, Problems& problems) {
    check_single_layers(spec, problems);
    if (is_constrained(spec.kind)) {
        check_constraint(spec, problems);
    }
    if (spec.kind == RunKind::prune && spec.prune.freeze_weights && !spec.prune.learn_scores) {
        problems.push_back({"prune.freeze_weights", masks::nothing_is_trained});
    }
    if (spec.kind == RunKind::prune && !spec.prune.learn_scores && spec.prune.score_weight_decay > 0) {
        problems.push_back({"prune.score_weight_decay",
                            "Scores that are not learned do not decay: set their weight decay to 0, or learn them."});
    }
    check_augmented(spec, problems);
    if (spec.kind == RunKind::estimate_constraint || spec.kind == RunKind::find_atypical) {
        const std::vector<double>& kept = spec.mask.keep_fractions;
        if (kept.empty()) {
            problems.push_back({"mask.keep_fractions", "Give at least one keep fraction."});
        }
        if (std::set<double>(kept.begin(), kept.end()).size() != kept.size()) {
            problems.push_back({"mask.keep_fractions", "A keep fraction is given twice; remove one."});
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

std::vector<Problem> problems_of_options(const RunSpec& spec) {
    Problems problems = range_problems_of(spec);
    check_model(spec, problems);
    if (trains(spec.kind)) {
        add_beside("training", training::combination_problems(spec.training), problems);
    }
    check_evaluation(spec, problems);
    check_masks(spec, problems);
    return problems;
}

std::vector<Problem> problems_with(const RunSpec& spec, const std::string& data_dir, const std::string& runs_dir) {
    Problems problems = problems_of_options(spec);
    check_data(spec, data_dir, problems);
    for (const auto& found : {parent_problems(spec, runs_dir), mask_problems(spec)}) {
        problems.insert(problems.end(), found.begin(), found.end());
    }
    check_device(spec, problems);
    return problems;
}

} // namespace midstage::runs
