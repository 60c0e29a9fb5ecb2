// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace midstage::training {
namespace {

/// Milestones at or before position t of T. A millionth of a step makes up for m * T not being exact (0.29 * 100 <
/// 29).
int64_t milestones_reached(const ScheduleOptions& schedule, double t, double length) {
    return std::count_if(schedule.milestones.begin(), schedule.milestones.end(),
                         [&](double milestone) { return t + 1e-6 >= milestone * length; });
}

double scheduled(const TrainingOptions& options, double t, double length) {
    const ScheduleOptions& schedule = options.schedule;
    switch (schedule.kind) {
    case ScheduleKind::constant:
        return options.lr;
    case ScheduleKind::cosine:
        return schedule.final_lr +
               (options.lr - schedule.final_lr) * 0.5 * (1 + std::cos(std::numbers::pi * t / length));
    case ScheduleKind::linear:
        return options.lr + (schedule.final_lr - options.lr) * t / length;
    case ScheduleKind::multistep:
    case ScheduleKind::one_drop:
        return options.lr * std::pow(schedule.gamma, static_cast<double>(milestones_reached(schedule, t, length)));
    case ScheduleKind::piecewise: {
        const int64_t reached = milestones_reached(schedule, t, length);
        return reached == 0 ? options.lr : options.lr * schedule.values[static_cast<size_t>(reached - 1)];
    }
    }
    throw InputError("The learning-rate schedule is not one of constant, cosine, linear, multistep, piecewise and "
                     "one_drop.");
}

} // namespace

double learning_rate(const TrainingOptions& options, int64_t epoch, int64_t batch, int64_t batches_per_epoch) {
    const auto step = static_cast<double>(epoch * batches_per_epoch + batch);
    const bool per_step = options.schedule.per_step;
    const auto length = static_cast<double>(per_step ? options.epochs * batches_per_epoch : options.epochs);
    const double rate = scheduled(options, per_step ? step : static_cast<double>(epoch), length);
    const double warmup = std::round(options.schedule.warmup_epochs * static_cast<double>(batches_per_epoch));
    return step + 1 < warmup ? rate * (step + 1) / warmup : rate;
}

} // namespace midstage::training
