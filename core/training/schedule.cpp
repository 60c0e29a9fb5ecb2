// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

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

void require(bool holds, const std::string& sentence) {
    if (!holds) {
        throw InputError(sentence);
    }
}

/// Also false for NaN.
bool is_within(double value, double low, double high) {
    return value >= low && value <= high;
}

void check(const ScheduleOptions& schedule) {
    const auto& milestones = schedule.milestones;
    const bool has_milestones = schedule.kind == ScheduleKind::multistep || schedule.kind == ScheduleKind::piecewise ||
                                schedule.kind == ScheduleKind::one_drop;
    if (has_milestones) {
        require(!milestones.empty(), "This learning-rate schedule needs at least one milestone.");
        require(std::all_of(milestones.begin(), milestones.end(), [](double m) { return m > 0 && m < 1; }) &&
                    std::adjacent_find(milestones.begin(), milestones.end(), std::greater_equal<>()) ==
                        milestones.end(),
                "Milestones of the learning-rate schedule must ascend and lie between 0 and 1 (fractions of the "
                "training's length).");
    }
    if (schedule.kind == ScheduleKind::piecewise) {
        require(schedule.values.size() == milestones.size(),
                "A piecewise learning-rate schedule needs one value for each milestone.");
        require(std::all_of(schedule.values.begin(), schedule.values.end(),
                            [](double value) { return is_within(value, 0, 1e6); }),
                "The values of a piecewise learning-rate schedule must not be negative.");
    }
    require(schedule.kind != ScheduleKind::one_drop || milestones.size() == 1,
            "A one-drop learning-rate schedule needs exactly one milestone.");
    require(is_within(schedule.final_lr, 0, 1e6), "The final learning rate must not be negative.");
    require(is_within(schedule.gamma, 0, 1e6), "The factor gamma of the learning-rate schedule must not be negative.");
    require(is_within(schedule.warmup_epochs, 0, 1e6), "The warm-up must not be negative.");
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

void check(const TrainingOptions& options) {
    require(options.epochs >= 1, "A training needs at least one epoch.");
    require(options.batch_size >= 1, "The batch size must be at least 1.");
    require(is_within(options.lr, 0, 1e6), "The learning rate must not be negative.");
    require(is_within(options.momentum, 0, 1), "The momentum must be between 0 and 1.");
    require(!options.nesterov || options.momentum > 0, "Nesterov's method needs a momentum above 0.");
    require(is_within(options.weight_decay, 0, 1e6), "The weight decay must not be negative.");
    require(is_within(options.label_smoothing, 0, 1), "The label smoothing must be between 0 and 1.");
    require(options.ema_decay >= 0 && options.ema_decay < 1, "The moving average's decay must be in [0, 1).");
    require(options.augmentation.crop_padding >= 0, "The padding of the random crop must not be negative.");
    check(options.schedule);
}

} // namespace midstage::training
