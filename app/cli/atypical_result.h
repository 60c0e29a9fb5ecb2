// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace midstage::cli {

/// What a run of kind find-atypical found: {"run", "name", "kind", "state", "error" where failed, "n", "flagged",
/// "keep_fraction", "threshold", "precision", "recall" (null where the truth is not known), "criteria": [{"criterion",
/// "keep_fraction", "kind", "positives", "average_precision", "auroc", "flagged", "precision", "recall"}]}
nlohmann::json atypical_json(const runs::RunFolder& folder);
/// The same for reading.
std::string atypical_text(const runs::RunFolder& folder);

} // namespace midstage::cli
