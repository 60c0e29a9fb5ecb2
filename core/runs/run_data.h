// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/registry.h"
#include "core/runs/run_context.h"
#include "core/training/trainer.h"

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace midstage::runs {

/// A set to evaluate on, on the run's device.
struct EvaluationSet {
    std::string name; ///< as in ood.csv and scores/*.npz
    training::DeviceSet set;
    at::Tensor labels;       ///< int64 (N) on the CPU; undefined for OOD sets
    bool validation = false; ///< an OOD set to choose by: its ID side is the validation split
};

/// What is known of the training samples, on the CPU, in the order of the training set.
struct SampleFacts {
    at::Tensor labels;         ///< int64 (N), those trained on
    at::Tensor true_labels;    ///< int64 (N); undefined where no label was corrupted
    at::Tensor atypical_kinds; ///< uint8 (N) of data::AtypicalKind; undefined where not known
    at::Tensor source_index;   ///< int64 (N); undefined where not known
};

/// All images of a run, once, on its device.
struct RunData {
    models::InputShape shape;
    training::DeviceSet train; ///< images undefined where not asked for
    SampleFacts samples;
    EvaluationSet validation;       ///< images undefined without a validation split
    at::Tensor validation_source;   ///< int64 (N), as SampleFacts::source_index
    EvaluationSet test;             ///< images undefined where not asked for
    std::vector<EvaluationSet> ood; ///< empty where not asked for
    std::vector<std::string> class_names;

    bool has_validation() const { return validation.set.images.defined(); }
};

enum class RunDataUse {
    evaluation,   ///< the sets to evaluate on
    training_set, ///< the training set alone
    all,
};

/// Loads what the spec names and keeps the fingerprints in run.json. Throws InputError where data are missing, or are
/// not those that a resumed run began with.
RunData load_run_data(RunContext& context, RunDataUse use);

} // namespace midstage::runs
