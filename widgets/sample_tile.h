// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appearance.h"

#include <QFont>
#include <QRectF>
#include <QSize>
#include <QString>

class QImage;
class QPainter;

namespace midstage::widgets {

/// What a tile shows of one sample.
struct SampleTile {
    enum class Truth { none, atypical, wrong_label };
    QString name;   ///< of the class
    QString figure; ///< what the samples are sorted by
    bool flagged = false;
    Truth truth = Truth::none;
    bool selected = false;
    bool current = false; ///< has the keyboard's frame
};

class SampleTable;
/// A row of the table, neither selected nor current.
SampleTile tile_of(const SampleTable& table, int row);

/// How large the parts of all tiles are.
struct TileSize {
    QSize image;      ///< of a picture as it is drawn
    int captions = 0; ///< lines of text below it; none where the picture is too small for them
    int line_height = 0;

    /// For pictures of that size at a zoom.
    static TileSize at_zoom(QSize picture, int zoom, const QFont& font);
    QSize whole() const;
};

/// Paints a tile with its top left corner at the point; a null image leaves its place grey.
void paint_tile(QPainter& painter, QPointF at, const TileSize& size, const SampleTile& tile, const QImage& image,
                const QPalette& palette);

/// The marker of a flagged sample, a triangle, and of the truth, a cross or a diamond; in a box.
void paint_flag_marker(QPainter& painter, const QRectF& box, const PlotTheme& theme);
void paint_truth_marker(QPainter& painter, const QRectF& box, SampleTile::Truth truth, const PlotTheme& theme);

} // namespace midstage::widgets
