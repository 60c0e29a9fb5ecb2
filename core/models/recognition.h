// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/options.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"

namespace midstage::models {

/// The sizes that weights themselves tell: channels of the first convolution, classes of the last linear layer; usual
/// ones where there is none.
InputShape shape_in(const StateDict& weights);

/// How the weights of a checkpoint fit an architecture.
struct Recognition {
    ModelOptions model;
    InputShape shape;        ///< of the weights
    size_t fitting = 0;      ///< tensors that the architecture has under that name and in that shape
    size_t expected = 0;     ///< tensors that the architecture has
    bool fits = false;       ///< it can be loaded
    std::string explanation; ///< one sentence: by what it is recognised, or what is missing and what is different
};

/// Every architecture of the registry, with and without learned scale and shift of the batch norm where that makes a
/// difference, the best fitting first. Never empty.
std::vector<Recognition> recognise(const StateDict& weights);

} // namespace midstage::models
