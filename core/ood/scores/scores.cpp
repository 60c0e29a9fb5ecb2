// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/scores/entries.h"

#include <algorithm>

namespace midstage::ood {

const std::vector<Score>& scores() {
    static const std::vector<Score> all{msp(), max_logit(), energy()};
    return all;
}

const Score* find_score(const std::string& name) {
    const auto found = std::find_if(scores().begin(), scores().end(), [&](const Score& s) { return s.name == name; });
    return found == scores().end() ? nullptr : &*found;
}

std::string known_scores() {
    std::string names;
    for (const Score& score : scores()) {
        names += (names.empty() ? "" : ", ") + score.name;
    }
    return names;
}

} // namespace midstage::ood
