// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/metric.h"
#include "widgets/seeds_plot.h"

#include <optional>

namespace midstage::app {

struct SeedsData {
    widgets::SeedsPlot::Content content;
    QStringList notes; ///< sentences: what was left out, and what makes the curves incomparable
};

/// The runs as curves of one metric of one score over their seeds: those that differ in nothing but their seeds make a
/// band. Reads the disk. Throws InputError where there is nothing to draw.
SeedsData seeds_data_of(const QStringList& folders, widgets::Metric metric, const QString& score);

/// Mean and deviation of one metric of one score, in percent, over the run and its repetitions with other seeds in its
/// folder, of which those count that have finished. Nothing where there are fewer than two. Reads the disk. Throws
/// midstage::Error where the run cannot be read.
std::optional<widgets::SeedBand> seed_band_of(const QString& folder, widgets::Metric metric, const QString& score);

} // namespace midstage::app
