// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_data.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/data/prepare.h"

#include <ATen/ATen.h>

namespace midstage::runs {
namespace {

void note_fingerprint(RunInfo& info, const std::string& key, const data::ImageSet& set) {
    const auto [known, added] = info.fingerprints.emplace(key, set.fingerprint);
    if (!added && known->second != set.fingerprint) {
        throw InputError("The images of " + set.name + " (" + key +
                         ") are not those that this run began with: bring the former files back, or start a new run.");
    }
}

training::DeviceSet to_device(const data::ImageSet& set, const data::IdData& id, c10::Device device) {
    return {set.images.to(device), set.labels.defined() ? set.labels.to(device) : at::Tensor(), id.mean, id.std};
}

} // namespace

RunData load_run_data(RunContext& context, RunDataUse use) {
    const bool with_training_set = use != RunDataUse::evaluation;
    const bool with_evaluation_sets = use != RunDataUse::training_set;
    const RunSpec& spec = context.spec();
    const c10::Device device = context.compute.device;
    const auto tell = [&context] {
        context.progress({.stage = "loading", .seconds_left = -1});
        if (context.control.stop_requested()) {
            throw Stopped();
        }
    };
    tell();
    const data::IdData id = data::prepare_id(spec.id, context.data_dir, spec.seed,
                                             with_training_set ? data::IdUse::training : data::IdUse::evaluation);
    RunData result;
    result.shape = {id.test.channels(), id.test.height(), id.test.width(), id.test.classes()};
    if (id.train.images.defined()) {
        note_fingerprint(context.info, "train", id.train);
    }
    note_fingerprint(context.info, "test", id.test);
    if (with_training_set) {
        result.train = to_device(id.train, id, device);
        result.samples = {id.train.labels, id.train.true_labels, id.train.atypical_kinds, id.train.source_index};
    }
    result.class_names = id.test.class_names;
    if (id.validation.images.defined() && with_evaluation_sets) {
        note_fingerprint(context.info, "validation", id.validation);
        result.validation_source = id.validation.source_index;
        result.validation = {"validation", to_device(id.validation, id, device), id.validation.labels};
    }
    if (with_evaluation_sets) {
        result.test = {"id_test", to_device(id.test, id, device), id.test.labels};
    }
    const auto size = [](const data::ImageSet& set) { return set.images.defined() ? set.size() : 0; };
    logger()->info("{}: {} training, {} validation and {} test images of {} x {} x {}, {} classes.", spec.id.dataset,
                   with_training_set ? size(id.train) : 0, size(id.validation), id.test.size(), result.shape.channels,
                   result.shape.height, result.shape.width, result.shape.classes);
    const std::vector<std::string> names = ood_set_names(spec);
    for (size_t i = 0; i < spec.ood.size() && with_evaluation_sets; ++i) {
        tell();
        const data::ImageSet set = data::prepare_ood(spec.ood[i], result.shape.channels, result.shape.height,
                                                     result.shape.width, context.data_dir, spec.seed);
        note_fingerprint(context.info, names[i], set);
        EvaluationSet ood{names[i], to_device(set, id, device), {}, spec.ood[i].validation};
        ood.set.labels = at::Tensor();
        logger()->info("OOD set {}: {} images.", names[i], set.size());
        result.ood.push_back(std::move(ood));
    }
    context.save();
    return result;
}

} // namespace midstage::runs
