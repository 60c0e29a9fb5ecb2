// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/options.h"

#include <algorithm>
#include <cstdint>

namespace midstage::runs {

/// At which steps of a training a checkpoint is taken: at each epoch's end and, where asked for, at equal distances
/// inside the first epochs.
class CheckpointPlan {
public:
    CheckpointPlan(const training::TrainingOptions& options, int64_t batches_per_epoch)
        : epochs_(options.epochs)
        , batches_(batches_per_epoch)
        , parts_(options.first_epochs_checkpoints)
        , first_epochs_(options.first_epochs) {}

    /// After `epoch` whole epochs and `batch` batches of the next one.
    bool is_checkpoint(int64_t epoch, int64_t batch) const {
        if (batch == 0) {
            return epoch > 0;
        }
        // Batch b is the last one of a part where a multiple of 1/parts lies in (b-1, b] of the epoch's batches.
        return epoch < first_epochs_ && batch * parts_ / batches_ > (batch - 1) * parts_ / batches_;
    }

    /// Checkpoints after that position.
    int64_t checkpoints_after(int64_t epoch, int64_t batch) const {
        const int64_t ends = std::max<int64_t>(epochs_ - epoch, 0);
        const int64_t inside_each = inside_until(batches_ - 1);
        const int64_t first_epochs_left = std::max<int64_t>(std::min(first_epochs_, epochs_) - epoch, 0);
        return ends + first_epochs_left * inside_each - (first_epochs_left > 0 ? inside_until(batch) : 0);
    }

private:
    /// Checkpoints at batches 1 to `batch` of one of the first epochs: a part's end each, but at most one a batch.
    int64_t inside_until(int64_t batch) const { return std::min(batch, batch * parts_ / batches_); }

    int64_t epochs_;
    int64_t batches_;
    int64_t parts_;
    int64_t first_epochs_;
};

} // namespace midstage::runs
