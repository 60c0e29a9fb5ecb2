// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/score.h"
#include "core/ood/scored_sets.h"

#include <filesystem>
#include <string>
#include <vector>

namespace midstage::ood {

/// One score of a file of outputs (see write_outputs).
struct ScoreColumns {
    std::vector<std::string> stored; ///< the scores that the file holds, in its order
    bool has_logits = false;         ///< further scores can be computed from it
    std::vector<SetScores> sets;     ///< the ID set first; SetScores::validation is not known to the file
};

/// Reads that score of every set, with the labels and predictions but without features. A score that the file does not
/// hold is computed from its outputs where they were kept, which takes longer. Throws InputError in one sentence for a
/// damaged file, one without the score, or arrays that do not fit each other.
ScoreColumns read_score(const std::filesystem::path& file, const std::string& score, const ScoreOptions& options = {});

} // namespace midstage::ood
