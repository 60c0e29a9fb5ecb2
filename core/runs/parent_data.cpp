// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/parent_data.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/npz.h"
#include "core/data/catalogue.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace midstage::runs {
namespace {

using Sample = std::pair<int64_t, int64_t>; ///< its place in the source, its label

/// Whether runs of this kind look at what the network has learnt of its training images, and train nothing.
bool looks_at_training(RunKind kind) {
    return kind == RunKind::estimate_constraint || kind == RunKind::find_atypical;
}

bool is_generated(const data::IdOptions& id) {
    const data::Dataset* entry = data::find_dataset(id.dataset);
    return entry != nullptr && entry->info.generated;
}

/// Whether equal places in the source mean equal images.
bool have_one_source(const RunSpec& a, const RunSpec& b) {
    return a.id.dataset == b.id.dataset && (!is_generated(a.id) || (a.seed == b.seed && a.id.shapes == b.id.shapes));
}

std::set<Sample> samples_of(const at::Tensor& places, const at::Tensor& labels) {
    std::set<Sample> samples;
    if (places.defined() && labels.defined() && places.numel() == labels.numel()) {
        const at::Tensor place = places.cpu().contiguous();
        const at::Tensor label = labels.cpu().contiguous();
        for (int64_t i = 0; i < place.numel(); ++i) {
            samples.emplace(place.const_data_ptr<int64_t>()[i], label.const_data_ptr<int64_t>()[i]);
        }
    }
    return samples;
}

/// Those that a run was trained on, as it has recorded them; empty where they are not known.
std::set<Sample> trained_on(const RunFolder& run) {
    std::error_code ignored;
    if (!std::filesystem::exists(run.dynamics_file(), ignored)) {
        return {};
    }
    at::Tensor places;
    at::Tensor labels;
    try {
        const auto wanted = [](const std::string& name) { return name == "source_index" || name == "label"; };
        for (const auto& [name, array] : read_npz(run.dynamics_file(), wanted)) {
            (name == "label" ? labels : places) = array.to(at::kLong);
        }
    } catch (const std::exception& error) {
        logger()->warn("The record of the training samples cannot be read: {}", error.what());
        return {};
    }
    return samples_of(places, labels);
}

class ParentComparison {
public:
    ParentComparison(RunContext& context, const RunData& data, const RunFolder& parent)
        : context_(context)
        , data_(data)
        , folder_(parent)
        , parent_(parent.info()) {}

    void run() {
        const RunKind kind = context_.spec().kind;
        const bool other_images = differs("train", "train");
        if (other_images && looks_at_training(kind)) {
            require_a_part();
        } else if (other_images && trains(kind)) {
            note_other_training_images();
        }
        note_validation();
        if (evaluates(kind)) {
            note_other_evaluation_images();
        }
    }

private:
    /// Whether both know these images and they are not the same.
    bool differs(const std::string& own_name, const std::string& parent_name) const {
        const auto own = context_.info.fingerprints.find(own_name);
        const auto theirs = parent_.fingerprints.find(parent_name);
        return own != context_.info.fingerprints.end() && theirs != parent_.fingerprints.end() &&
               own->second != theirs->second;
    }

    /// Fewer of the parent's images give the same figures less exactly, and sooner.
    void require_a_part() const {
        const std::set<Sample> own = samples_of(data_.samples.source_index, data_.samples.labels);
        const std::set<Sample> theirs =
            have_one_source(context_.spec(), parent_.spec) ? trained_on(folder_) : std::set<Sample>();
        if (own.empty() || !std::includes(theirs.begin(), theirs.end(), own.begin(), own.end())) {
            throw InputError("These are not training images of the run " + folder_.name() +
                             ", and what it has learnt shows on its own alone: keep its seed and its data (other "
                             "masks are drawn with --mask-seed).");
        }
        logger()->info("Looks at {} of the {} images that the run {} was trained on.", own.size(), theirs.size(),
                       folder_.name());
    }

    void note_other_training_images() {
        context_.note("The training images are not those of the run " + folder_.name() +
                      ", from which this one starts: by another seed or other data it goes on with images that its "
                      "network did not see so far.");
    }

    void note_validation() {
        if (!data_.validation_source.defined() || !have_one_source(context_.spec(), parent_.spec) ||
            (!differs("train", "train") && !differs("validation", "validation") &&
             parent_.fingerprints.contains("validation"))) {
            return;
        }
        std::set<int64_t> theirs;
        for (const Sample& sample : trained_on(folder_)) {
            theirs.insert(sample.first);
        }
        const at::Tensor places = data_.validation_source.contiguous();
        const auto* first = places.const_data_ptr<int64_t>();
        const auto known =
            std::count_if(first, first + places.numel(), [&](int64_t place) { return theirs.contains(place); });
        if (known > 0) {
            context_.note(fmt::format("{} of the {} validation images are among those that the run {} was trained on: "
                                      "the validation figures, and what is chosen by them, are too good. Keep its seed "
                                      "and its validation fraction.",
                                      known, places.numel(), folder_.name()));
        }
    }

    /// That may be wanted: it is told in any case.
    void note_other_evaluation_images() {
        const RunSpec& spec = context_.spec();
        std::string names;
        const auto compare = [&](const std::string& own_name, const std::string& parent_name) {
            if (differs(own_name, parent_name)) {
                names += (names.empty() ? "" : ", ") + own_name;
            }
        };
        if (spec.kind == RunKind::evaluate && spec.id == parent_.spec.id && spec.seed == parent_.spec.seed) {
            compare("train", "train");
            compare("validation", "validation");
        }
        if (spec.id.dataset == parent_.spec.id.dataset && spec.id.test_limit == parent_.spec.id.test_limit) {
            compare("test", "test");
        }
        const std::vector<std::string> own_names = ood_set_names(spec);
        const std::vector<std::string> parent_names = ood_set_names(parent_.spec);
        for (size_t i = 0; i < own_names.size(); ++i) {
            const auto& sets = parent_.spec.ood;
            const auto same = std::find(sets.begin(), sets.end(), spec.ood[i]);
            if (same != sets.end()) {
                compare(own_names[i], parent_names[static_cast<size_t>(same - sets.begin())]);
            }
        }
        if (!names.empty()) {
            context_.note("The images of " + names + " are not those of the run " + folder_.name() +
                          " (files have changed, or another seed draws others): its figures and these cannot be "
                          "compared.");
        }
    }

    RunContext& context_;
    const RunData& data_;
    const RunFolder& folder_;
    RunInfo parent_;
};

} // namespace

void compare_with_parent(RunContext& context, const RunData& data) {
    const std::string& named = context.spec().parent.run;
    if (named.empty()) {
        return;
    }
    std::filesystem::path folder;
    try {
        folder = find_parent_run(named, context.folder.path().parent_path());
    } catch (const InputError&) { // a training that has begun needs it no more
        return;
    }
    ParentComparison(context, data, RunFolder::open(folder)).run();
}

std::optional<std::string> other_seed_problem(const RunSpec& spec, const RunSpec& parent) {
    if (!looks_at_training(spec.kind) || spec.seed == parent.seed || spec.id.dataset != parent.id.dataset) {
        return std::nullopt;
    }
    const bool draws = is_generated(parent.id) || parent.id.train_limit > 0 || parent.id.validation_fraction > 0 ||
                       parent.id.label_noise > 0 || spec.id.label_noise > 0;
    if (!draws) {
        return std::nullopt;
    }
    return "The seed draws the training images too, and what a network has learnt shows on its own alone: keep the "
           "parent's seed " +
           std::to_string(parent.seed) + " (other masks are drawn with --mask-seed).";
}

} // namespace midstage::runs
