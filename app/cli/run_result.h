// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/ood/metrics.h"
#include "core/runs/run_folder.h"
#include "core/runs/summary.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace midstage::cli {

/// The keys that scripts rely on: auroc, aupr_in, ..., n_id, n_ood.
nlohmann::json metrics_json(const ood::Metrics& metrics);

/// {"run", "name", "kind", "state", "error" where failed, "epochs", "accuracy", "best", "final", "selection"}
nlohmann::json run_result_json(const runs::RunFolder& folder);
/// The same for reading.
std::string run_result_text(const runs::RunFolder& folder);

/// The same, and {"n_id", "ood": [{"set", "score", "n", metrics}]} of the last checkpoint that was evaluated; where
/// there are several, "checkpoints" holds each.
nlohmann::json evaluation_json(const runs::RunFolder& folder);
std::string evaluation_text(const runs::RunFolder& folder);

/// What the run's kind calls for.
nlohmann::json result_json(const runs::RunFolder& folder);
std::string result_text(const runs::RunFolder& folder);

} // namespace midstage::cli
