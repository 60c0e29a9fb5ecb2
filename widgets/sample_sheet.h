// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"
#include "widgets/sample_tile.h"

#include <QImage>
#include <QVector>

namespace midstage::widgets {

/// Tiles of samples to be exported, by value.
struct SampleSheet {
    QString title;
    QVector<SampleTile> tiles;
    QVector<QImage> images; ///< one a tile
    QSize picture;          ///< of one image, in its own pixels
    int zoom = 2;
    QFont font;
};

/// More tiles than these make a sheet that nobody can read.
inline constexpr int most_sheet_tiles = 2000;

/// What a sheet of that width takes.
QSize sheet_size(const SampleSheet& sheet, int width);
/// A picture of the sheet in light colours; to be painted in sheet_size().
Picture picture_of(const SampleSheet& sheet);

} // namespace midstage::widgets
