// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
#include "app/mask_data.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace midstage::widgets {
class ElidedLabel;
class MaskPlot;
} // namespace midstage::widgets

namespace midstage::app {

/// What random masks do to the loss of a run's network, with the constraint to fine-tune or prune under.
class MaskTab : public QWidget, public FigureSource {
    Q_OBJECT

public:
    explicit MaskTab(QWidget* parent = nullptr);

    /// The actions that start something from here, as buttons.
    void add_actions(const QVector<QAction*>& actions);
    void set_masks(const MaskData& masks);
    void clear();

    widgets::MaskPlot* plot() const { return plot_; }
    std::optional<ExportedFigure> figure() const override;
    /// The constraint that the line is at; nothing where there is none.
    std::optional<double> constraint() const;
    /// Where the user has moved the line; nothing where it lies as it was placed.
    std::optional<double> moved_constraint() const { return moved_; }

private:
    QString run_;
    QString source_;
    std::optional<double> moved_;
    QHBoxLayout* controls_;
    widgets::ElidedLabel* about_;
    widgets::MaskPlot* plot_;
};

} // namespace midstage::app
