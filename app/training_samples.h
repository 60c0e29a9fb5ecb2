// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample_data.h"

#include <memory>

namespace midstage::app {

/// What a training recorded of its samples, and what follows from it.
struct TrainingSamples {
    QString run;            ///< folder of the run that trained
    SampleHistory history;  ///< rows of epochs, columns of samples
    QVector<qint8> correct; ///< epochs x samples; 1 right, 0 wrong, -1 = not visited
    /// A row a sample: label and truth where they are known, and criteria over the whole training. Names of classes are
    /// not known to the record.
    widgets::SampleColumns columns;
};
using TrainingSamplesPtr = std::shared_ptr<const TrainingSamples>;

/// Of the run itself where it trains, else of the run that it looked at. Null where nothing was recorded, or where the
/// record is damaged. Reads the disk: call it in the background. Throws midstage::Error where the run cannot be read.
TrainingSamplesPtr training_samples_of(const QString& folder);

/// The last row of the record that was complete at that epoch; -1 = none.
qsizetype record_row_at(const SampleHistory& history, double epoch);

/// All that is known of the training samples at that checkpoint: what a search found, where there was one (it may be of
/// the run that this one started from), and loss, margin and answer in the training pass that ended at or before the
/// checkpoint. Quick. Either may be null, not both.
widgets::SampleColumns columns_at(const TrainingSamples* training, const SampleData* search, double epoch);

} // namespace midstage::app
