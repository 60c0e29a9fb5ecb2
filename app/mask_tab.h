// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
#include "app/mask_data.h"

#include <QHash>
#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace midstage::widgets {
class ElidedLabel;
class LayerBars;
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
    /// Of the run's own checkpoints the one that is looked at: its masks are shown, where there are any.
    void show_epoch(double epoch);
    void clear();

    widgets::MaskPlot* plot() const { return plot_; }
    widgets::LayerBars* bars() const { return bars_; }
    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override { return !source_.isEmpty() || !layers_.empty(); }
    /// The constraint that the line is at; nothing where there is none.
    std::optional<double> constraint() const;
    /// Where the user has moved the line; nothing where it lies as it was placed.
    std::optional<double> moved_constraint() const;

Q_SIGNALS:
    /// Other masks are shown, and with them perhaps another constraint.
    void masks_changed();

private:
    void show_masks();
    void show_page(int page);

    MaskData masks_;
    double epoch_ = Checkpoint::unknown;
    QString source_;               ///< of the masks that are shown
    QHash<QString, double> moved_; ///< by source
    widgets::LayerContent layers_;
    QHBoxLayout* controls_;
    QButtonGroup* pages_;
    QStackedWidget* stack_;
    widgets::ElidedLabel* about_;
    widgets::MaskPlot* plot_;
    widgets::LayerBars* bars_;
};

} // namespace midstage::app
