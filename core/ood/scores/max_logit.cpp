// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/scores/entries.h"

namespace midstage::ood {

Score max_logit() {
    return {"max_logit", "Maximum logit", "max z (Hendrycks et al., ICML 2022)",
            [](const CachedOutput& output, const ScoreOptions&) { return at::amax(output.logits.to(at::kDouble), 1); }};
}

} // namespace midstage::ood
