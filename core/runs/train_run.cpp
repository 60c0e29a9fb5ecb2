// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/runs/training_loop.h"

namespace midstage::runs {

void run_training(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    train(context, data, first_network(context, data),
          {.loss = training::cross_entropy_loss(context.spec().training.label_smoothing)});
}

} // namespace midstage::runs
