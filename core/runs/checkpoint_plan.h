// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/options.h"

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
        int64_t count = 0;
        for (int64_t e = epoch; e < epochs_; ++e) {
            if (e < first_epochs_) {
                for (int64_t b = e == epoch ? batch + 1 : 1; b < batches_; ++b) {
                    count += is_checkpoint(e, b) ? 1 : 0;
                }
            }
            ++count;
        }
        return count;
    }

private:
    int64_t epochs_;
    int64_t batches_;
    int64_t parts_;
    int64_t first_epochs_;
};

} // namespace midstage::runs
