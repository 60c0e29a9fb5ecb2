// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The finished run that ships with the program (packaging/make_demo_run.sh). It is only ever read.
namespace midstage::app {

/// The folder of its runs: share/midstage/demo beside the program's own folder where it is installed, else that of the
/// sources; empty where neither is there.
QString demonstration_folder();
/// The same for a program that lies in `program_dir`.
QString demonstration_folder_of(const QString& program_dir);

/// The folder of the training; empty where the demonstration is not there.
QString demonstration_run();
/// All of its runs, the training first.
QStringList demonstration_runs();
/// Whether the run is one of them: its weights are not there, so that nothing can start from it.
bool is_demonstration(const QString& run);

} // namespace midstage::app
