// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/runs/constrained_plan.h"
#include "core/runs/parent_data.h"

namespace midstage::runs {

/// UM (Zhu et al., ICML 2023): from a trained checkpoint with the loss held at the constraint. Without a constraint it
/// is plain fine-tuning.
void run_fine_tuning(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    compare_with_parent(context, data);
    const auto network = first_network(context, data);
    train(context, data, network, constrained_plan(context, *network, data));
}

} // namespace midstage::runs
