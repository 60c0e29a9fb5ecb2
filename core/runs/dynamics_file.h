// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/npz.h"
#include "core/runs/run_data.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace midstage::runs {

/// Adds what is known of the samples beside their labels: "true_label", "atypical_kind", "source_index".
void add_known_facts(const SampleFacts& samples, NamedArrays& arrays);

/// samples/dynamics.npz read back.
struct RecordedDynamics {
    std::vector<int64_t> epochs; ///< of the rows
    at::Tensor loss;             ///< float32 (E, N), contiguous
    at::Tensor margin;           ///< likewise
    at::Tensor correct;          ///< int8 (E, N), contiguous
};
/// None where the file is not there, has no epoch, or is damaged (which the log then says).
std::optional<RecordedDynamics> read_dynamics(const std::filesystem::path& file);

/// samples/dynamics.npz: what the training passes recorded of every training sample, an epoch a row. Arrays:
/// epoch int64 (E); loss, margin float32 (E, N); correct int8 (E, N), -1 = not visited; label int64 (N) and, where
/// known, true_label int64 (N), atypical_kind uint8 (N), source_index int64 (N).
class DynamicsFile {
public:
    DynamicsFile(std::filesystem::path file, SampleFacts samples)
        : file_(std::move(file))
        , samples_(std::move(samples)) {}

    /// Takes over the epochs up to `last_epoch` from the file that an earlier process wrote. Where that is gone or
    /// damaged, says so in the log and goes on without them.
    void restore(int64_t last_epoch);
    /// Adds an epoch and writes the file anew; atomic.
    void add(int64_t epoch, const training::EpochDynamics& dynamics);

private:
    std::filesystem::path file_;
    SampleFacts samples_;
    std::vector<int64_t> epochs_;
    std::vector<training::EpochDynamics> history_;
};

} // namespace midstage::runs
