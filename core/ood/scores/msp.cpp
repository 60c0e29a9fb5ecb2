// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/scores/entries.h"

namespace midstage::ood {

Score msp() {
    return {"msp", "Maximum softmax probability", "max softmax(z) (Hendrycks and Gimpel, ICLR 2017)",
            [](const CachedOutput& output, const ScoreOptions&) {
                // max softmax(z) = exp(max z - logsumexp z): no exponential of a large number is ever taken.
                const at::Tensor logits = output.logits.to(at::kDouble);
                return at::exp(at::amax(logits, 1) - at::logsumexp(logits, 1));
            }};
}

} // namespace midstage::ood
