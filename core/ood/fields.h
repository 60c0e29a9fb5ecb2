// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/ood/options.h"

/// See core/base/fields.h.
namespace midstage::ood {

template <class Visitor, Of<ScoreOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("temperature", object.temperature, positive.called("The temperature of the energy score"));
}

template <class Visitor, Of<EvaluationOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("scores", object.scores);
    visitor("score_options", object.score_options);
    visitor("keep_outputs", object.keep_outputs);
}

} // namespace midstage::ood
