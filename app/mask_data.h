// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include "app/relatives.h"
#include "widgets/layer_values.h"
#include "widgets/mask_values.h"

#include <optional>

namespace midstage::app {

/// Losses under masks with all that determines them: another run finds the same numbers only where all of it is equal.
struct MaskMeasurement {
    QString network;    ///< folder of the run whose checkpoint was masked
    runs::RunSpec spec; ///< of the run that looked: the checkpoint, the masks' options, the data
    QVector<widgets::MaskEstimate> estimates;
    QString looked;                               ///< folder of the run that looked
    double epoch = Checkpoint::unknown;           ///< of the checkpoint, where it is the shown run's own
    double layer_keep_fraction = 0;               ///< that single layers were masked to
    QVector<widgets::LayerFigure> loss_rise = {}; ///< of single layers; empty where they were not looked at
};

/// What masks are known to do to the network of a run.
struct MaskData {
    QString run;    ///< folder of the run that this is about
    QString source; ///< folder of the run that looked at the masks that are shown; empty where there is none
    QString about;  ///< whose network, in words
    widgets::MaskContent content;
    std::optional<double> constraint;      ///< the one that the run trains under
    QVector<widgets::LayerFigure> kept;    ///< of each layer, where the run has pruned, in percent
    QVector<MaskMeasurement> measurements; ///< all that are known, of this run's network or its parent's
    QStringList problems;                  ///< a sentence for each part that could not be read
};

/// The run whose masks masks_on_epoch() shows.
QString looked_on_epoch(const MaskData& masks, double epoch);
/// The same with the newest masks on the run's own checkpoint of that epoch, where there are any.
MaskData masks_on_epoch(const MaskData& masks, double epoch);

/// The newest estimate of the run's own network, else the masks that the run itself has looked at, which are masks of
/// its parent's network. Reads the disk: call it in the background.
MaskData mask_data_of(const QString& folder, const Relatives& relatives);

} // namespace midstage::app
