// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <ATen/ATen.h>

namespace midstage::training {

LossFunction cross_entropy_loss(double label_smoothing) {
    return [label_smoothing](const at::Tensor& logits, const at::Tensor& labels) {
        return at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, -100, label_smoothing);
    };
}

} // namespace midstage::training
