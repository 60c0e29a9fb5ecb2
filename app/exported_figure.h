// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QSize>
#include <QString>
#include <functional>
#include <optional>

namespace midstage::app {

/// What a view exports of its plot, as it is at the moment of asking: a run that goes on changes nothing of it.
struct ExportedFigure {
    QString suffix; ///< of the file's name, for example "scores"
    widgets::Picture picture;
    QSize size; ///< in logical pixels
    /// What the plot shows as CSV; on any thread.
    std::function<QString()> csv;
    /// A Python script that draws the figure anew from the run's folder with pandas and matplotlib; on any thread. May
    /// be empty where the figure is no plot.
    std::function<QString()> python;
};

/// A view with a plot that can be exported.
class FigureSource {
public:
    virtual ~FigureSource() = default;
    /// Nothing where there is nothing to be seen yet.
    virtual std::optional<ExportedFigure> figure() const = 0;
    /// Whether there is one, and whether a script belongs to it; asked for at every step of the scrubber.
    virtual bool has_figure() const = 0;
    virtual bool has_script() const { return has_figure(); }
};

} // namespace midstage::app
