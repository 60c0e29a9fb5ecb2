// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::training {

/// How the learning rate moves; each is written in schedule.cpp with its formula.
enum class ScheduleKind { constant, cosine, linear, multistep, piecewise, one_drop };

struct ScheduleOptions {
    ScheduleKind kind = ScheduleKind::cosine;
    bool per_step = false;          ///< else per epoch, as the paper does it
    double final_lr = 0.0;          ///< cosine, linear: reached at the end
    std::vector<double> milestones; ///< multistep, piecewise: fractions of the whole length, ascending, in (0, 1)
    double gamma = 0.1;             ///< multistep, one_drop: factor at each milestone
    std::vector<double> values;     ///< piecewise: factors of lr from each milestone on
    double warmup_epochs = 0.0;     ///< factor rising linearly to 1 over so many epochs, counted in steps
    bool operator==(const ScheduleOptions&) const = default;
};

struct AugmentationOptions {
    int64_t crop_padding = 0; ///< random crop after zero padding by so many pixels (0 = off)
    bool flip = false;        ///< horizontal flip with probability 1/2
    bool operator==(const AugmentationOptions&) const = default;
};

struct TrainingOptions {
    int64_t epochs = 24;
    int64_t batch_size = 64;
    double lr = 0.1;
    double momentum = 0.9;
    bool nesterov = false;
    double weight_decay = 1e-4;
    double label_smoothing = 0.0;
    ScheduleOptions schedule;
    AugmentationOptions augmentation;
    double ema_decay = 0.0;               ///< a step; 0 = off. Batch-norm statistics included
    int64_t swa_start = 0;                ///< stochastic weight averaging (Izmailov et al., 2018): the equal average of
                                          ///< the weights (and batch-norm statistics) at the ends of this epoch and of
                                          ///< those after it; 0 = off
    int64_t first_epochs_checkpoints = 1; ///< checkpoints inside each of the first epochs (1 = at its end only)
    int64_t first_epochs = 0;             ///< in how many first epochs
    bool operator==(const TrainingOptions&) const = default;
};

} // namespace midstage::training
