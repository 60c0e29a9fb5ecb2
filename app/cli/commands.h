// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

namespace midstage::cli {

// Each adds its commands to the program; one file a family.
void add_catalogue_commands(Context& context);  ///< datasets, models, scores, presets, devices
void add_run_commands(Context& context);        ///< train, run, resume
void add_checkpoint_commands(Context& context); ///< evaluate, estimate-constraint, fine-tune, prune, find-atypical
void add_inspect_commands(Context& context);    ///< list, show
void add_export_command(Context& context);
void add_features_command(Context& context);
void add_compare_command(Context& context);
void add_metrics_command(Context& context);
void add_predict_command(Context& context);

} // namespace midstage::cli
