// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/plan.h"
#include "core/runs/run_spec.h"

#include "app/run_values.h"
#include "widgets/experiment_values.h"

namespace midstage::app {

/// The form's values as a training run's specification. Throws InputError for a name that is not known.
runs::RunSpec spec_of(const widgets::ExperimentValues& values);
widgets::ExperimentValues values_of(const runs::RunSpec& spec);

/// With what follows the training.
runs::Plan plan_of(const widgets::ExperimentValues& values);
/// A kind with the name that the paper has for it: "Fine-tune (UM)".
QString long_kind_title(runs::RunKind kind, widgets::TextFor reader = widgets::TextFor::window);
/// What the form's values and choices call a follow-up: its JSON.
QString follow_up_key(const runs::FollowUp& follow_up);
/// "Fine-tune (UM), 5 epochs"
QString follow_up_title(const runs::FollowUp& follow_up);

RunState state_of(runs::RunState state);
Checkpoint checkpoint_of(const runs::CheckpointRow& row);
widgets::OodResult ood_of(const runs::OodRow& row);
/// The rows of metrics.csv with those of ood.csv that belong to each.
QVector<Checkpoint> checkpoints_of(const std::vector<runs::CheckpointRow>& rows, const std::vector<runs::OodRow>& ood);
/// "fashion-mnist, cnn-small, seed 0"
QString summary_of(const runs::RunSpec& spec);

/// The names of schedules and ways to fit an image, as in the specification's JSON.
QStringList schedule_names();

} // namespace midstage::app
