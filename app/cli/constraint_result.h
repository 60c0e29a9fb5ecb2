// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace midstage::cli {

/// What a run of kind estimate-constraint found: {"run", "name", "kind", "state", "error" where failed,
/// "constraints": [{"keep_fraction", "mean", "std", "accuracy", "nearest_epoch", "nearest_train_loss",
/// "masks": [{"loss", "accuracy"}]}]}
nlohmann::json constraint_json(const runs::RunFolder& folder);
/// The same for reading.
std::string constraint_text(const runs::RunFolder& folder);

} // namespace midstage::cli
