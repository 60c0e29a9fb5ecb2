// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <filesystem>
#include <string>

namespace midstage::runs {

/// run.json: the RunSpec under "spec" and what was found out when it ran.
std::string run_json_text(const RunInfo& info);

/// Throws InputError naming the folder's run.json and what is wrong.
RunInfo run_info_from_text(const std::string& text, const std::filesystem::path& folder);

} // namespace midstage::runs
