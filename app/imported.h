// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

/// What importing a checkpoint asks the engine. Everything here reads the disk: call it in the background. Errors are
/// thrown as midstage::Error.
namespace midstage::app {

/// How the weights in the file fit each architecture, best first.
QVector<widgets::ImportFit> fits_of(const QString& file);
/// What keeps the evaluation from being started.
QVector<widgets::FieldProblem> problems_with(const widgets::ImportValues& values, const QString& data_dir);
/// Makes the folder of the evaluation, queued, and returns it.
QString create_import(const widgets::ImportValues& values, const QString& runs_dir);

} // namespace midstage::app
