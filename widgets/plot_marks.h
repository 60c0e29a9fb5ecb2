// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QVector>
#include <optional>

namespace midstage::widgets {

/// Best and final checkpoint of the mean curve, with the gap between them drawn as a measure.
class GapMarks : public QCPLayerable {
    Q_OBJECT

public:
    GapMarks(PlotCanvas* canvas, QCPAxisRect* rect);

    void set_found(const std::optional<BestAndFinal>& found, Metric metric, bool running);
    const std::optional<BestAndFinal>& found() const { return found_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    /// Draws the text near `anchor` where it hides least of the curves and of `plates`, and adds its own plate to them.
    void draw_label(QCPPainter* painter, QPointF anchor, bool above, const QString& text, const QColor& colour,
                    QVector<QRectF>& plates) const;
    /// The curves in pixels, near a label of that width at the anchor.
    QVector<QPolygonF> curves_near(double x, double width) const;

    PlotCanvas* canvas_;
    QCPAxisRect* rect_;
    std::optional<BestAndFinal> found_;
    Metric metric_ = Metric::fpr95;
    bool running_ = false;
};

/// The scrubber's line and the crosshair through several axis rects that share their x range, with a dot on each curve
/// at the crosshair.
class CheckpointLines : public QCPLayerable {
    Q_OBJECT

public:
    CheckpointLines(PlotCanvas* canvas, const QVector<QCPAxisRect*>& rects);

    /// Positions on the x axis; nothing where there is none.
    void set_scrubbed(std::optional<double> x) { scrubbed_ = x; }
    void set_crosshair(std::optional<double> x) { crosshair_ = x; }
    /// Of the second run, B; with one the scrubber's own line is lettered A.
    void set_pinned(std::optional<double> x) { pinned_ = x; }
    std::optional<double> crosshair() const { return crosshair_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_checkpoint(QCPPainter* painter, const QCPAxisRect* rect, double x, const QString& letter,
                         Qt::PenStyle line) const;

    PlotCanvas* canvas_;
    QVector<QCPAxisRect*> rects_;
    std::optional<double> scrubbed_;
    std::optional<double> crosshair_;
    std::optional<double> pinned_;
};

} // namespace midstage::widgets
