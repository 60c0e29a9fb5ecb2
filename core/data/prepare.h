// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/checks.h"
#include "core/data/image_set.h"
#include "core/data/options.h"

#include <filesystem>
#include <vector>

namespace midstage::data {

/// A run's ID data, split and corrupted from the seed alone.
struct IdData {
    ImageSet train;      ///< images undefined where an evaluation did not need them
    ImageSet validation; ///< images undefined where validation_fraction is 0
    ImageSet test;
    std::vector<float> mean; ///< normalisation per channel, of pixel values in [0, 1]
    std::vector<float> std;
};

/// Loads the ID set and applies limit, split and label corruption (training part only; ImageSet::true_labels keeps the
/// truth). For an evaluation the training images are loaded only where they are needed. Throws InputError for options
/// out of range, a set without labels, or missing files.
IdData prepare_id(const IdOptions& options, const std::filesystem::path& data_dir, uint64_t seed,
                  IdUse use = IdUse::training);

/// Loads an OOD set and brings it to `channels` x `height` x `width`; labels are kept but mean nothing to the ID
/// classes.
ImageSet prepare_ood(const OodOptions& options, int64_t channels, int64_t height, int64_t width,
                     const std::filesystem::path& data_dir, uint64_t seed);

} // namespace midstage::data
