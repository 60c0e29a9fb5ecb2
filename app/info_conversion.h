// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QString>
#include <filesystem>

namespace midstage::runs {
struct RunInfo;
}

/// From a run's run.json, and what the user says of it in notes.json, to what the window shows. Reads the disk.
namespace midstage::app {

std::filesystem::path path_of(const QString& text);
QString text_of(const std::filesystem::path& path);

/// The run in a list of runs.
widgets::RunItem item_of(const runs::RunInfo& info);
/// All but the checkpoints.
RunDetails details_of(const runs::RunInfo& info);

} // namespace midstage::app
