// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/plan.h"
#include "core/runs/run_folder.h"

#include <filesystem>
#include <vector>

namespace midstage::runs {

/// Makes the folders of all the plans' runs, queued: of each plan the first run's and those of its follow-ups. All or
/// none: where one cannot be made, those made before are removed again, for nobody would execute them. Throws Error,
/// for example where the disk is full, and InputError for a follow-up that cannot be.
std::vector<std::vector<RunFolder>> create_runs(const std::filesystem::path& runs_dir, const std::vector<Plan>& plans);

} // namespace midstage::runs
