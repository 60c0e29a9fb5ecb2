// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/options.h"

#include <cstdint>

namespace midstage::training {

/// The learning rate of the step that is done when `epoch` epochs and `batch` batches of the next one are completed.
///
/// With t and T the position and the length of the whole training, in steps where schedule.per_step, else in whole
/// epochs, and lr the option of that name:
/// - constant: lr
/// - cosine: final_lr + (lr - final_lr) * (1 + cos(pi * t / T)) / 2 (Loshchilov and Hutter, 2017)
/// - linear: lr + (final_lr - lr) * t / T
/// - multistep: lr * gamma^k, k = number of milestones m with t >= m * T
/// - piecewise: lr before the first milestone, then lr * values[i] from milestones[i] on
/// - one_drop: lr, then lr * gamma from the one milestone on
///
/// Warm-up multiplies it by min(1, (s + 1) / W), s the steps done, W = warmup_epochs in steps, rounded (Goyal et al.,
/// 2017); the schedule itself runs on underneath.
///
/// The paper's recipe: cosine, per epoch, final_lr 0. OpenOOD's: cosine, per step, final_lr 1e-6.
double learning_rate(const TrainingOptions& options, int64_t epoch, int64_t batch, int64_t batches_per_epoch);

} // namespace midstage::training
