// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/runs/run_folder.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <functional>
#include <optional>

namespace midstage::runs {

/// What a run's network makes of the run's training images before its last layer, at one checkpoint: computed when it
/// is asked for and kept beside the run in features/epoch_0010.npz. Arrays: "train/features" (N x features; float16
/// where no value overflows, else float32), "checkpoint_sha256" and "images_sha256" (64 hexadecimal digits as uint8):
/// what they were computed from.
std::filesystem::path training_features_file(const RunFolder& run, double epoch);

/// One pass of the checkpoint's network over the training images, as the run's evaluation looks at its test images.
/// `progress` is called with the images done and all of them, between batches, and may throw to break off; then nothing
/// is written. `compute`: nothing = as the run computed, where this machine can. Call it on a thread that may compute
/// for long. Throws InputError where the checkpoint or the images are not there, or are not those that the run was
/// trained on.
void compute_training_features(const std::filesystem::path& run, double epoch, const std::filesystem::path& data_dir,
                               const std::function<void(int64_t done, int64_t all)>& progress = {},
                               const std::optional<compute::Compute>& compute = {});

/// (N, features), float32 on the CPU; undefined where they were not computed, or where the file is damaged or is of
/// another checkpoint or other images than the run has now. Throws InputError where there is no such run.
at::Tensor read_training_features(const std::filesystem::path& run, double epoch);

} // namespace midstage::runs
