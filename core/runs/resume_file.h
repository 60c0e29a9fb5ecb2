// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/state_dict.h"

#include <cstdint>
#include <filesystem>

namespace midstage::runs {

/// Where a training stands, beside the Trainer's own state.
struct Position {
    int64_t recorded_step = 0;  ///< of the last checkpoint whose row is in metrics.csv
    double recorded_epoch = 0;  ///< likewise
    double seconds = 0;         ///< of training since the run began
    double segment_seconds = 0; ///< of training since that checkpoint
    double lr = 0;              ///< of the last step
};

/// Writes resume.pt: the Trainer's state and the position; atomic.
void write_resume_file(const std::filesystem::path& file, models::StateDict trainer_state, const Position& position);

/// Reads it back; the Trainer's state is what remains. Throws InputError.
Position read_resume_file(const std::filesystem::path& file, models::StateDict& trainer_state);

} // namespace midstage::runs
