// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <optional>

namespace midstage::widgets {

/// The constraint's line through both loss plots with its value, the estimate and the stage that it is nearest to, and
/// the crosshair over the keep fractions.
class MaskMarks : public QCPLayerable {
    Q_OBJECT

public:
    /// What is marked, in the axes' units; nothing where there is none.
    struct Marks {
        std::optional<double> constraint;
        std::optional<QPointF> estimate; ///< keep fraction and loss
        std::optional<QPointF> stage;    ///< epoch and training loss
        std::optional<double> crosshair; ///< a keep fraction
        QString value;                   ///< the constraint's text
        QString stage_text;
        bool focused = false; ///< the keyboard moves the line
    };

    /// `masks`, `training`: the loss plots, of the same height and range; `accuracy`: below the first.
    MaskMarks(PlotCanvas* canvas, QCPAxisRect* masks, QCPAxisRect* training, QCPAxisRect* accuracy);

    void set_marks(const Marks& marks) { marks_ = marks; }
    const Marks& marks() const { return marks_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_constraint(QCPPainter* painter) const;
    void draw_stage(QCPPainter* painter, double line) const;
    void draw_text(QCPPainter* painter, const QRectF& plate, const QString& text, const QColor& colour) const;

    PlotCanvas* canvas_;
    QCPAxisRect* masks_;
    QCPAxisRect* training_;
    QCPAxisRect* accuracy_;
    Marks marks_;
};

} // namespace midstage::widgets
