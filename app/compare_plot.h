// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_plot_data.h"
#include "app/exported_figure.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace midstage::app {

/// A figure of the ticked runs in one plot: over the epochs, or at the chosen checkpoints.
class ComparePlot : public QWidget, public FigureSource {
    Q_OBJECT

public:
    explicit ComparePlot(QWidget* parent = nullptr);

    PlotChoice choice() const;
    void set_choice(const QString& figure, int plot);
    /// `in_files`: the same for files.
    void set_data(const ComparisonPlotData& data, const ComparisonPlotData& in_files);
    const ComparisonPlotData& data() const { return data_; }
    widgets::SeedsPlot* lines() const { return lines_; }
    widgets::BarsPlot* bars() const { return bars_; }
    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override { return !data_.runs.isEmpty(); }

Q_SIGNALS:
    void choice_changed();
    /// A click on a line, or on the first point of one where another run's checkpoint stands.
    void checkpoint_wanted(const QString& folder, double epoch);

private:
    void choose(int line, double epoch);

    QComboBox* figure_;
    QComboBox* plot_;
    QComboBox* whisker_;
    QStackedWidget* pages_;
    widgets::SeedsPlot* lines_;
    widgets::BarsPlot* bars_;
    ComparisonPlotData data_;
    ComparisonPlotData in_files_; ///< English
};

} // namespace midstage::app
