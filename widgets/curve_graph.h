// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/qcustomplot_include.h"

namespace midstage::widgets {

/// A graph that is quick on the screen. Of its line, points that would lie less than a fraction of a pixel beside it
/// are left out, and dashes are cut before they are drawn: Qt draws a dashed, smoothed line as one shape of thousands
/// of corners, which takes longer than all the rest of a plot. A marker is drawn once and then copied, to the nearest
/// half of a pixel. Files are drawn by Qt alone, from all points.
class CurveGraph : public QCPGraph {
    Q_OBJECT

public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                         const QCPScatterStyle& style) const override;
};

} // namespace midstage::widgets
