// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/metric.h"
#include "widgets/seeds_plot.h"

namespace midstage::app {

struct SeedsData {
    widgets::SeedsPlot::Content content;
    QStringList notes; ///< sentences: what was left out, and what makes the curves incomparable
};

/// The runs as curves of one metric of one score over their seeds: those that differ in nothing but their seeds make a
/// band. Reads the disk. Throws InputError where there is nothing to draw.
SeedsData seeds_data_of(const QStringList& folders, widgets::Metric metric, const QString& score);

} // namespace midstage::app
