// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>
#include <QVector>

namespace midstage::widgets {

/// The contrast palettes are black and white with few and strong colours.
enum class Appearance { system, light, dark, contrast_light, contrast_dark };

QPalette light_palette();
QPalette dark_palette();
QPalette contrast_light_palette();
QPalette contrast_dark_palette();
bool is_dark(const QPalette& palette);
/// Pure black text on pure white, or the other way round.
bool is_high_contrast(const QPalette& palette);

/// Sets the style and the palette of the whole program; `system` takes light, dark and high contrast from the palette
/// that the desktop had set.
void apply_appearance(Appearance appearance);

/// An icon of the resources (":/icons/NAME.svg", drawn in black), coloured as the palette's text.
QIcon themed_icon(const QString& name, const QPalette& palette);

/// Red, amber and green that are readable as text on the palette's window colour.
struct StatusColours {
    QColor bad;
    QColor warning;
    QColor good;
    QColor active;
};
StatusColours status_colours(const QPalette& palette);

/// The colours of a plot. Series follow Okabe and Ito (2008), which colour-blind people can tell apart, in an order of
/// good contrast on the background.
struct PlotTheme {
    QColor background;
    QColor text;
    QColor subtle; ///< axes and less important text
    QColor grid;
    QColor loss;
    QColor accuracy;
    QColor mean;
    QColor best;
    QColor final_checkpoint;
    QColor scrubber;
    QVector<QColor> series;
};
PlotTheme plot_theme(const QPalette& palette);

} // namespace midstage::widgets
