// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace midstage::app {

/// How many seconds each of these runs takes as a whole, where that can be told from the runs in the runs folder (see
/// core/runs/expected_time.h). Blocks: call it in the background.
QHash<QString, double> expected_times(const QStringList& waiting, const QString& runs_dir);

} // namespace midstage::app
