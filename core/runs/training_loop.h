// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_context.h"
#include "core/runs/run_data.h"
#include "core/training/loss.h"
#include "core/training/parametrization.h"

#include <functional>
#include <memory>

namespace midstage::models {
class Classifier;
}

namespace midstage::runs {

/// What the kinds of run that train differ in.
struct TrainingPlan {
    training::LossFunction loss;
    training::ParametrizationFactory parametrization = {}; ///< none: the network's own parameters are trained
    /// Adds columns to a checkpoint's row and writes files of its own, all of which may be written again with the same
    /// content; called before the row is.
    std::function<void(training::Trainer& trainer, const training::TrainingSums& sums, CheckpointRow& row)>
        at_checkpoint = {};
};

/// The network of the parent's checkpoint, on the run's device. Throws InputError where none is named or it is not
/// there.
std::shared_ptr<models::Classifier> parent_network(RunContext& context, const RunData& data);

/// The network that a training begins with: of the parent's checkpoint where one is named, else new. Where it has begun
/// already it is the one that was saved, and the parent need not be there any more.
std::shared_ptr<models::Classifier> first_network(RunContext& context, const RunData& data);

/// Trains from the beginning or from where the run was interrupted, with every checkpoint evaluated and written.
void train(RunContext& context, const RunData& data, std::shared_ptr<models::Classifier> network,
           const TrainingPlan& plan);

} // namespace midstage::runs
