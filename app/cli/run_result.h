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

/// Prints what the run's kind calls for.
void print_run_result(const Context& context, const runs::RunFolder& folder);

/// Checks the specification (all problems at once), makes the run's folder and executes it here.
Exit start_run(const Context& context, const runs::RunSpec& spec, const std::filesystem::path& runs_dir);
/// Executes the run in the folder, from where it is, with progress and signals; prints its result.
Exit execute_run(const Context& context, runs::RunFolder& folder);

} // namespace midstage::cli
