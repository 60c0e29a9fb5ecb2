// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"
#include "widgets/bars_plot.h"
#include "widgets/seeds_plot.h"

namespace midstage::app {

/// How the ticked runs are drawn.
enum class ComparedPlot { lines, bars, points };
/// What a whisker is.
enum class Whisker { deviation, interval };

struct PlotChoice {
    QString figure = QStringLiteral("auroc"); ///< of compared_figures()
    ComparedPlot plot = ComparedPlot::lines;
    Whisker whisker = Whisker::deviation;
};

/// One run of a drawn entry, as a script needs it.
struct PlottedRun {
    QString folder;
    QString training; ///< equal for runs that count together
    double start = 0; ///< what is added to its epochs in the lines
    QString parent;   ///< folder of the run whose checkpoint is the first point of the line; empty = none
    double parent_epoch = 0;
    double epoch = -1; ///< of the checkpoint in the bars; negative = none
};

struct ComparisonPlotData {
    PlotChoice choice;
    QString score;
    widgets::SeedsPlot::Content lines;
    widgets::BarsPlot::Content bars;
    QVector<QVector<PlottedRun>> runs; ///< of each line or bar
};

/// On any thread. `whole` is what comparison_table() gave for the same input; of very many entries the first are drawn,
/// and the title says so. For files it is to be made anew while FileTexts lives.
ComparisonPlotData comparison_plot_data(const ComparisonInput& input, const ComparisonTable& whole,
                                        const PlotChoice& choice);

/// What is drawn as CSV: fractions in [0, 1].
QString plot_as_csv(const ComparisonPlotData& data);
/// A Python script that draws it anew from the runs' folders with pandas and matplotlib.
QString plot_as_python(const ComparisonPlotData& data);

} // namespace midstage::app
