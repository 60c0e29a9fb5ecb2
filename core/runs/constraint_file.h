// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/estimate.h"
#include "core/runs/events.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace midstage::runs {

/// constraint.csv: one row a mask (keep_fraction, mask, loss, accuracy), appended as they are looked at.
void append_mask_loss(const std::filesystem::path& file, const masks::MaskLoss& loss);
/// Whole rows only; none where the file is not there. Throws InputError naming file, line and column.
std::vector<masks::MaskLoss> read_mask_losses(const std::filesystem::path& file);

/// An estimate and the stage of the parent run that it corresponds to.
struct StagedEstimate {
    masks::ConstraintEstimate estimate;
    std::optional<double> epoch;      ///< of the parent's checkpoint whose training loss is nearest
    std::optional<double> train_loss; ///< of that checkpoint
};
std::vector<StagedEstimate> staged_estimates(const std::vector<masks::MaskLoss>& losses,
                                             const std::vector<CheckpointRow>& parent_rows);

/// constraint_summary.csv: one row a keep fraction (keep_fraction, masks, mean_loss, std_loss, mean_accuracy,
/// std_accuracy, nearest_epoch, nearest_train_loss; standard deviations of the population). Atomic.
void write_estimates(const std::filesystem::path& file, const std::vector<StagedEstimate>& estimates);
std::vector<StagedEstimate> read_estimates(const std::filesystem::path& file);

} // namespace midstage::runs
