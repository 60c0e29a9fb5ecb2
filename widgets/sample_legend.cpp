// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_legend.h"

#include "widgets/sample_tile.h"

#include <QPainter>

namespace midstage::widgets {

namespace {
constexpr int marker = 14;
constexpr int gap = 12;
} // namespace

SampleLegend::SampleLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set_truth(false);
}

QStringList SampleLegend::names() const {
    return truth_ ? QStringList{tr("flagged"), tr("wrong label"), tr("atypical")} : QStringList{tr("flagged")};
}

void SampleLegend::set_truth(bool known) {
    truth_ = known;
    setAccessibleName(truth_ ? tr("Markers: triangle flagged, cross wrong label, diamond atypical otherwise")
                             : tr("Marker: triangle flagged"));
    updateGeometry();
    update();
}

QSize SampleLegend::sizeHint() const {
    int width = 0;
    for (const QString& name : names()) {
        width += marker + 2 + fontMetrics().horizontalAdvance(name) + gap;
    }
    return {width, std::max(marker, fontMetrics().height())};
}

void SampleLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PlotTheme theme = plot_theme(palette());
    int x = 0;
    int n = 0;
    for (const QString& name : names()) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        const QRectF box(x, (height() - marker) / 2.0, marker, marker);
        if (n == 0) {
            paint_flag_marker(painter, box, theme);
        } else {
            paint_truth_marker(painter, box, n == 1 ? SampleTile::Truth::wrong_label : SampleTile::Truth::atypical,
                               theme);
        }
        x += marker + 2;
        const int width = fontMetrics().horizontalAdvance(name);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + gap;
        ++n;
    }
}

} // namespace midstage::widgets
