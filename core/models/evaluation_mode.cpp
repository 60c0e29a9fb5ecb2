// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/evaluation_mode.h"

#include <torch/nn/module.h>

namespace midstage::models {

EvaluationMode::EvaluationMode(torch::nn::Module& model) {
    for (const auto& module : model.modules()) {
        modes_.emplace_back(module, module->is_training());
    }
    model.eval();
}

EvaluationMode::~EvaluationMode() {
    // Parents come first, so that what train() passes on to children is put right after it.
    for (const auto& [module, training] : modes_) {
        module->train(training);
    }
}

} // namespace midstage::models
