// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/metric.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace midstage::app {

/// The window program's command line.
struct Options {
    QString start_preset;
    QString runs_dir; ///< empty = the settings', else the default
    QString data_dir; ///< likewise
    QString open_run; ///< a run to show first
    QString language; ///< of this start alone; empty = the settings'

    QString render;        ///< a run whose plot is drawn without a window; empty = open the window
    QStringList more_runs; ///< that are drawn with it, where the plot is one of several runs
    QString plot = QStringLiteral("training");
    QString to;
    QSize size{1200, 750};
    widgets::Metric metric = widgets::default_metric;
    QString score = QStringLiteral("energy");
    std::optional<double> epoch;           ///< of the plot of one checkpoint; nothing = the last
    QString set = QStringLiteral("train"); ///< of the scatter: "train", "id_test" or an OOD set's name
    QString x;                             ///< of the scatter: a figure's key, "log:" before it for a logarithmic axis
    QString y;                             ///< likewise; empty = as the window chooses
};

/// Without the program's name in `arguments`. Prints help or version and gives nothing where these are asked for;
/// throws InputError for what cannot be used.
std::optional<Options> parse_options(const QStringList& arguments);

/// Chooses Qt's platform without a display, before QApplication is made and before there are threads: rendering needs
/// no window. Empty, or one sentence where a window was wanted and there is no display that can be used.
QString choose_platform(int argc, char** argv);

} // namespace midstage::app
