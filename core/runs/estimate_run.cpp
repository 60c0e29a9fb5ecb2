// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/models/classifier.h"
#include "core/runs/layer_estimate.h"
#include "core/runs/mask_estimate.h"
#include "core/runs/parent_data.h"
#include "core/runs/training_loop.h"

#include <limits>

namespace midstage::runs {

void run_estimate(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::training_set);
    compare_with_parent(context, data);
    const auto network = parent_network(context, data);
    context.folder.cut_after(std::numeric_limits<int64_t>::max());
    context.send_started(0);
    const auto losses = estimate_losses(context, *network, data, context.spec().mask);
    estimate_layers(context, *network, data, context.spec().mask);
    for (const StagedEstimate& staged : staged_estimates(losses, parent_rows(context))) {
        const masks::ConstraintEstimate& estimate = staged.estimate;
        logger()->info("Keep fraction {:g}: constraint {:.4f} +- {:.4f} over {} masks{}.", estimate.keep_fraction,
                       estimate.mean_loss, estimate.std_loss, estimate.masks,
                       staged.epoch ? fmt::format(", nearest to epoch {:g}", *staged.epoch) : std::string());
    }
}

} // namespace midstage::runs
