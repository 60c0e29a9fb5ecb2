// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_sheet.h"

#include <QPainter>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int margin = 12;

int title_height(const SampleSheet& sheet) {
    return sheet.title.isEmpty() ? 0 : QFontMetrics(sheet.font).height() + margin;
}

int columns_in(const QSize& tile, int width) {
    return std::max(1, (width - 2 * margin) / tile.width());
}

void paint_sheet(const SampleSheet& sheet, QPainter& painter, QSize size) {
    const QPalette palette = light_palette();
    painter.fillRect(QRect(QPoint(0, 0), size), palette.color(QPalette::Base));
    QFont bold = sheet.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QRect(margin, margin, size.width() - 2 * margin, QFontMetrics(bold).height()),
                     Qt::AlignLeft | Qt::TextSingleLine, sheet.title);
    painter.setFont(sheet.font);
    const TileSize tile = TileSize::at_zoom(sheet.picture, sheet.zoom, sheet.font);
    const QSize whole = tile.whole();
    const int columns = columns_in(whole, size.width());
    for (int i = 0; i < sheet.tiles.size(); ++i) {
        const QPointF at(margin + i % columns * whole.width(),
                         margin + title_height(sheet) + i / columns * whole.height());
        paint_tile(painter, at, tile, sheet.tiles[i], sheet.images.value(i), palette);
    }
}
} // namespace

QSize sheet_size(const SampleSheet& sheet, int width) {
    const QSize whole = TileSize::at_zoom(sheet.picture, sheet.zoom, sheet.font).whole();
    const int columns = columns_in(whole, width);
    const int lines = (static_cast<int>(sheet.tiles.size()) + columns - 1) / columns;
    return {width, 2 * margin + title_height(sheet) + lines * whole.height()};
}

Picture picture_of(const SampleSheet& sheet) {
    return {sheet.title, {}, [sheet](QPaintDevice& device, const QTransform& transform, QSize size, bool) {
                QPainter painter(&device);
                painter.setTransform(transform);
                paint_sheet(sheet, painter, size);
            }};
}

} // namespace midstage::widgets
