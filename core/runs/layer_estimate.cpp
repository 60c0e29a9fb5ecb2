// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/layer_estimate.h"

#include "core/base/log.h"
#include "core/masks/layer_sensitivity.h"
#include "core/masks/weights.h"
#include "core/models/classifier.h"
#include "core/runs/layers_file.h"
#include "core/runs/pass_progress.h"

#include <algorithm>

namespace midstage::runs {

using masks::LayerLoss;

int64_t layer_passes(models::Classifier& network, const masks::MaskOptions& options) {
    return static_cast<int64_t>(
        masks::layer_tasks(masks::maskable_weights(network, options.parameters), options).size());
}

void estimate_layers(RunContext& context, models::Classifier& network, const RunData& data,
                     const masks::MaskOptions& options) {
    const std::vector<LayerLoss> tasks =
        masks::layer_tasks(masks::maskable_weights(network, options.parameters), options);
    if (tasks.empty()) {
        return;
    }
    const std::filesystem::path file = context.folder.layers_file();
    const std::vector<LayerLoss> known = read_layer_losses(file);
    std::vector<LayerLoss> left;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(left), [&](const LayerLoss& task) {
        return std::none_of(known.begin(), known.end(), [&](const LayerLoss& done) {
            return done.layer == task.layer && done.mask == task.mask && done.keep_fraction == task.keep_fraction;
        });
    });
    const auto images_each = static_cast<double>(data.train.size());
    // The masks of all layers came before: their part of the progress bar is behind.
    const auto masks_of_all = static_cast<double>(masks::mask_tasks(options, context.spec().seed).size()) * images_each;
    double finished = masks_of_all + static_cast<double>(tasks.size() - left.size()) * images_each;
    const PassProgress passes(context, masks_of_all + static_cast<double>(tasks.size()) * images_each, finished);
    masks::look_under_layer_masks(
        network, data.train, context.compute, options, context.spec().training.augmentation, context.spec().seed, left,
        [&](const LayerLoss& loss) {
            append_layer_loss(file, loss);
            finished += images_each;
            logger()->info("{} masked to {:g}, mask {}: cross-entropy {:.4f}, accuracy {:.4f}.",
                           loss.layer.empty() ? "No layer" : loss.layer, loss.keep_fraction, loss.mask + 1, loss.loss,
                           loss.accuracy);
        },
        [&](const LayerLoss&, int64_t images) {
            context.obey([] {}); // nothing to save: a mask that is not complete is looked at anew
            context.progress(passes.at("single layers", finished + static_cast<double>(images)));
        });
}

} // namespace midstage::runs
