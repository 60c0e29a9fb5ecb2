// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/training/options.h"

#include <array>

/// See core/base/fields.h.
namespace midstage::training {

inline constexpr std::array<EnumName<ScheduleKind>, 6> names_of(ScheduleKind) {
    using enum ScheduleKind;
    return {{{constant, "constant"},
             {cosine, "cosine"},
             {linear, "linear"},
             {multistep, "multistep"},
             {piecewise, "piecewise"},
             {one_drop, "one_drop"}}};
}

template <class Visitor, Of<ScheduleOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("kind", object.kind);
    visitor("per_step", object.per_step);
    visitor("final_lr", object.final_lr, between(0, 1e6).called("The final learning rate"));
    visitor("milestones", object.milestones, Range{0, 1, true, true, "Each milestone (a fraction of the training)"});
    visitor("gamma", object.gamma, between(0, 1e6).called("The factor at each milestone"));
    visitor("values", object.values, between(0, 1e6).called("Each factor of the learning rate"));
    visitor("warmup_epochs", object.warmup_epochs, between(0, 1e6).called("The length of the warm-up in epochs"));
}

template <class Visitor, Of<AugmentationOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("crop_padding", object.crop_padding, between(0, 64).called("The padding of the random crop in pixels"));
    visitor("flip", object.flip);
}

template <class Visitor, Of<TrainingOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("epochs", object.epochs, between(1, 1e6).called("The number of epochs"));
    visitor("batch_size", object.batch_size, between(1, 1e6).called("The batch size"));
    visitor("lr", object.lr, Range{0, 1e6, true, false, "The learning rate"});
    visitor("momentum", object.momentum, fraction_below_one.called("The momentum"));
    visitor("nesterov", object.nesterov);
    visitor("weight_decay", object.weight_decay, between(0, 1e6).called("The weight decay"));
    visitor("label_smoothing", object.label_smoothing, fraction_below_one.called("The label smoothing"));
    visitor("schedule", object.schedule);
    visitor("augmentation", object.augmentation);
    visitor("ema_decay", object.ema_decay, fraction_below_one.called("The decay of the moving average"));
    visitor("swa_start", object.swa_start, between(0, 1e6).called("The first epoch of the weight average"));
    visitor("first_epochs_checkpoints", object.first_epochs_checkpoints,
            between(1, 100).called("The number of checkpoints inside each of the first epochs"));
    visitor("first_epochs", object.first_epochs,
            between(0, 1e6).called("The number of first epochs with more checkpoints"));
}

} // namespace midstage::training
