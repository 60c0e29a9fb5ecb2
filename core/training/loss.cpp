// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace midstage::training {

LossFunction cross_entropy_loss(double label_smoothing) {
    return [label_smoothing](const at::Tensor& logits, const at::Tensor& labels) {
        return at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, -100, label_smoothing);
    };
}

LossFunction constrained_loss(double constraint) {
    if (!std::isfinite(constraint) || constraint < 0) {
        throw InputError(fmt::format("The loss constraint must be at least 0, but is {:g}.", constraint));
    }
    LossFunction cross_entropy = cross_entropy_loss(0);
    if (constraint == 0) {
        // Not by the formula: |x| has no slope at 0, where a batch that is fitted perfectly has one.
        return cross_entropy;
    }
    return [cross_entropy, constraint](const at::Tensor& logits, const at::Tensor& labels) {
        return (cross_entropy(logits, labels) - constraint).abs() + constraint;
    };
}

} // namespace midstage::training
