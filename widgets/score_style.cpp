// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_style.h"

#include <QPixmap>

namespace midstage::widgets {

CurveStyle score_style(int set, const PlotTheme& theme) {
    if (set == 0) {
        return {theme.mean, 2.2, Qt::SolidLine, QCPScatterStyle::ssNone};
    }
    return {theme.series[(set - 1) % theme.series.size()], 1.6, line_style(set - 1), marker_shape(set - 1)};
}

QIcon score_swatch(int set, const QPalette& palette, qreal pixel_ratio) {
    QPixmap pixmap(swatch_size * pixel_ratio);
    pixmap.setDevicePixelRatio(pixel_ratio);
    pixmap.fill(Qt::transparent);
    const CurveStyle style = score_style(set, plot_theme(palette));
    const QPointF middle(swatch_size.width() / 2.0, swatch_size.height() / 2.0);
    {
        QCPPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style.pen());
        painter.drawLine(QPointF(1, middle.y()), QPointF(swatch_size.width() - 1, middle.y()));
        const QCPScatterStyle scatter = style.scatter();
        if (!scatter.isNone()) {
            scatter.applyTo(&painter, style.pen());
            scatter.drawShape(&painter, middle);
        }
    }
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected); // not tinted: the colour is what it says
    return icon;
}

} // namespace midstage::widgets
