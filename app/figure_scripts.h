// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/python_text.h"
#include "widgets/layer_values.h"
#include "widgets/mask_plot.h"
#include "widgets/training_plots.h"

#include <QString>
#include <QVector>
#include <optional>

/// Python scripts that draw a figure anew from the files of a run, with pandas and matplotlib. Each takes the name of a
/// picture to write as its argument, and opens a window without one. From any thread.
namespace midstage::app {

/// A Python number; None where it is not finite.
QString python_number(double value);

/// A run that is drawn beside the shown one.
struct ScriptRun {
    QString name;
    QString folder;
    double shift = 0; ///< that its epochs lie behind the shown run's
};

/// The checkpoint of another run that the shown one started from.
struct ScriptStart {
    QString folder;
    double epoch = 0;
};

/// `start`: of the start level, where the content has one.
QString training_figure_script(const widgets::TrainingPlots::Content& content, const QVector<ScriptRun>& related,
                               const std::optional<ScriptStart>& start = {});

/// `folder`: of the run that looked at the masks.
QString mask_figure_script(const widgets::MaskContent& content, const QString& folder, std::optional<double> constraint,
                           bool logarithmic);

/// `folder`: of the run that looked at single layers, or where `kept` of the one that pruned.
QString layers_figure_script(const widgets::LayerContent& content, const QString& folder, bool kept);

} // namespace midstage::app
