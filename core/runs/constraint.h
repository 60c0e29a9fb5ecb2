// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// Where the loss constraint c of a run that fine-tunes or prunes comes from (RunSpec::constraint).
struct ConstraintSource {
    enum class Kind {
        none,   ///< "" or "none": plain cross-entropy
        number, ///< "0.05": c itself, in nats
        mask,   ///< "mask:0.965": estimated with masks of that keep fraction before the training begins
        epoch,  ///< "epoch:7": the training loss of the parent run's checkpoint
    };
    Kind kind = Kind::none;
    double number = 0; ///< the constraint, the keep fraction or the epoch

    bool operator==(const ConstraintSource&) const = default;
};

/// Throws InputError saying what is wrong and how it is written.
ConstraintSource constraint_source(const std::string& text);
/// The text that means it.
std::string to_string(const ConstraintSource& source);

/// Position of the checkpoint whose training cross-entropy is nearest to the loss, the earliest of equally near ones:
/// the stage that a constraint means. None where no row knows its training loss.
std::optional<size_t> nearest_stage(const std::vector<CheckpointRow>& rows, double loss);

/// The training cross-entropy of that checkpoint. Throws InputError where there is none.
double training_loss_at(const std::vector<CheckpointRow>& rows, double epoch, const std::string& run);

} // namespace midstage::runs
