// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_sheet.h"

#include "widgets/file_texts.h"
#include "widgets/sample_legend.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr int margin = 12;
constexpr int line_gap = 4;
/// Logical pixels of all tiles; a PNG has four times as many, of four bytes.
constexpr double most_area = 16e6;
constexpr double highest = 2; ///< times its width

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleSheet)
};

QSize tile_size(const SampleSheet& sheet) {
    return TileSize::at_zoom(sheet.picture, sheet.zoom, sheet.font).whole();
}

double area(const SampleSheet& sheet) {
    const QSize tile = tile_size(sheet);
    return double(sheet.rows.size()) * tile.width() * tile.height();
}

/// Title, text and legend.
int head_height(const SampleSheet& sheet) {
    const int line = QFontMetrics(sheet.font).height() + line_gap;
    return 2 * line + legend_size(sheet.table.columns().truth_known(), sheet.font).height() + margin;
}

int columns_in(const QSize& tile, int width) {
    return std::max(1, (width - 2 * margin) / tile.width());
}

void paint_head(const SampleSheet& sheet, QPainter& painter, int width, const QPalette& palette) {
    const int line = QFontMetrics(sheet.font).height();
    QRect at(margin, margin, width - 2 * margin, line);
    QFont bold = sheet.font;
    bold.setBold(true);
    painter.setPen(palette.color(QPalette::Text));
    painter.setFont(bold);
    painter.drawText(at, Qt::AlignLeft | Qt::TextSingleLine, sheet.title);
    at.translate(0, line + line_gap);
    painter.setFont(sheet.font);
    painter.drawText(at, Qt::AlignLeft | Qt::TextSingleLine, sheet_text(sheet));
    at.translate(0, line + line_gap);
    paint_legend(painter, at.topLeft(), sheet.table.columns().truth_known(), sheet.font, palette);
}

void paint_sheet(const SampleSheet& sheet, QPainter& painter, QSize size) {
    const QPalette palette = light_palette();
    painter.fillRect(QRect(QPoint(0, 0), size), palette.color(QPalette::Base));
    paint_head(sheet, painter, size.width(), palette);
    painter.setFont(sheet.font);
    const TileSize tile = TileSize::at_zoom(sheet.picture, sheet.zoom, sheet.font);
    const QSize whole = tile.whole();
    const int columns = columns_in(whole, size.width());
    for (int i = 0; i < sheet.rows.size(); ++i) {
        const QPointF at(margin + i % columns * whole.width(),
                         margin + head_height(sheet) + i / columns * whole.height());
        const int row = sheet.rows[i];
        const QImage image = sheet.source ? sheet.source(sheet.table.columns().index[row]) : QImage();
        paint_tile(painter, at, tile, tile_of(sheet.table, row), image, palette);
    }
}

} // namespace

QString sheet_text(const SampleSheet& sheet) {
    const QLocale locale = text_locale();
    QStringList parts{Text::tr("%1 of %2 samples").arg(locale.toString(sheet.rows.size()), locale.toString(sheet.all))};
    if (!sheet.about.isEmpty()) {
        parts.append(sheet.about);
    }
    if (!sheet.table.columns().flip_fraction.isEmpty()) {
        parts.append(Text::tr("flagged from flip fraction %1 on").arg(locale.toString(sheet.table.threshold())));
    }
    return parts.join(QStringLiteral("  \u00b7  "));
}

SampleSheet fitted(SampleSheet sheet) {
    sheet.rows.resize(std::min<qsizetype>(sheet.rows.size(), most_sheet_tiles));
    while (sheet.zoom > 1 && area(sheet) > most_area) {
        --sheet.zoom;
    }
    const double each = area(sheet) / std::max<double>(1, double(sheet.rows.size()));
    if (each > 0) {
        sheet.rows.resize(std::min<qsizetype>(sheet.rows.size(), std::max<qsizetype>(1, qsizetype(most_area / each))));
    }
    return sheet;
}

QSize sheet_size(const SampleSheet& sheet, int width) {
    const QSize whole = tile_size(sheet);
    width = std::max({width, static_cast<int>(std::sqrt(area(sheet) / highest)), whole.width() + 2 * margin});
    const int columns = columns_in(whole, width);
    const int lines = (static_cast<int>(sheet.rows.size()) + columns - 1) / columns;
    return {width, 2 * margin + head_height(sheet) + lines * whole.height()};
}

Picture picture_of(const SampleSheet& sheet) {
    Picture picture{sheet.title, sheet_text(sheet),
                    [sheet](QPaintDevice& device, const QTransform& transform, QSize size, bool) {
                        QPainter painter(&device);
                        painter.setTransform(transform);
                        paint_sheet(sheet, painter, size);
                    }};
    picture.any_thread = true;
    return picture;
}

} // namespace midstage::widgets
