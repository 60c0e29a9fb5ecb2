// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/estimate.h"

#include "core/analysis/statistics.h"
#include "core/base/random.h"
#include "core/models/classifier.h"

#include <algorithm>

namespace midstage::masks {
namespace {

ConstraintEstimate estimate_at(double keep_fraction, const std::vector<MaskLoss>& losses) {
    std::vector<double> loss;
    std::vector<double> accuracy;
    for (const MaskLoss& one : losses) {
        if (one.keep_fraction == keep_fraction) {
            loss.push_back(one.loss);
            accuracy.push_back(one.accuracy);
        }
    }
    const auto [mean_loss, std_loss] = analysis::moments_of(loss);
    const auto [mean_accuracy, std_accuracy] = analysis::moments_of(accuracy);
    return {.keep_fraction = keep_fraction,
            .masks = static_cast<int64_t>(loss.size()),
            .mean_loss = mean_loss,
            .std_loss = std_loss,
            .mean_accuracy = mean_accuracy,
            .std_accuracy = std_accuracy};
}

} // namespace

uint64_t seed_of_mask(const MaskOptions& options, uint64_t run_seed, int64_t mask) {
    return derive_seed(run_seed, Stream::mask_scores, {options.seed, static_cast<uint64_t>(mask)});
}

std::vector<MaskTask> mask_tasks(const MaskOptions& options, uint64_t run_seed) {
    std::vector<MaskTask> tasks;
    for (const double keep_fraction : options.keep_fractions) {
        const bool all_the_same = !options.augmented && (keep_fraction == 1 || options.scores == Scores::magnitude);
        const int64_t count = all_the_same ? std::min<int64_t>(options.count, 1) : options.count;
        for (int64_t mask = 0; mask < count; ++mask) {
            tasks.push_back(
                {.keep_fraction = keep_fraction, .mask = mask, .seed = seed_of_mask(options, run_seed, mask)});
        }
    }
    return tasks;
}

void check_masks(const Weights& weights, const MaskOptions& options, uint64_t run_seed) {
    const bool by_draw = options.scores == Scores::random && options.ranking == Ranking::global;
    for (int64_t mask = 0; mask < (by_draw ? options.count : 1); ++mask) {
        const std::vector<at::Tensor> scores =
            initial_scores(weights, options.scores, seed_of_mask(options, run_seed, mask));
        for (const double keep_fraction : options.keep_fractions) {
            (void)make_mask(weights, scores, keep_fraction, options.ranking);
        }
    }
}

void look_under_masks(models::Classifier& network, const training::DeviceSet& set, const compute::Compute& compute,
                      const MaskOptions& options, const training::AugmentationOptions& augmentation,
                      const std::vector<MaskTask>& tasks,
                      const std::function<void(const MaskTask&, const SampleFigures&)>& done,
                      const std::function<void(const MaskTask&, int64_t images)>& between_batches) {
    const Weights weights = maskable_weights(network, options.parameters);
    MaskScope scope(weights);
    for (const MaskTask& task : tasks) {
        // The weights are dense here, as scores by magnitude must find them.
        scope.apply(make_mask(weights, initial_scores(weights, options.scores, task.seed), task.keep_fraction,
                              options.ranking));
        PassOptions pass;
        if (options.augmented) {
            pass.augmentation = augmentation;
            pass.augmentation_seed = task.seed;
        }
        const SampleFigures figures = look_at_samples(network, set, compute, pass, [&](int64_t images) {
            if (between_batches) {
                between_batches(task, images);
            }
        });
        scope.remove();
        done(task, figures);
    }
}

std::vector<ConstraintEstimate> estimates_of(const std::vector<MaskLoss>& losses) {
    std::vector<ConstraintEstimate> estimates;
    for (const MaskLoss& one : losses) {
        if (std::none_of(estimates.begin(), estimates.end(),
                         [&](const ConstraintEstimate& known) { return known.keep_fraction == one.keep_fraction; })) {
            estimates.push_back(estimate_at(one.keep_fraction, losses));
        }
    }
    return estimates;
}

} // namespace midstage::masks
