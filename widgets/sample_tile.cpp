// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_tile.h"

#include "widgets/sample_table.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QPolygonF>

namespace midstage::widgets {

namespace {
constexpr int padding = 4;
constexpr int narrowest_caption = 56;
constexpr double largest_marker = 14;

/// A mark with a rim in the background's colour, which is seen on any picture.
void paint_shape(QPainter& painter, const QPolygonF& shape, const QColor& colour, const QColor& rim) {
    painter.setPen(QPen(rim, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(shape);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(shape);
}
} // namespace

SampleTile tile_of(const SampleTable& table, int row) {
    const SampleColumns& columns = table.columns();
    SampleTile tile;
    // An OOD sample has no label: what the network takes it for says more than a dash.
    tile.name = columns.label.isEmpty() && row < columns.predicted_full.size()
                    ? QStringLiteral("\u2192 ") + columns.class_name(columns.predicted_full[row])
                    : columns.class_name(columns.label.value(row, -1));
    tile.figure = table.figure(row);
    tile.flagged = table.flagged(row);
    if (row < columns.wrong_label.size() && columns.wrong_label[row]) {
        tile.truth = SampleTile::Truth::wrong_label;
    } else if (columns.atypical(row)) {
        tile.truth = SampleTile::Truth::atypical;
    }
    return tile;
}

TileSize TileSize::at_zoom(QSize picture, int zoom, const QFont& font) {
    TileSize size;
    size.image = picture * zoom;
    size.line_height = QFontMetrics(font).height();
    size.captions = size.image.width() < narrowest_caption ? 0 : (size.image.width() < 2 * narrowest_caption ? 2 : 1);
    return size;
}

QSize TileSize::whole() const {
    return image + QSize(2 * padding, 2 * padding + captions * line_height + (captions > 0 ? 2 : 0));
}

void paint_flag_marker(QPainter& painter, const QRectF& box, const PlotTheme& theme) {
    const QRectF inner = box.adjusted(2, 2, -2, -2);
    paint_shape(painter, QPolygonF({{inner.center().x(), inner.top()}, inner.bottomRight(), inner.bottomLeft()}),
                theme.final_checkpoint, theme.background);
}

void paint_truth_marker(QPainter& painter, const QRectF& box, SampleTile::Truth truth, const PlotTheme& theme) {
    const QRectF inner = box.adjusted(2, 2, -2, -2);
    if (truth == SampleTile::Truth::atypical) {
        paint_shape(painter,
                    QPolygonF({{inner.center().x(), inner.top()},
                               {inner.right(), inner.center().y()},
                               {inner.center().x(), inner.bottom()},
                               {inner.left(), inner.center().y()}}),
                    theme.loss, theme.background);
    } else if (truth == SampleTile::Truth::wrong_label) {
        const QRectF cross = inner.adjusted(1, 1, -1, -1);
        for (const auto& [colour, width] : {std::pair{theme.background, 6.0}, std::pair{theme.loss, 3.0}}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(cross.topLeft(), cross.bottomRight());
            painter.drawLine(cross.topRight(), cross.bottomLeft());
        }
    }
}

void paint_tile(QPainter& painter, QPointF at, const TileSize& size, const SampleTile& tile, const QImage& image,
                const QPalette& palette) {
    const QRectF whole(at, size.whole());
    if (tile.selected) {
        painter.fillRect(whole.adjusted(1, 1, -1, -1), palette.color(QPalette::Highlight));
    }
    const QRectF picture(at + QPointF(padding, padding), size.image);
    if (image.isNull()) {
        painter.fillRect(picture, palette.color(QPalette::AlternateBase));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false); // every pixel as it is
        painter.drawImage(picture, image);
    }
    if (tile.flagged || tile.truth != SampleTile::Truth::none) {
        const PlotTheme theme = plot_theme(palette);
        painter.setRenderHint(QPainter::Antialiasing, true);
        const double side = std::min<double>(largest_marker, size.image.width() / 2.6);
        if (tile.flagged) {
            paint_flag_marker(painter, QRectF(picture.topLeft(), QSizeF(side, side)), theme);
        }
        paint_truth_marker(painter, QRectF(picture.right() - side, picture.top(), side, side), tile.truth, theme);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (size.captions > 0) {
        painter.setPen(palette.color(tile.selected ? QPalette::HighlightedText : QPalette::Text));
        const QFontMetrics metrics(painter.font());
        const int width = size.image.width();
        QRectF line(at.x() + padding, picture.bottom() + 2, width, size.line_height);
        const int name_width = size.captions > 1 ? width : width - metrics.horizontalAdvance(tile.figure) - padding;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(tile.name, Qt::ElideRight, name_width));
        if (size.captions > 1) {
            line.translate(0, size.line_height);
        }
        painter.drawText(line, (size.captions > 1 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, tile.figure);
    }
    if (tile.current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.color(QPalette::Text), 2));
        painter.drawRect(whole.adjusted(1, 1, -1, -1));
    }
}

} // namespace midstage::widgets
