// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/score_data.h"
#include "widgets/sample_values.h"

namespace midstage::app {

/// The score whose value is the network's confidence: its highest probability.
inline const QString confidence_score = QStringLiteral("msp");

/// The samples of a test or OOD set at one checkpoint: score, prediction and highest probability. `confidence`: the
/// same checkpoint under `confidence_score`; null leaves that column out. Empty where the set is not there. Quick.
widgets::SampleColumns scored_columns(const ScoreData& score, const ScoreData* confidence, const QString& set,
                                      const QStringList& class_names);

/// "Epoch 10, score Max logit": of which checkpoint and score the columns are.
QString about_scored(double epoch, const QString& score);

} // namespace midstage::app
