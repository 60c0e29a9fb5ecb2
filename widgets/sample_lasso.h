// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QPolygonF>

namespace midstage::widgets {

/// What is being drawn around points, by the mouse or by keys, and the keyboard's cross: over the plot, which is not
/// drawn again for it.
class SampleLasso : public QCPLayerable {
    Q_OBJECT

public:
    SampleLasso(PlotCanvas* canvas, QCPAxisRect* rect);

    bool rectangular = false; ///< else along the mouse's way
    bool cross_shown = false;

    bool begun() const { return begun_; }
    void begin(QPointF at);
    void go_on(QPointF at);
    /// The shape; it is not there any more afterwards.
    QPolygonF end();
    void cancel();
    /// Where the keyboard stands, in pixels of the plot; kept within the axis rect.
    QPointF cross() const { return cross_; }
    void move_cross(QPointF at);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QPolygonF shape() const;

    PlotCanvas* canvas_;
    QCPAxisRect* rect_;
    QPolygonF way_;
    QPointF cross_;
    bool begun_ = false;
};

} // namespace midstage::widgets
