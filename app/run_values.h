// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"
#include "widgets/run_list_model.h"
#include "widgets/text_for.h"

#include <QDateTime>
#include <QString>
#include <QVector>
#include <cmath>
#include <optional>

namespace midstage::app {

using widgets::Checkpoint;
using RunState = widgets::RunItemState;

/// All that is shown of one run.
struct RunDetails {
    QString folder;
    QString name;
    QString summary; ///< one line: data, model, seed
    RunState state = RunState::queued;
    QString error;                    ///< where failed, one sentence
    QString device;                   ///< for people; empty before the run began
    QString precision;                ///< "fp32" or "bf16"; empty before the run began
    QString kind;                     ///< as on the command line: "train", "fine-tune" ...
    QString origin;                   ///< the checkpoint that it started from, in words; empty where there is none
    std::optional<double> constraint; ///< the loss that it is held at, once that is known
    double epochs = 0;                ///< that are planned; 0 for a run that trains nothing
    QDateTime created;
    QStringList tags; ///< of the user's
    QString note;     ///< likewise, several lines
    QVector<Checkpoint> checkpoints;
};

/// One checkpoint of one run.
struct Position {
    QString folder; ///< of the run; empty = none
    double epoch = Checkpoint::unknown;
    bool operator==(const Position& other) const {
        // Two places that are not known are the same one.
        return folder == other.folder && (epoch == other.epoch || (std::isnan(epoch) && std::isnan(other.epoch)));
    }
};

/// Where a run is.
struct RunProgress {
    QString stage;
    double epoch = 0;
    double epochs = 0;
    double fraction = 0; ///< of the whole run, in [0, 1]
    double loss = Checkpoint::unknown;
    double images_per_second = 0;
    double seconds_left = -1; ///< negative = not known
};

/// The training set under one mask.
struct MaskLoss {
    double keep_fraction = 1;
    int mask = 0;
    double loss = 0;     ///< mean cross-entropy
    double accuracy = 0; ///< in [0, 1]
};

/// What the worker tells of its run since it last told something.
struct RunUpdate {
    QString folder;
    bool began = false;
    QString device;
    QString precision;
    /// New ones only, or where `began` all that the run has.
    QVector<Checkpoint> checkpoints;
    QVector<MaskLoss> masks; ///< new ones
    std::optional<RunProgress> progress;
    std::optional<RunState> state;
    QString message; ///< the error where failed
    bool ended = false;
};

/// A kind as on the command line, for people: "Fine-tune".
QString run_kind_title(const QString& kind, widgets::TextFor reader = widgets::TextFor::window);
/// Whether runs of this kind train a network.
bool run_kind_trains(const QString& kind);

/// Adds new checkpoints in the order of their epochs; one of the same epoch is replaced.
void merge_checkpoints(QVector<Checkpoint>& into, const QVector<Checkpoint>& more);

} // namespace midstage::app

Q_DECLARE_METATYPE(midstage::app::RunUpdate)
