// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/layer_values.h"
#include "widgets/plot_export.h"

#include <QFont>
#include <QWidget>

class QCPBars;
class QCPErrorBars;
class QComboBox;

namespace midstage::widgets {

class ElidedLabel;
class PlotCanvas;
class PlotCaption;

/// A bar for each layer of a network: which layers the loss hangs on, or what a pruning kept of each.
class LayerBars : public QWidget {
    Q_OBJECT

public:
    enum class Figure { loss_rise, kept };
    /// All that is exported, by value.
    struct Snapshot {
        LayerContent content;
        Figure figure = Figure::loss_rise;
        QFont font;
    };

    explicit LayerBars(QWidget* parent = nullptr);

    void set_content(const LayerContent& content);
    const LayerContent& content() const { return content_; }
    Figure figure() const;
    /// Of the layer under the mouse, else of the one with the longest bar.
    QString readout() const;

    Snapshot snapshot() const;
    /// Paints what a snapshot holds, always in light colours.
    static void paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector);
    QSize minimumSizeHint() const override { return {260, 200}; }
    QSize sizeHint() const override { return {360, 420}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const QVector<LayerFigure>& figures() const;
    void choose(Figure figure);
    void fill();
    void label_layers();
    void style();
    void show_readout();

    LayerContent content_;
    int under_mouse_ = -1;
    QComboBox* choice_;
    PlotCanvas* canvas_;
    ElidedLabel* readout_;
    PlotCaption* title_ = nullptr;
    QCPBars* bars_ = nullptr;
    QCPErrorBars* errors_ = nullptr;
};

Picture picture_of(const LayerBars::Snapshot& snapshot);

} // namespace midstage::widgets
