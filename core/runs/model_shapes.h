// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/weights.h"
#include "core/runs/run_spec.h"

#include <filesystem>
#include <optional>
#include <string>

namespace midstage::runs {

// What a specification is checked against without making its network or reading its checkpoint each time: both are
// remembered, on any thread.

/// The parameters of the specification's model by name, in their shapes and without their values; sizes that its data
/// set does not tell are usual ones. Nothing where there is no such model.
std::optional<models::StateDict> parameter_shapes(const RunSpec& spec);

/// What is wrong with a checkpoint file for the specification's model, in a sentence.
struct CheckpointProblem {
    bool readable = true; ///< else the file is damaged, or none
    std::string sentence;
};
std::optional<CheckpointProblem> checkpoint_problem(const std::filesystem::path& file, const RunSpec& spec);

} // namespace midstage::runs
