// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/readers/numpy_parts.h"

#include <ATen/core/Tensor.h>
#include <string>

namespace midstage::data {

/// "the array "x"" of an .npz file, "its array" of an .npy file: for sentences.
std::string described(const NumpyArray& source);

/// The values as uint8, exactly: whole numbers from 0 to 255 of any type, or fractions in [0, 1] that are all k / 255
/// up to the rounding of their type (then k). Throws InputError naming the first value that is neither; `source` says
/// where they come from.
at::Tensor pixel_values(const at::Tensor& values, const NumpyArray& source);

/// Class numbers (N) as int64, from whole numbers of any type, (N) or (N, 1). Throws InputError where one is negative,
/// no whole number or absurdly high.
at::Tensor label_values(const at::Tensor& values, const NumpyArray& source);

} // namespace midstage::data
