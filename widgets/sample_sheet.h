// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"
#include "widgets/sample_table.h"
#include "widgets/sample_view.h"

#include <QVector>

namespace midstage::widgets {

/// Samples to be exported, by value and cheap to copy: tiles and pictures are made when they are painted.
struct SampleSheet {
    QString title;
    QString about;     ///< which masks; may be empty
    SampleTable table; ///< with its threshold
    QVector<int> rows; ///< those that get a tile
    qsizetype all = 0; ///< samples of which these are a part
    SampleView::ImageSource source;
    QSize picture; ///< of one image, in its own pixels
    int zoom = 2;
    QFont font;
};

/// More tiles than these make a sheet that nobody can read.
inline constexpr int most_sheet_tiles = 2000;

/// How many samples of how many, under which masks and at which threshold, in words.
QString sheet_text(const SampleSheet& sheet);
/// The sheet with a zoom, and where that is not enough fewer tiles, with which it can be painted.
SampleSheet fitted(SampleSheet sheet);
/// What a fitted sheet takes: at least that wide, and wider where it would become much higher than wide.
QSize sheet_size(const SampleSheet& sheet, int width);
/// A picture of the sheet in light colours; to be painted in sheet_size(), on any thread.
Picture picture_of(const SampleSheet& sheet);

} // namespace midstage::widgets
