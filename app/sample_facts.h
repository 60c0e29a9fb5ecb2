// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QHash>
#include <QVector>
#include <atomic>
#include <memory>

namespace midstage::app {

/// How the test and OOD samples of a run scored at each of its checkpoints.
struct ScoreHistory {
    QString folder;
    QString score;          ///< as in ood.csv
    QVector<double> epochs; ///< of the checkpoints whose outputs are there
    struct Set {
        qsizetype samples = 0;
        QVector<float> scores;      ///< epochs x samples
        QVector<float> confidences; ///< likewise: highest probability; empty where it is the score itself, or not known
    };
    QHash<QString, Set> sets;

    /// Of one sample, an epoch each; empty where there is no such sample.
    QVector<double> of(const QString& set, int sample, bool confidence) const;
};
using ScoreHistoryPtr = std::shared_ptr<const ScoreHistory>;

/// A checkpoint whose file is missing or damaged is left out. Takes tens of milliseconds a checkpoint: call it in the
/// background. Null where `cancelled` became true.
ScoreHistoryPtr score_history_of(const QString& folder, const QVector<double>& epochs, const QString& score,
                                 const std::atomic<bool>& cancelled);

/// What the network makes of samples before its last layer, at one checkpoint.
struct Features {
    Position position;
    qsizetype length = 0;                ///< of one sample's feature
    QHash<QString, QVector<float>> sets; ///< by set: samples x length
};
using FeaturesPtr = std::shared_ptr<const Features>;

/// Those of these sets, from the checkpoint's outputs. Reads the disk: call it in the background. Throws
/// midstage::Error where there are none.
FeaturesPtr features_of(const Position& position, const QStringList& sets);

struct Neighbour {
    int sample = 0;
    double distance = 0; ///< Euclidean
};
/// The samples of `among` in `others` nearest to a sample of `set` in `own`, nearest first, without the sample itself;
/// none where the features are not of one length. Takes milliseconds for tens of thousands of samples.
QVector<Neighbour> nearest(const Features& own, const QString& set, int sample, const Features& others,
                           const QString& among, int count);

} // namespace midstage::app
