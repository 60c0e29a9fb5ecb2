// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace midstage::cli {

/// What the results of all kinds of run begin with: {"run", "name", "kind", "state", "error" where failed}
nlohmann::json run_head_json(const runs::RunFolder& folder, const runs::RunInfo& info);
/// The same for reading: two lines.
std::string run_head_text(const runs::RunFolder& folder, const runs::RunInfo& info);

} // namespace midstage::cli
