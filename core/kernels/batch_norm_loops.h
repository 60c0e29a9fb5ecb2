// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/lanes.h"

#include <cstdint>

/// The loops of batch_norm.cpp over a table of `rows` x `channels` numbers (float, or bfloat16 as its bits), each for
/// the widest vectors that this processor has. They know no tensors and no threads.
namespace midstage::kernels {

/// What turns a channel's number into its normalised one: number * scale + shift.
struct Affine {
    const float* scale; ///< (channels)
    const float* shift; ///< (channels)
};

/// dx = g * scale + (x - mean) * slope + offset, by channel.
struct InputGradient {
    const float* scale;
    const float* mean;
    const float* slope;
    const float* offset;
};

template <typename Number>
struct BatchNormLoops {
    /// Mean and sum of squared deviations from it, each (channels).
    void (*moments)(const Number* x, int64_t rows, int64_t channels, double* mean, double* deviation);
    /// y = x * scale + shift (+ residual), then ReLU where `relu`. residual may be nullptr.
    void (*normalise)(const Number* x, const Number* residual, int64_t rows, int64_t channels, const Affine& affine,
                      bool relu, Number* y);
    /// Adds to sums (2, channels) the sums of g and of g * (x - mean), where g is dy where the output is positive (or
    /// all of dy without ReLU). The output is computed anew from x, or is y where that is given; g is written to
    /// g_out where that is given.
    void (*add_gradient_sums)(const Number* x, const Number* dy, const Number* y, int64_t rows, int64_t channels,
                              const Affine& affine, const float* mean, bool relu, Number* g_out, double* sums);
    /// dx from x and dy (masked as above by the output computed anew where `relu`).
    void (*input_gradient)(const Number* x, const Number* dy, int64_t rows, int64_t channels, const Affine& affine,
                           const InputGradient& gradient, bool relu, Number* dx);
};

/// For this processor; found once.
const BatchNormLoops<float>& float_loops();
const BatchNormLoops<Bf16Bits>& bf16_loops();

} // namespace midstage::kernels
