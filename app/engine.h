// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "widgets/experiment_values.h"

#include <QString>
#include <QVector>

/// What the window asks the engine, in Qt's values. Everything here may read the disk: call it in the background,
/// except where it says otherwise. Errors are thrown as midstage::Error.
namespace midstage::app {

/// Cheap: no disk, no device is looked for.
QString default_runs_dir();
QString default_data_dir();
widgets::ExperimentChoices built_in_choices();

/// The built-in choices with what this machine has: which files are there, which devices.
widgets::ExperimentChoices choices_of_this_machine(const QString& data_dir);

QVector<widgets::FieldProblem> problems_with(const widgets::ExperimentValues& values, const QString& data_dir);

/// Makes the folders of the run and of those that follow it, queued, and returns them, the run's own first.
QStringList create_runs(const widgets::ExperimentValues& values, const QString& runs_dir);

/// What a repeated experiment comes to, told without the disk.
struct SweepCount {
    int runs = 1;                            ///< trainings; where something is wrong, the number without that
    QVector<widgets::FieldProblem> problems; ///< of "sweep.seeds" and "sweep.values"
};
SweepCount count_runs(const widgets::SweepValues& sweep);

/// The same as problems_with() of every run of the sweep; what a varied value alone causes is told of "sweep.values".
QVector<widgets::FieldProblem> problems_with(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep,
                                             const QString& data_dir);
/// Makes the folders of all of them: for each training its own and those that follow it.
QVector<QStringList> create_sweep(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep,
                                  const QString& runs_dir);

RunDetails read_run(const QString& folder);
widgets::ExperimentValues values_of_run(const QString& folder);
/// A folder, a run's name, or an unambiguous beginning of one; gives the absolute path.
QString find_run(const QString& text, const QString& runs_dir);

/// The values as JSON text, for the settings, and back: an option that cannot be used is left at its default; nothing
/// where the text is not of this version.
QString values_as_text(const widgets::ExperimentValues& values);
std::optional<widgets::ExperimentValues> values_from_text(const QString& text);

} // namespace midstage::app
