// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_legend.h"

#include "widgets/sample_tile.h"

#include <QPainter>

namespace midstage::widgets {

namespace {
constexpr int marker = 14;
constexpr int gap = 12;

QStringList names(bool truth) {
    return truth ? QStringList{SampleLegend::tr("flagged"), SampleLegend::tr("wrong label"),
                               SampleLegend::tr("atypical otherwise")}
                 : QStringList{SampleLegend::tr("flagged")};
}
} // namespace

QSize legend_size(bool truth, const QFont& font) {
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString& name : names(truth)) {
        width += marker + 2 + metrics.horizontalAdvance(name) + gap;
    }
    return {width, std::max(marker, metrics.height())};
}

void paint_legend(QPainter& painter, QPointF at, bool truth, const QFont& font, const QPalette& palette) {
    const PlotTheme theme = plot_theme(palette);
    const QFontMetrics metrics(font);
    const int height = legend_size(truth, font).height();
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing, true);
    double x = at.x();
    int n = 0;
    for (const QString& name : names(truth)) {
        const QRectF box(x, at.y() + (height - marker) / 2.0, marker, marker);
        if (n == 0) {
            paint_flag_marker(painter, box, theme);
        } else {
            paint_truth_marker(painter, box, n == 1 ? SampleTile::Truth::wrong_label : SampleTile::Truth::atypical,
                               theme);
        }
        x += marker + 2;
        const int width = metrics.horizontalAdvance(name);
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QRectF(x, at.y(), width + 2, height), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + gap;
        ++n;
    }
}

SampleLegend::SampleLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set_truth(false);
}

void SampleLegend::set_truth(bool known) {
    truth_ = known;
    setAccessibleName(truth_ ? tr("Markers: triangle flagged, cross wrong label, diamond atypical otherwise")
                             : tr("Marker: triangle flagged"));
    updateGeometry();
    update();
}

void SampleLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint_legend(painter, {0, (height() - sizeHint().height()) / 2.0}, truth_, font(), palette());
}

} // namespace midstage::widgets
