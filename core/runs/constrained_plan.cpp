// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/constrained_plan.h"

#include "core/runs/mask_estimate.h"

namespace midstage::runs {

TrainingPlan constrained_plan(RunContext& context, models::Classifier& network, const RunData& data) {
    const std::optional<double> constraint = resolve_constraint(context, network, data);
    if (!constraint) {
        return {.loss = training::cross_entropy_loss(context.spec().training.label_smoothing)};
    }
    TrainingPlan plan{.loss = training::constrained_loss(*constraint)};
    plan.at_checkpoint = [constraint = *constraint](training::Trainer&, const training::TrainingSums& sums,
                                                    CheckpointRow& row) {
        row.extra["constraint"] = constraint;
        row.extra["constrained_loss"] = sums.objective;
    };
    return plan;
}

} // namespace midstage::runs
