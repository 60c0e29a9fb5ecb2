// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/masked_pass.h"
#include "core/masks/weight_mask.h"

#include <functional>
#include <utility>
#include <vector>

namespace midstage::masks {

/// A mask that is to be looked at.
struct MaskTask {
    double keep_fraction = 1;
    int64_t mask = 0;  ///< number of the mask, from 0
    uint64_t seed = 0; ///< of its scores: the same for the same number at every keep fraction, so that the masks of
                       ///< smaller keep fractions lie within those of larger ones and a curve over them is smooth
};

/// Of the scores of the mask of that number.
uint64_t seed_of_mask(const MaskOptions& options, uint64_t run_seed, int64_t mask);

/// All masks that the options ask for, keep fraction by keep fraction; of each one alone where all would be the same:
/// without augmentation, at keep fraction 1 or with scores by magnitude.
std::vector<MaskTask> mask_tasks(const MaskOptions& options, uint64_t run_seed);

/// Throws InputError for masks that cannot be: a keep fraction at which a layer would lose all its weights. With random
/// scores that are ranked globally this depends on the draw, so that each mask of mask_tasks() is tried.
void check_masks(const Weights& weights, const MaskOptions& options, uint64_t run_seed);

/// Mean cross-entropy and accuracy over the training set under one mask.
struct MaskLoss {
    double keep_fraction = 1;
    int64_t mask = 0;
    double loss = 0;
    double accuracy = 0; ///< in [0, 1]
};

/// The network under one mask after the other, batch-norm statistics as they are (evaluation mode); the dense weights
/// are back when this returns or throws. `done` is called after each mask with the figures of every sample, the dense
/// weights being back then too. `augmentation` counts where the options say `augmented`, and is drawn by the task's
/// seed. `between_batches` is given the images of this mask done so far, and may throw to break off.
void look_under_masks(models::Classifier& network, const training::DeviceSet& set, const compute::Compute& compute,
                      const MaskOptions& options, const training::AugmentationOptions& augmentation,
                      const std::vector<MaskTask>& tasks,
                      const std::function<void(const MaskTask&, const SampleFigures&)>& done,
                      const std::function<void(const MaskTask&, int64_t images)>& between_batches = {});

/// The estimated constraint at one keep fraction: mean and population standard deviation over its masks.
struct ConstraintEstimate {
    double keep_fraction = 1;
    int64_t masks = 0;
    double mean_loss = 0;
    double std_loss = 0;
    double mean_accuracy = 0;
    double std_accuracy = 0;
};
/// One a keep fraction, in the order of their first rows.
std::vector<ConstraintEstimate> estimates_of(const std::vector<MaskLoss>& losses);

} // namespace midstage::masks
