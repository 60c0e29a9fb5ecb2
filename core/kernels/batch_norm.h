// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace midstage::kernels {

/// Parameters and running statistics of a batch normalisation, each (channels), float32.
struct BatchNormTensors {
    at::Tensor weight; ///< undefined where not affine
    at::Tensor bias;   ///< likewise
    at::Tensor running_mean;
    at::Tensor running_var;
};

/// PyTorch's defaults.
inline constexpr double batch_norm_epsilon = 1e-5;
inline constexpr double batch_norm_momentum = 0.1;

/// Batch normalisation over (N, H, W) of `input` (N, channels, H, W), plus `residual` (like input; may be undefined),
/// then ReLU where `relu`; differentiable once. In training the batch's own statistics are used and the running ones
/// updated, as torch.nn.BatchNorm2d does (Ioffe and Szegedy, 2015).
///
/// On the CPU, float32 and bfloat16 in channels-last order run in a kernel of ours that reads and writes memory half as
/// often as PyTorch's separate operations, and whose result does not depend on the number of threads. Everything else
/// goes through PyTorch's operations. Both agree to float32's rounding.
at::Tensor batch_norm(const at::Tensor& input, const at::Tensor& residual, const BatchNormTensors& tensors,
                      bool training, bool relu);

/// The same by PyTorch's operations alone.
at::Tensor batch_norm_by_tensor_operations(const at::Tensor& input, const at::Tensor& residual,
                                           const BatchNormTensors& tensors, bool training, bool relu);

} // namespace midstage::kernels
