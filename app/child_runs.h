// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mask_data.h"
#include "widgets/action_values.h"
#include "widgets/experiment_values.h"

#include <memory>
#include <optional>

/// Runs that start from a checkpoint, in the values of their dialogs. Everything but read_parent and create_run is
/// quick: no disk is read.
namespace midstage::app {

/// A run and one of its checkpoints, as far as runs that start there need it.
class ParentRun;
using Parent = std::shared_ptr<const ParentRun>;

/// Reads the disk: call it in the background. Throws midstage::Error where the run or the checkpoint is not there.
Parent read_parent(const QString& folder, double epoch);

QString folder_of(const Parent& parent);
widgets::ActionStart start_of(const Parent& parent);
/// Of what has been measured, the estimates that a run which starts here would find again: of the same checkpoint,
/// under the same masks, and complete.
QVector<widgets::ActionStart::Estimate> known_estimates(const Parent& parent,
                                                        const QVector<MaskMeasurement>& measurements);

/// What the dialogs begin with: the paper's constants and the parent's recipe and length.
widgets::EstimateValues estimate_defaults(const Parent& parent);
widgets::FineTuneValues fine_tune_defaults(const Parent& parent);
widgets::PruneValues prune_defaults(const Parent& parent);
widgets::FindAtypicalValues find_atypical_defaults(const Parent& parent);

/// The names of schedules, for choosing.
QVector<widgets::Choice> schedule_choices();

/// For each kind of values: what is wrong with them, by the dialogs' fields; how long the run will take, in seconds,
/// where the parent was trained on this machine; and the making of the run, queued, whose folder is returned. The last
/// reads the disk and throws midstage::Error with what is wrong.
template <class Values>
QVector<widgets::FieldProblem> problems_with(const Parent& parent, const Values& values);
template <class Values>
std::optional<double> seconds_of(const Parent& parent, const Values& values);
template <class Values>
QString create_run(const Parent& parent, const Values& values, const QString& data_dir);

} // namespace midstage::app
