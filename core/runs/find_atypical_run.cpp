// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/masks/estimate.h"
#include "core/models/classifier.h"
#include "core/runs/atypical_tables.h"
#include "core/runs/dynamics_file.h"
#include "core/runs/mask_estimate.h"
#include "core/runs/training_loop.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <limits>
#include <map>

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
        masks::check_masks(masks::maskable_weights(network_, context_.spec().mask.parameters), context_.spec().mask);
        take_up();
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
        std::map<std::string, at::Tensor> saved(state.begin(), state.end());
        full_ = {saved[full_loss], saved[full_margin], saved[full_prediction]};
        begin_sums();
        for (size_t i = 0; i < sums_.size(); ++i) {
            sums_[i].restore(state, prefix(i));
        }
        passes_done_ = 1 + masks_done();
        passes_before_ = passes_done_;
        logger()->info("Goes on after {} of {} masks.", masks_done(), tasks_.size());
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
        const auto each = static_cast<double>(data_.train.size());
        const double images = each * static_cast<double>(tasks_.size() + 1);
        const double done = each * static_cast<double>(passes_done_) + static_cast<double>(images_of_pass);
        const double rate = (done - each * static_cast<double>(passes_before_)) / timer_.seconds();
        context_.progress({.stage = "masking",
                           .fraction = done / images,
                           .images_per_second = rate,
                           .seconds_left = rate > 0 ? (images - done) / rate : -1});
    }

    RunContext& context_;
    const RunData& data_;
    models::Classifier& network_;
    std::vector<MaskTask> tasks_; ///< keep fraction by keep fraction, as the sums are filled
    masks::SampleFigures full_;
    std::vector<masks::MaskedSums> sums_;
    int64_t passes_done_ = 0;
    int64_t passes_before_ = 0;
    WorkTimer timer_{context_};
};

/// What the parent's own training recorded of the same samples; says in the log where there is no such record.
void add_training_record(const RunContext& context, AtypicalSamples& samples) {
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
}

} // namespace

void run_find_atypical(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::training_set);
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
    write_truth_curves(folder.path() / "truth_curves.csv", criteria, truth);
    write_correlations(folder.path() / "correlations.csv", criteria);
    // Last: who finds it finds the others as well.
    write_atypical(folder.atypical_file(), samples, threshold);
    const int64_t flagged =
        samples.masked.front().flip_fraction.ge(static_cast<float>(threshold)).sum().item<int64_t>();
    logger()->info("{} of {} training samples are atypical at keep fraction {:g} and threshold {:g}.", flagged,
                   samples.full.loss.numel(), samples.keep_fractions.front(), threshold);
}

} // namespace midstage::runs
