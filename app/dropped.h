// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

#include <QString>
#include <QStringList>

namespace midstage::app {

/// What files that were dropped on the window are.
struct Dropped {
    enum class Kind { runs, runs_folder, images, experiment, checkpoint, checkpoint_of_run, unknown };

    Kind kind = Kind::unknown;
    QStringList paths;                ///< absolute; of `runs` all, of the others one
    QString name;                     ///< of the file or folder, for people
    QString not_ood;                  ///< of images: why they cannot be an OOD set, one sentence; empty = they can
    QString not_id;                   ///< likewise, an ID set
    widgets::ExperimentValues values; ///< of an experiment: what its specification says
    double epoch = 0;                 ///< of a checkpoint of one of our runs, whose folder is the path
    bool operator==(const Dropped&) const = default;
};

/// Looks at the files. Blocks: call it in the background. Throws midstage::Error with one sentence: files that are
/// nothing of this, or of which only one can be used at a time.
Dropped look_at_dropped(const QStringList& paths);

} // namespace midstage::app
