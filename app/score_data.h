// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/scored_sets.h"

#include "app/run_values.h"
#include "widgets/score_values.h"

#include <QHashFunctions>
#include <QStringList>
#include <memory>

namespace midstage::app {

/// One score at one checkpoint of one run.
struct ScoreKey {
    Position position;
    QString score; ///< as in ood.csv
    bool operator==(const ScoreKey& other) const { return position == other.position && score == other.score; }
};
inline size_t qHash(const ScoreKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.position.folder, key.position.epoch, key.score);
}

/// What is shown of it, and what any threshold is answered from.
struct ScoreData {
    ScoreKey key;
    QStringList scores; ///< all that this checkpoint has, or that can be computed from its outputs
    std::shared_ptr<const ood::ScoredSets> sets;
    widgets::ScoreContentPtr content;
    qsizetype bytes = 0; ///< about what it takes in memory
};
using ScoreDataPtr = std::shared_ptr<const ScoreData>;

/// Reads the disk and takes some milliseconds: call it in the background. Throws midstage::Error in one sentence that
/// says what is missing and what to do.
ScoreDataPtr score_data_of(const ScoreKey& key);

} // namespace midstage::app
