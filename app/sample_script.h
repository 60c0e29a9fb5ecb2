// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_scatter.h"

#include <QString>

namespace midstage::app {

/// Where the figures of a scatter come from.
struct SampleScriptSource {
    QString run; ///< folder of the run that trained, or whose scores are shown
    double epoch = 0;
    QString search;            ///< folder of the search for atypical samples; empty = none
    QString score;             ///< as in ood.csv
    bool own_training = false; ///< criteria of the training are the run's and not those of the search's table
};

/// Python that draws the scatter anew from the run's folder (atypical.csv, samples/dynamics.npz, scores/*.npz). `set`:
/// "train", "id_test" or an OOD set. Looks at the disk: call it in the background.
QString scatter_script(const widgets::SampleScatter::Snapshot& snapshot, const QString& set,
                       const SampleScriptSource& source);

} // namespace midstage::app
