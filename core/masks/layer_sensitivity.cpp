// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/layer_sensitivity.h"

#include "core/analysis/statistics.h"
#include "core/base/error.h"
#include "core/masks/masked_pass.h"
#include "core/masks/weight_mask.h"
#include "core/masks/weights.h"
#include "core/models/classifier.h"

#include <algorithm>

namespace midstage::masks {

std::vector<LayerLoss> layer_tasks(const Weights& weights, const MaskOptions& options) {
    std::vector<LayerLoss> tasks;
    if (options.layer_keep_fraction <= 0) {
        return tasks;
    }
    tasks.emplace_back();
    const bool all_the_same = !options.augmented && options.scores == Scores::magnitude;
    for (const auto& [name, weight] : weights) {
        for (int64_t mask = 0; mask < (all_the_same ? std::min<int64_t>(options.count, 1) : options.count); ++mask) {
            tasks.push_back({name, weight.numel(), options.layer_keep_fraction, mask, 0, 0});
        }
    }
    return tasks;
}

void look_under_layer_masks(models::Classifier& network, const training::DeviceSet& set,
                            const compute::Compute& compute, const MaskOptions& options,
                            const training::AugmentationOptions& augmentation, uint64_t run_seed,
                            const std::vector<LayerLoss>& tasks, const std::function<void(const LayerLoss&)>& done,
                            const std::function<void(const LayerLoss&, int64_t images)>& between_batches) {
    const Weights weights = maskable_weights(network, options.parameters);
    MaskScope scope(weights);
    for (const LayerLoss& task : tasks) {
        const uint64_t seed = seed_of_mask(options, run_seed, task.mask);
        if (!task.layer.empty()) {
            const auto layer = std::find_if(weights.begin(), weights.end(),
                                            [&](const auto& weight) { return weight.first == task.layer; });
            if (layer == weights.end()) {
                throw InputError("The network has no layer " + task.layer + " that can be masked.");
            }
            const auto place = static_cast<size_t>(layer - weights.begin());
            // The weights are dense here, as scores by magnitude must find them.
            const std::vector<at::Tensor> scores = initial_scores(weights, options.scores, seed);
            scope.apply(make_mask({*layer}, {scores[place]}, task.keep_fraction, Ranking::per_layer));
        }
        PassOptions pass;
        if (options.augmented) {
            pass.augmentation = augmentation;
            pass.augmentation_seed = seed;
        }
        const SampleFigures figures = look_at_samples(network, set, compute, pass, [&](int64_t images) {
            if (between_batches) {
                between_batches(task, images);
            }
        });
        scope.remove();
        LayerLoss measured = task;
        measured.loss = figures.mean_loss();
        measured.accuracy = figures.accuracy();
        done(measured);
    }
}

std::vector<LayerSensitivity> sensitivities_of(const std::vector<LayerLoss>& losses) {
    std::vector<LayerSensitivity> sensitivities;
    const auto whole =
        std::find_if(losses.begin(), losses.end(), [](const LayerLoss& one) { return one.layer.empty(); });
    if (whole == losses.end()) {
        return sensitivities;
    }
    for (const LayerLoss& first : losses) {
        const bool known =
            std::any_of(sensitivities.begin(), sensitivities.end(),
                        [&](const LayerSensitivity& sensitivity) { return sensitivity.layer == first.layer; });
        if (first.layer.empty() || known) {
            continue;
        }
        std::vector<double> loss;
        std::vector<double> accuracy;
        for (const LayerLoss& one : losses) {
            if (one.layer == first.layer) {
                loss.push_back(one.loss);
                accuracy.push_back(one.accuracy);
            }
        }
        const auto [mean_loss, std_loss] = analysis::moments_of(loss);
        sensitivities.push_back({.layer = first.layer,
                                 .weights = first.weights,
                                 .keep_fraction = first.keep_fraction,
                                 .masks = static_cast<int64_t>(loss.size()),
                                 .loss_rise = mean_loss - whole->loss,
                                 .std_loss = std_loss,
                                 .accuracy_drop = whole->accuracy - analysis::moments_of(accuracy).mean});
    }
    return sensitivities;
}

} // namespace midstage::masks
