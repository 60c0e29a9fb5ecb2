// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <vector>

namespace midstage::runs {

/// Masks that cannot be on the layers of the model: a pattern that fits no
/// parameter, a keep fraction at which a layer would lose all its weights. Where this depends on the values of the
/// weights, as with scores by magnitude that are ranked globally, it is left to the run.
std::vector<Problem> mask_problems(const RunSpec& spec);

} // namespace midstage::runs
