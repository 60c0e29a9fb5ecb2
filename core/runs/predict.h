// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/data/catalogue.h"
#include "core/models/options.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// What a network is to be applied to.
struct PredictOptions {
    std::filesystem::path weights; ///< checkpoint file of Midstage's or of PyTorch's
    models::ModelOptions model;
    std::string dataset;    ///< catalogue name or path
    std::string id_dataset; ///< catalogue set that the network was trained on; empty: the images are in its form
    data::Split split = data::Split::test;
    int64_t limit = 0;       ///< the first so many images; 0 = all
    uint64_t seed = 0;       ///< of generated images
    std::vector<float> mean; ///< normalisation per channel; empty: that of id_dataset, else of dataset
    std::vector<float> std;
    int64_t batch_size = 500;
};

struct PredictResult {
    int64_t images = 0;
    int64_t classes = 0;
    int64_t feature_size = 0;
    std::optional<double> accuracy; ///< where the images have labels of the network's classes
};

/// Writes `out` (.npz): "logits" (float32), "features" (float32), and "labels" (int64) where the set has them. The
/// number of classes follows from the weights. `progress` is called with the images done and all of them, between
/// batches, and may throw to break off; then nothing is written. Throws InputError, Error.
PredictResult predict(const PredictOptions& options, const std::filesystem::path& data_dir,
                      const std::filesystem::path& out, const compute::Compute& compute,
                      const std::function<void(int64_t done, int64_t all)>& progress = {});

} // namespace midstage::runs
