// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QBitArray>
#include <QImage>
#include <QVector>
#include <optional>

namespace midstage::widgets {

/// Tens of thousands of points in one axis rect: drawn once into a picture, which is drawn again until the points, the
/// axes or the size change. Points over each other become denser.
class SamplePoints : public QCPLayerable {
    Q_OBJECT

public:
    struct Points {
        QVector<float> x; ///< in the axes' units; what is not finite is not drawn
        QVector<float> y;
        QVector<quint8> group; ///< position in the styles
        QVector<CurveStyle> styles;
        QBitArray selected; ///< empty = none
    };

    SamplePoints(PlotCanvas* canvas, QCPAxisRect* rect);

    void set_points(const Points& points);
    void set_selected(const QBitArray& selected);
    const Points& points() const { return points_; }
    /// Where a point is, in pixels of the plot; nothing where the axes do not show it.
    std::optional<QPointF> place_of(qsizetype point) const;
    /// Colours have changed.
    void forget() { drawn_ = {}; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    /// From an axis's units to pixels from the rect's left or bottom.
    struct Scale {
        double first = 0;
        double factor = 1;
        bool logarithmic = false;
        double at(double value) const;
    };
    static Scale scale_of(const QCPAxis* axis, double pixels);
    QImage render(double ratio) const;

    PlotCanvas* canvas_;
    QCPAxisRect* rect_;
    Points points_;
    QImage drawn_;
    QCPRange drawn_x_;
    QCPRange drawn_y_;
};

} // namespace midstage::widgets
