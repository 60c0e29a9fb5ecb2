// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/constrained_plan.h"

#include "core/runs/mask_estimate.h"

#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace midstage::runs {

TrainingPlan constrained_plan(RunContext& context, models::Classifier& network, const RunData& data) {
    const std::optional<double> constraint = resolve_constraint(context, network, data);
    if (!constraint) {
        return {.loss = training::cross_entropy_loss(context.spec().training.label_smoothing)};
    }
    const double of_guessing = std::log(static_cast<double>(data.shape.classes));
    if (*constraint >= of_guessing) {
        context.note(
            fmt::format("The loss constraint of {:.4g} is not below the loss of guessing, ln({}) = {:.4g}: the "
                        "network is trained until it knows no more than that. Choose a lower one.",
                        *constraint, data.shape.classes, of_guessing));
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
