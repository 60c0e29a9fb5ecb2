// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace midstage::widgets {

/// What an action starts from, as its dialog says it, and what there is to choose a constraint from.
struct ActionStart {
    /// An estimate of the constraint that was made before.
    struct Estimate {
        double keep_fraction = 0;
        double mean = 0;
    };
    /// A checkpoint of the run with its training loss.
    struct Stage {
        double epoch = 0;
        double training_loss = 0;
    };
    QString run;      ///< its title
    double epoch = 0; ///< of the checkpoint
    QVector<Estimate> estimates;
    QVector<Stage> stages;
};

/// Where the loss constraint of a fine-tuning or pruning comes from.
struct ConstraintChoice {
    enum class Source { estimate, number, checkpoint, none };
    Source source = Source::estimate;
    double keep_fraction = 0.965; ///< of the masks it is estimated with
    double value = 0.05;          ///< the number itself
    double epoch = 0;             ///< the checkpoint whose training loss it is
    bool operator==(const ConstraintChoice&) const = default;
};

/// Estimating a loss constraint with random masks.
struct EstimateValues {
    QVector<double> keep_fractions{0.99, 0.965, 0.9};
    qint64 masks = 10;
    bool augmented = true;
    double layer_keep_fraction = 0; ///< each layer by itself is masked to it as well; 0 = not
    QString scores = QStringLiteral("random");
    QString ranking = QStringLiteral("layer");
    QStringList parameters; ///< patterns of the names of masked parameters; empty = all weights
    bool operator==(const EstimateValues&) const = default;
};

/// Fine-tuning with a loss constraint (UM).
struct FineTuneValues {
    ConstraintChoice constraint;
    qint64 epochs = 8;
    double lr = 0.1;
    QString schedule = QStringLiteral("cosine");
    double ema_decay = 0;
    bool operator==(const FineTuneValues&) const = default;
};

/// Pruning with a learned mask under a loss constraint (UMAP).
struct PruneValues {
    ConstraintChoice constraint;
    double keep_fraction = 0.8;
    QString scores = QStringLiteral("learned");
    bool freeze_weights = true;
    QString ranking = QStringLiteral("layer");
    double score_weight_decay = 0;
    QStringList parameters; ///< patterns of the names of the weights that may be pruned; empty = all
    qint64 epochs = 8;
    double lr = 0.1;
    bool operator==(const PruneValues&) const = default;
};

/// Finding the training samples that masks make the network forget.
struct FindAtypicalValues {
    QVector<double> keep_fractions{0.965};
    qint64 masks = 10;
    double threshold = 0.5;
    QStringList parameters; ///< as EstimateValues::parameters
    bool operator==(const FindAtypicalValues&) const = default;
};

} // namespace midstage::widgets
