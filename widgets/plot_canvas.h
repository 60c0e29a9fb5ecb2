// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appearance.h"
#include "widgets/curves.h"
#include "widgets/qcustomplot_include.h"

namespace midstage::widgets {

/// How one curve is drawn, on the plot and in its key.
struct CurveStyle {
    QColor colour;
    double width = 1.5;
    Qt::PenStyle line = Qt::SolidLine;
    QCPScatterStyle::ScatterShape marker = QCPScatterStyle::ssNone;

    QPen pen() const;
    QCPScatterStyle scatter() const;
};

/// The shape that tells the n-th of several curves apart without its colour.
QCPScatterStyle::ScatterShape marker_shape(int n);
/// The same for curves of so many points that markers would run into each other.
Qt::PenStyle line_style(int n);

/// Whether it paints on the screen, or on a picture in the screen's pixels: there speed counts, on paper the shape.
bool is_screen(const QPainter& painter);

/// A QCustomPlot in the program's looks: colours from the palette, which it follows, the program's font, no default
/// axes, and a layer "overlay" that is redrawn alone.
class PlotCanvas : public QCustomPlot {
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget* parent = nullptr);

    const PlotTheme& theme() const { return theme_; }
    /// An axis rect with bottom, left and, where asked for, right axis, in theme.
    QCPAxisRect* add_axis_rect(int row, bool right_axis);
    /// A graph whose line is quick on the screen.
    QCPGraph* add_graph(QCPAxis* x, QCPAxis* y);
    /// Colours and fonts again, after the palette or font changed.
    void apply_theme();
    /// Text over curves, from its baseline's left end: a rim in the background's colour keeps it readable without
    /// hiding much of them.
    void draw_rimmed_text(QPainter& painter, QPointF baseline, const QFont& font, const QString& text,
                          const QColor& colour) const;
    /// Light colours and room around the plot, whatever the screen looks like.
    void dress_for_export(const QFont& font);
    /// Paints the plot in that size, in logical pixels; `vector`: the device is not made of pixels.
    void paint_on(QPaintDevice& device, const QTransform& transform, QSize size, bool vector);
    /// Draws all of it when the events before have been handled; where nobody sees it, once it is seen.
    void replot_later();
    /// Redraws the overlay at once, without the curves.
    void replot_overlay();

Q_SIGNALS:
    /// The palette or font changed and has been applied to the axes; curves should be styled again.
    void theme_changed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void style_axis(QCPAxis* axis) const;

    PlotTheme theme_;
    bool stale_ = false; ///< to be drawn before it is painted
};

/// A line of text in a plot's layout that is shortened where it does not fit, instead of widening the plot.
class PlotCaption : public QCPTextElement {
    Q_OBJECT

public:
    PlotCaption(QCustomPlot* plot, bool bold);
    void set_caption(const QString& text) { full_text_ = text; }
    const QString& caption() const { return full_text_; }

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;

private:
    QString full_text_;
    bool bold_;
};

} // namespace midstage::widgets
