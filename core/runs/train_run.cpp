// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/runs/parent_data.h"
#include "core/runs/training_loop.h"

namespace midstage::runs {

void run_training(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    compare_with_parent(context, data);
    train(context, data, first_network(context, data),
          {.loss = training::cross_entropy_loss(context.spec().training.label_smoothing)});
}

} // namespace midstage::runs
