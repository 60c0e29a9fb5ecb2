// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/masks/options.h"

#include <array>

/// See core/base/fields.h.
namespace midstage::masks {

inline constexpr std::array<EnumName<Scores>, 2> names_of(Scores) {
    return {{{Scores::random, "random"}, {Scores::magnitude, "magnitude"}}};
}
inline constexpr std::array<EnumName<Ranking>, 2> names_of(Ranking) {
    return {{{Ranking::per_layer, "per_layer"}, {Ranking::global, "global"}}};
}

inline constexpr Range kept{0, 1, true, false, {}};

template <class Visitor, Of<MaskOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("keep_fractions", object.keep_fractions, kept.called("Each keep fraction"));
    visitor("count", object.count, between(1, 10000).called("The number of masks"));
    visitor("scores", object.scores);
    visitor("ranking", object.ranking);
    visitor("parameters", object.parameters);
    visitor("layer_keep_fraction", object.layer_keep_fraction,
            Range{0, 1, false, true, {}}.called("The keep fraction of single layers"));
    visitor("augmented", object.augmented);
    visitor("seed", object.seed);
}

template <class Visitor, Of<PruneOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("keep_fraction", object.keep_fraction, kept.called("The keep fraction"));
    visitor("ranking", object.ranking);
    visitor("parameters", object.parameters);
    visitor("initial_scores", object.initial_scores);
    visitor("learn_scores", object.learn_scores);
    visitor("freeze_weights", object.freeze_weights);
    visitor("score_weight_decay", object.score_weight_decay, between(0, 1e6).called("The weight decay of the scores"));
}

template <class Visitor, Of<AtypicalOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("threshold", object.threshold, kept.called("The threshold of the flip fraction"));
}

} // namespace midstage::masks
