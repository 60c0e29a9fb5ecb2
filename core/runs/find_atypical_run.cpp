// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/masks/estimate.h"
#include "core/models/classifier.h"
#include "core/runs/atypical_tables.h"
#include "core/runs/dynamics_file.h"
#include "core/runs/mask_estimate.h"
#include "core/runs/parent_data.h"
#include "core/runs/pass_progress.h"
#include "core/runs/training_loop.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace midstage::runs {
namespace {

using masks::MaskTask;

constexpr const char* full_loss = "full.loss";
constexpr const char* full_margin = "full.margin";
constexpr const char* full_prediction = "full.prediction";

/// Looks at the training set once as it is and once under each mask. After each pass all that is known goes to
/// resume.pt.
class Search {
public:
    Search(RunContext& context, const RunData& data, models::Classifier& network)
        : context_(context)
        , data_(data)
        , network_(network)
        , tasks_(masks::mask_tasks(context.spec().mask, context.spec().seed)) {}

    void run() {
        masks::check_masks(masks::maskable_weights(network_, context_.spec().mask.parameters), context_.spec().mask,
                           context_.spec().seed);
        take_up();
        progress_.emplace(context_, images_in(static_cast<int64_t>(tasks_.size()) + 1), images_in(passes_done_));
        if (!full_.loss.defined()) {
            full_ = masks::look_at_samples(network_, data_.train, context_.compute, {},
                                           [this](int64_t images) { tell(images); });
            begin_sums();
            passes_done_ = 1;
            save();
        }
        const auto first_left = tasks_.begin() + static_cast<std::ptrdiff_t>(masks_done());
        masks::look_under_masks(
            network_, data_.train, context_.compute, context_.spec().mask, context_.spec().training.augmentation,
            {first_left, tasks_.end()},
            [this](const MaskTask& task, const masks::SampleFigures& figures) { add(task, figures); },
            [this](const MaskTask&, int64_t images) { tell(images); });
    }

    AtypicalSamples result() const {
        AtypicalSamples samples{.facts = data_.samples,
                                .class_names = data_.class_names,
                                .full = full_,
                                .keep_fractions = context_.spec().mask.keep_fractions,
                                .masked = {},
                                .training = {},
                                .recorded_epochs = {}};
        for (const masks::MaskedSums& sums : sums_) {
            samples.masked.push_back(sums.figures());
        }
        return samples;
    }

private:
    void begin_sums() {
        sums_.clear();
        for (size_t i = 0; i < context_.spec().mask.keep_fractions.size(); ++i) {
            sums_.emplace_back(full_, data_.shape.classes);
        }
    }

    static std::string prefix(size_t keep) { return "keep" + std::to_string(keep) + "."; }

    int64_t masks_done() const {
        int64_t done = 0;
        for (const masks::MaskedSums& sums : sums_) {
            done += sums.masks();
        }
        return done;
    }

    void take_up() {
        const std::filesystem::path file = context_.folder.resume_file();
        if (!std::filesystem::exists(file)) {
            return;
        }
        const models::StateDict state = models::read_state_dict(file);
        full_ = {take(state, full_loss, at::kFloat), take(state, full_margin, at::kFloat),
                 take(state, full_prediction, at::kLong)};
        begin_sums();
        for (size_t i = 0; i < sums_.size(); ++i) {
            sums_[i].restore(state, prefix(i));
        }
        passes_done_ = 1 + masks_done();
        logger()->info("Goes on after {} of {} masks.", masks_done(), tasks_.size());
    }

    at::Tensor take(const models::StateDict& state, const std::string& name, at::ScalarType type) const {
        const auto found =
            std::find_if(state.begin(), state.end(), [&](const auto& entry) { return entry.first == name; });
        if (found == state.end() || found->second.scalar_type() != type ||
            found->second.sizes() != at::IntArrayRef{data_.train.size()}) {
            throw InputError(context_.folder.resume_file().string() +
                                 " does not hold what was found so far; start the run anew.",
                             name + " is missing, or of another type or shape");
        }
        return found->second.contiguous();
    }

    void save() const {
        models::StateDict state{
            {full_loss, full_.loss}, {full_margin, full_.margin}, {full_prediction, full_.prediction}};
        for (size_t i = 0; i < sums_.size(); ++i) {
            for (auto& entry : sums_[i].state(prefix(i))) {
                state.push_back(entry);
            }
        }
        models::write_state_dict(context_.folder.resume_file(), state);
    }

    void add(const MaskTask& task, const masks::SampleFigures& figures) {
        const std::vector<double>& kept = context_.spec().mask.keep_fractions;
        const auto keep = static_cast<size_t>(std::find(kept.begin(), kept.end(), task.keep_fraction) - kept.begin());
        sums_[keep].add(figures);
        ++passes_done_;
        save();
        report_mask(context_, {task.keep_fraction, task.mask, figures.mean_loss(), figures.accuracy()});
    }

    void tell(int64_t images_of_pass) {
        // Nothing to save: a pass that is not complete is done anew.
        context_.obey([] {});
        context_.progress(progress_->at("masking", images_in(passes_done_) + static_cast<double>(images_of_pass)));
    }

    double images_in(int64_t passes) const { return static_cast<double>(passes * data_.train.size()); }

    RunContext& context_;
    const RunData& data_;
    models::Classifier& network_;
    std::vector<MaskTask> tasks_; ///< keep fraction by keep fraction, as the sums are filled
    masks::SampleFigures full_;
    std::vector<masks::MaskedSums> sums_;
    int64_t passes_done_ = 0;
    std::optional<PassProgress> progress_;
};

/// What the parent's own training recorded of the same samples; says in the log where there is no such record.
void add_training_record(RunContext& context, AtypicalSamples& samples) {
    const ParentOptions& named = context.spec().parent;
    if (named.run.empty()) {
        return;
    }
    const RunFolder parent = RunFolder::open(find_parent_run(named.run, context.folder.path().parent_path()));
    const auto own = context.info.fingerprints.find("train");
    const auto theirs = parent.info().fingerprints;
    const auto same = theirs.find("train");
    if (own == context.info.fingerprints.end() || same == theirs.end() || own->second != same->second) {
        logger()->warn("The training images of the run {} are others than these: what it recorded of them is left out.",
                       named.run);
        return;
    }
    const std::optional<RecordedDynamics> record = read_dynamics(parent.dynamics_file());
    if (!record || record->loss.size(1) != samples.full.loss.numel()) {
        logger()->warn("The run {} has no record of its training samples.", named.run);
        return;
    }
    const auto size = static_cast<size_t>(record->loss.numel());
    samples.training = analysis::training_criteria({.samples = static_cast<size_t>(record->loss.size(1)),
                                                    .loss = {record->loss.const_data_ptr<float>(), size},
                                                    .margin = {record->margin.const_data_ptr<float>(), size},
                                                    .correct = {record->correct.const_data_ptr<int8_t>(), size}});
    samples.recorded_epochs = record->epochs;
    const std::vector<double>& losses = samples.training->final_loss;
    const auto never = std::count_if(losses.begin(), losses.end(), [](double loss) { return std::isnan(loss); });
    if (never > 0) {
        context.note(fmt::format("{} of {} training samples were in no batch of the run {}: final_loss, "
                                 "area_under_margin, forgetting_events and first_learnt are judged by the others.",
                                 never, losses.size(), named.run));
    }
}

} // namespace

void run_find_atypical(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::training_set);
    compare_with_parent(context, data);
    const auto network = parent_network(context, data);
    context.folder.cut_after(std::numeric_limits<int64_t>::max());
    context.send_started(0);
    Search search(context, data, *network);
    search.run();
    AtypicalSamples samples = search.result();
    add_training_record(context, samples);

    const RunFolder& folder = context.folder;
    const double threshold = context.spec().atypical.threshold;
    const std::vector<Criterion> criteria = criteria_of(samples);
    const std::vector<uint8_t> truth = truth_of(samples.facts);
    write_atypical_arrays(folder.path() / "samples" / "atypical.npz", samples);
    write_criteria(folder.criteria_file(), criterion_rows(criteria, truth, threshold));
    write_truth_curves(folder.truth_curves_file(), criteria, truth);
    write_correlations(folder.correlations_file(), criteria);
    // Last: who finds it finds the others as well.
    write_atypical(folder.atypical_file(), samples, threshold);
    const int64_t flagged =
        samples.masked.front().flip_fraction.ge(masks::flip_threshold(threshold)).sum().item<int64_t>();
    logger()->info("{} of {} training samples are atypical at keep fraction {:g} and threshold {:g}.", flagged,
                   samples.full.loss.numel(), samples.keep_fractions.front(), threshold);
}

} // namespace midstage::runs
