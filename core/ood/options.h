// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/score.h"

#include <string>
#include <vector>

namespace midstage::ood {

struct EvaluationOptions {
    std::vector<std::string> scores{"msp", "max_logit", "energy"};
    ScoreOptions score_options;
    bool keep_outputs = true; ///< write logits and features of each checkpoint to scores/*.npz
    bool operator==(const EvaluationOptions&) const = default;
};

} // namespace midstage::ood
