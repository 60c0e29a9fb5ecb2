// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace midstage::runs {

/// Estimates how long a training will still take, its evaluations included, from what it has taken so far.
class RemainingTime {
public:
    /// images_per_evaluation lets a first guess be made before the first evaluation has been timed.
    RemainingTime(int64_t images_per_step, int64_t images_per_evaluation)
        : images_per_step_(images_per_step)
        , images_per_evaluation_(images_per_evaluation) {}

    void add_step(double seconds) {
        step_seconds_ += seconds;
        ++steps_;
        // Over some twenty steps, so that it follows but does not flicker.
        recent_ =
            steps_ == 1 ? seconds : recent_ + (seconds - recent_) / static_cast<double>(std::min<int64_t>(steps_, 20));
    }
    /// Evaluation and writing of a checkpoint.
    void add_checkpoint(double seconds) {
        checkpoint_seconds_ += seconds;
        ++checkpoints_;
    }

    /// Trained, over the last steps; 0 until one has been done.
    double images_per_second() const { return recent_ > 0 ? static_cast<double>(images_per_step_) / recent_ : 0; }

    /// Seconds; negative until enough has been seen.
    double estimate(int64_t steps_left, int64_t checkpoints_left) const {
        constexpr double enough = 0.5;
        if (steps_ == 0 || (step_seconds_ < enough && checkpoints_ == 0)) {
            return -1;
        }
        const double step = step_seconds_ / static_cast<double>(steps_);
        // An evaluation is a forward pass, a third of a training pass.
        const double guess =
            step * static_cast<double>(images_per_evaluation_) / (3 * static_cast<double>(images_per_step_));
        const double checkpoint = checkpoints_ > 0 ? checkpoint_seconds_ / static_cast<double>(checkpoints_) : guess;
        return static_cast<double>(steps_left) * step + static_cast<double>(checkpoints_left) * checkpoint;
    }

private:
    int64_t images_per_step_;
    int64_t images_per_evaluation_;
    double step_seconds_ = 0;
    int64_t steps_ = 0;
    double recent_ = 0; ///< seconds a step
    double checkpoint_seconds_ = 0;
    int64_t checkpoints_ = 0;
};

} // namespace midstage::runs
