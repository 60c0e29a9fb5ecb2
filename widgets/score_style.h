// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QIcon>

namespace midstage::widgets {

/// How the n-th set of a ScoreContent is drawn: the ID set (0) as a thick line in the text's colour, OOD sets in the
/// series' colours, each with a line and a marker of its own.
CurveStyle score_style(int set, const PlotTheme& theme);

/// A piece of that line with its marker.
QIcon score_swatch(int set, const QPalette& palette, qreal pixel_ratio);
/// The size of such an icon.
inline constexpr QSize swatch_size{30, 14};

} // namespace midstage::widgets
