// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/estimate.h"

#include <string>

namespace midstage::masks {

/// The training set with one layer masked and all others whole. The first of them all has no layer: the network as it
/// is, which the others are compared with.
struct LayerLoss {
    std::string layer;        ///< name of its weight; empty = no layer is masked
    int64_t weights = 0;      ///< of the layer
    double keep_fraction = 1; ///< of the layer
    int64_t mask = 0;         ///< number of the mask, from 0
    double loss = 0;          ///< mean cross-entropy, nats
    double accuracy = 0;      ///< in [0, 1]
};

/// The figures that the options ask for, without what is measured: the network as it is, then layer by layer
/// MaskOptions::count masks, or one where all would be the same. None where they ask for no single layers.
std::vector<LayerLoss> layer_tasks(const Weights& weights, const MaskOptions& options);

/// The network under the masks of single layers, as look_under_masks() looks at those of all. A layer's masks are what
/// the masks of all layers, ranked by layer, would be in it. `done` is given the task with its loss and accuracy.
void look_under_layer_masks(models::Classifier& network, const training::DeviceSet& set,
                            const compute::Compute& compute, const MaskOptions& options,
                            const training::AugmentationOptions& augmentation, uint64_t run_seed,
                            const std::vector<LayerLoss>& tasks, const std::function<void(const LayerLoss&)>& done,
                            const std::function<void(const LayerLoss&, int64_t images)>& between_batches = {});

/// How much masking one layer raises the loss and takes of the accuracy: means over its masks.
struct LayerSensitivity {
    std::string layer;
    int64_t weights = 0;
    double keep_fraction = 1;
    int64_t masks = 0;
    double loss_rise = 0;     ///< nats; may be negative
    double std_loss = 0;      ///< of the population of masks
    double accuracy_drop = 0; ///< in [-1, 1]
};
/// In the order of the layers. None while the network as it is has not been looked at.
std::vector<LayerSensitivity> sensitivities_of(const std::vector<LayerLoss>& losses);

} // namespace midstage::masks
