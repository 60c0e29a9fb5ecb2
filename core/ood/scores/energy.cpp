// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/ood/scores/entries.h"

#include <cmath>

namespace midstage::ood {

Score energy() {
    return {"energy", "Energy", "T log sum exp(z / T), the negative free energy (Liu et al., NeurIPS 2020)",
            [](const CachedOutput& output, const ScoreOptions& options) {
                const double temperature = options.temperature;
                if (!std::isfinite(temperature) || temperature <= 0) {
                    throw InputError("The temperature of the energy score must be a number above 0.");
                }
                return temperature * at::logsumexp(output.logits.to(at::kDouble) / temperature, 1);
            }};
}

} // namespace midstage::ood
