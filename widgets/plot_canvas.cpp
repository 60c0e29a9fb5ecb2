// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_canvas.h"

#include "widgets/curve_graph.h"
#include "widgets/file_texts.h"

#include <QEvent>
#include <QPainterPath>
#include <QStaticText>
#include <array>

namespace midstage::widgets {

namespace {
constexpr double marker_size = 6;
constexpr double rim = 2; // pixels around each letter
constexpr QSize smallest_layout{50, 50};

/// The rim as the text itself, a little aside in eight directions: outlines of letters as paths take ten times as long,
/// which is felt when a label is drawn again at each move of the mouse.
void draw_rimmed_glyphs(QPainter& painter, QPointF baseline, const QFont& font, const QString& text,
                        const QColor& colour, const QColor& background) {
    QStaticText glyphs(text);
    glyphs.setTextFormat(Qt::PlainText);
    glyphs.prepare(painter.transform(), font);
    const QPointF top_left = baseline - QPointF(0, QFontMetricsF(font).ascent());
    painter.setFont(font);
    painter.setPen(background);
    constexpr double aslant = rim * 0.7071;
    for (const QPointF aside :
         {QPointF(rim, 0), QPointF(-rim, 0), QPointF(0, rim), QPointF(0, -rim), QPointF(aslant, aslant),
          QPointF(-aslant, aslant), QPointF(aslant, -aslant), QPointF(-aslant, -aslant)}) {
        painter.drawStaticText(top_left + aside, glyphs);
    }
    painter.setPen(colour);
    painter.drawStaticText(top_left, glyphs);
}
} // namespace

bool is_screen(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::Raster &&
           painter.transform().type() <= QTransform::TxTranslate;
}

QPen CurveStyle::pen() const {
    QPen pen(colour, width, line);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QCPScatterStyle CurveStyle::scatter() const {
    if (marker == QCPScatterStyle::ssNone) {
        return {};
    }
    const bool filled = marker != QCPScatterStyle::ssCross && marker != QCPScatterStyle::ssPlus;
    return {marker, QPen(colour, 1.4), filled ? QBrush(colour) : QBrush(Qt::NoBrush), marker_size};
}

QCPScatterStyle::ScatterShape marker_shape(int n) {
    constexpr std::array shapes{
        QCPScatterStyle::ssCircle,  QCPScatterStyle::ssSquare,           QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCross,
        QCPScatterStyle::ssPlus};
    return shapes.at(static_cast<size_t>(n) % shapes.size());
}

Qt::PenStyle line_style(int n) {
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return styles.at(static_cast<size_t>(n) % styles.size());
}

PlotCanvas::PlotCanvas(QWidget* parent)
    : QCustomPlot(parent)
    , theme_(plot_theme(palette())) {
    plotLayout()->clear();
    setLocale(text_locale()); // of the numbers at the axes
    plotLayout()->setRowSpacing(4);
    plotLayout()->setColumnSpacing(6);
    setAutoAddPlottableToLegend(false);
    setAntialiasedElements(QCP::aeAll);
    // Thick antialiased polylines of thousands of points take hundreds of milliseconds as one path.
    setPlottingHint(QCP::phFastPolylines, true);
    addLayer(QStringLiteral("annotations"), layer(QStringLiteral("main")));
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    apply_theme();
}

QCPAxisRect* PlotCanvas::add_axis_rect(int row, bool right_axis) {
    auto* rect = new QCPAxisRect(this, false);
    QVector<QCPAxis*> axes{rect->addAxis(QCPAxis::atBottom), rect->addAxis(QCPAxis::atLeft)};
    if (right_axis) {
        axes.append(rect->addAxis(QCPAxis::atRight));
    }
    for (QCPAxis* axis : axes) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
    plotLayout()->addElement(row, 0, rect);
    apply_theme();
    return rect;
}

QCPGraph* PlotCanvas::add_graph(QCPAxis* x, QCPAxis* y) {
    return new CurveGraph(x, y); // which the plot owns
}

void PlotCanvas::style_axis(QCPAxis* axis) const {
    const QPen line(theme_.subtle, 1);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(4);
    axis->setTickLabelColor(theme_.text);
    axis->setLabelColor(theme_.text);
    axis->setTickLabelFont(font());
    axis->setLabelFont(font());
    axis->setLabelPadding(4);
    axis->grid()->setPen(QPen(theme_.grid, 1));
    axis->grid()->setZeroLinePen(QPen(theme_.grid, 1));
    // Two grids in one picture cannot be read.
    axis->grid()->setVisible(axis->axisType() != QCPAxis::atRight);
}

void PlotCanvas::apply_theme() {
    theme_ = plot_theme(palette());
    setBackground(QBrush(theme_.background));
    for (QCPAxisRect* rect : axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            style_axis(axis);
        }
    }
}

void PlotCanvas::draw_rimmed_text(QPainter& painter, QPointF baseline, const QFont& font, const QString& text,
                                  const QColor& colour) const {
    if (is_screen(painter)) {
        draw_rimmed_glyphs(painter, baseline, font, text, colour, theme_.background);
        return;
    }
    QPainterPath letters;
    letters.addText(baseline, font, text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.background, 2 * rim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(letters);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(letters);
}

void PlotCanvas::dress_for_export(const QFont& font) {
    plotLayout()->setMargins(QMargins(10, 8, 10, 8));
    setPalette(light_palette());
    setFont(font);
    apply_theme();
}

void PlotCanvas::paint_on(QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
    QCPPainter painter;
    painter.begin(&device);
    painter.setTransform(transform);
    if (vector) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
    }
    painter.fillRect(QRect(QPoint(0, 0), size), theme_.background);
    toPainter(&painter, size.width(), size.height());
}

void PlotCanvas::replot_later() {
    stale_ = !isVisible();
    if (!stale_) {
        replot(QCustomPlot::rpQueuedReplot);
    }
}

void PlotCanvas::paintEvent(QPaintEvent* event) {
    if (stale_) {
        stale_ = false;
        replot(QCustomPlot::rpQueuedRefresh);
    }
    QCustomPlot::paintEvent(event);
}

void PlotCanvas::replot_overlay() {
    if (isVisible() && !stale_) {
        layer(QStringLiteral("overlay"))->replot();
    } else {
        replot_later(); // nobody sees it, and it may never have been laid out
    }
}

/// A page that is not laid out yet is a few pixels high, less than the gaps between a plot's rows take: QCustomPlot
/// then divides by nothing, and puts the rows beyond what an int can hold.
void PlotCanvas::resizeEvent(QResizeEvent* /*event*/) {
    setViewport(QRect(QPoint(0, 0), size().expandedTo(smallest_layout)));
    replot(QCustomPlot::rpQueuedRefresh);
}

void PlotCanvas::changeEvent(QEvent* event) {
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        apply_theme();
        Q_EMIT theme_changed();
        replot_later();
    }
}

PlotCaption::PlotCaption(QCustomPlot* plot, bool bold)
    : QCPTextElement(plot)
    , bold_(bold) {}

QSize PlotCaption::minimumOuterSizeHint() const {
    return {0, full_text_.isEmpty() ? 0 : QFontMetrics(mParentPlot->font()).height() + 4};
}

QSize PlotCaption::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void PlotCaption::draw(QCPPainter* painter) {
    QFont font = mParentPlot->font();
    font.setBold(bold_);
    painter->setFont(font);
    painter->setPen(static_cast<PlotCanvas*>(mParentPlot)->theme().text);
    // Over the key's column as well, which is empty in this row.
    QRect room = rect();
    room.setRight(mParentPlot->viewport().right() - 4);
    const QString text = QFontMetrics(font).elidedText(full_text_, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

} // namespace midstage::widgets
