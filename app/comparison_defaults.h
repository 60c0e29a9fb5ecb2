// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

namespace midstage::app {

/// The folder of the run that a run started from; empty where it has none, or that is not among the runs.
QString parent_folder(const QString& folder, const ReadRuns& runs);

/// What the run comes from and all that comes from these; the run alone where nothing is known of it.
QSet<QString> family_of(const QString& folder, const ReadRuns& runs);

/// Runs with figures that can stand in one table with the run: of the same ID set, OOD sets and model; those that have
/// finished, or where none has, what there is.
QSet<QString> comparable_with(const QString& folder, const ReadRuns& runs);

/// What the ticked runs are usually compared with: the training that the run comes from, else the earliest training
/// among them, else the earliest of them. Empty where nothing is ticked.
QString usual_baseline(const QString& folder, const ReadRuns& runs, const QSet<QString>& ticks);

/// Whether the run has checkpoints that were evaluated on test OOD sets.
bool has_figures(const ReadRun& run);

} // namespace midstage::app
