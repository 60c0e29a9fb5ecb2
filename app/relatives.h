// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <optional>

namespace midstage::app {

/// A run that another one started from, or that started from it.
struct Relative {
    QString folder;
    QString name;
    QString kind; ///< as on the command line: "train", "fine-tune" ...
    RunState state = RunState::queued;
    double parent_epoch = 0; ///< of a child: the parent's checkpoint that it started from
    double constraint = 0;   ///< of a child that trains under one; NaN = none
    QDateTime created;
    QVector<Checkpoint> checkpoints;
};

struct Relatives {
    std::optional<Relative> parent;
    double parent_epoch = Checkpoint::unknown; ///< the checkpoint of it that the run started from
    QVector<Relative> children;                ///< oldest first
};

/// Reads the disk: call it in the background. The children are looked for beside the run. Throws midstage::Error where
/// the run itself cannot be read; a relative that cannot is left out.
Relatives relatives_of(const QString& folder);

} // namespace midstage::app
