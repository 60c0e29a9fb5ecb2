// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/ood/metrics.h"
#include "core/ood/options.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace midstage::models {
class Classifier;
}

namespace midstage::ood {

/// One pass over a set in evaluation mode, without gradients, in batches: logits and features as float32 on the CPU.
/// `between_batches` may throw to break off.
CachedOutput compute_outputs(models::Classifier& model, const training::DeviceSet& set, const compute::Compute& compute,
                             int64_t batch_size = 500, const std::function<void()>& between_batches = {});

struct NamedOutput {
    std::string set; ///< "id_test" or the OOD set's name
    CachedOutput output;
    at::Tensor labels; ///< int64 (N), ID only; undefined otherwise
};

struct SetMetrics {
    std::string ood_set;
    std::string score;
    Metrics metrics;
};

struct EvaluationResult {
    double accuracy = 0;          ///< in [0, 1]
    double loss = 0;              ///< mean cross-entropy
    std::vector<SetMetrics> sets; ///< each OOD set x score, in the order given
};

/// Accuracy, loss and each score's metrics from cached outputs. Throws InputError naming score, set and sample when one
/// is not finite.
EvaluationResult evaluate(const NamedOutput& id, const std::vector<NamedOutput>& ood, const EvaluationOptions& options);

/// Features as they are kept in files: float16 where every value fits without overflow, else as they are.
at::Tensor stored_features(const at::Tensor& features);

/// scores/epoch_0010.npz: arrays "<set>/logits" (float32), "<set>/features" (float16 where every value fits without
/// overflow),
/// "<set>/<score>" (float64), "id_test/labels". Atomic.
void write_outputs(const std::filesystem::path& file, const NamedOutput& id, const std::vector<NamedOutput>& ood,
                   const EvaluationOptions& options);
/// The outputs back, the ID set first. Throws InputError.
std::vector<NamedOutput> read_outputs(const std::filesystem::path& file);

} // namespace midstage::ood
