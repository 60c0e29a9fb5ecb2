// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace midstage::models {

/// What a user chooses.
struct ModelOptions {
    std::string name = "cnn-small";
    bool affine = true;   ///< batch norm with learned scale and shift
    double dropout = 0.0; ///< where the architecture has dropout; refused otherwise unless 0
    bool operator==(const ModelOptions&) const = default;
};

} // namespace midstage::models
