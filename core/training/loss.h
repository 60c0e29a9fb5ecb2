// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <functional>

namespace midstage::training {

/// The loss that is minimised, a float32 scalar, from logits (float32) and labels; per-sample cross-entropy is recorded
/// beside it.
using LossFunction = std::function<at::Tensor(const at::Tensor& logits, const at::Tensor& labels)>;

/// Mean cross-entropy against (1 - label_smoothing) * one-hot + label_smoothing / classes (Szegedy et al., 2016), as
/// torch.nn.CrossEntropyLoss.
LossFunction cross_entropy_loss(double label_smoothing);

/// The loss of Unleashing Mask (Zhu et al., ICML 2023): |CE - c| + c with the cross-entropy CE averaged over the batch
/// and the constraint c in nats, which lets the loss rise to c where it is below. c = 0 is plain cross-entropy. Throws
/// InputError for a constraint that is negative or not finite.
LossFunction constrained_loss(double constraint);

} // namespace midstage::training
