// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/models/classifier.h"
#include "core/models/evaluation_mode.h"
#include "core/ood/evaluator.h"

#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace midstage::ood {

CachedOutput compute_outputs(models::Classifier& model, const training::DeviceSet& set, const compute::Compute& compute,
                             int64_t batch_size, const std::function<void()>& between_batches) {
    if (batch_size < 1) {
        throw InputError("The batch size of an evaluation must be at least 1.");
    }
    const models::EvaluationMode evaluation_mode(model);
    const int64_t count = set.size();
    const auto floats = at::TensorOptions(at::kFloat).device(set.images.device());
    // Made outside inference mode: what a caller does with them later is not restricted.
    const at::Tensor features = at::empty({count, model.feature_size()}, floats);
    at::Tensor logits;
    const at::Tensor positions = at::arange(count, floats.dtype(at::kLong));
    for (int64_t begin = 0; begin < count; begin += batch_size) {
        const int64_t length = std::min(batch_size, count - begin);
        models::Output output;
        {
            const c10::InferenceMode inference;
            const compute::AutocastScope autocast(compute);
            output = model.forward(training::batch_of(set, positions.narrow(0, begin, length)));
        }
        if (!logits.defined()) {
            logits = at::empty({count, output.logits.size(1)}, floats);
        }
        const at::NoGradGuard no_grad;
        logits.narrow(0, begin, length).copy_(output.logits);
        features.narrow(0, begin, length).copy_(output.features);
        if (between_batches) {
            between_batches();
        }
    }
    if (!logits.defined()) {
        throw InputError("There are no images to evaluate the network on.");
    }
    return {logits.cpu(), features.cpu()};
}

} // namespace midstage::ood
