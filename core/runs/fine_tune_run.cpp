// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/runs/constrained_plan.h"

namespace midstage::runs {

/// UM (Zhu et al., ICML 2023, section 3.3): from a trained checkpoint with the loss held at the constraint. Without a
/// constraint it is plain fine-tuning.
void run_fine_tuning(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    const auto network = first_network(context, data);
    train(context, data, network, constrained_plan(context, *network, data));
}

} // namespace midstage::runs
