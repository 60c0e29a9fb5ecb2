// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curves.h"
#include "widgets/mask_plot.h"
#include "widgets/training_plots.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPaintDevice;
class QTransform;

namespace midstage::widgets {

/// A larger picture, twice as large as a PNG, is beyond what can be painted.
inline constexpr int most_pixels = 16383;

/// What can be painted into a file.
struct Picture {
    QString title;       ///< of the document
    QString description; ///< likewise; may be empty
    /// In the size, in logical pixels; `vector`: the device is not made of pixels.
    std::function<void(QPaintDevice& device, const QTransform& transform, QSize size, bool vector)> paint;
    bool any_thread = false; ///< else it can be painted on the window's thread alone
};
Picture picture_of(const TrainingPlots::Snapshot& snapshot);
Picture picture_of(const MaskPlot::Snapshot& snapshot);

/// Plots that are painted but not written yet.
struct PaintedPlots {
    QImage image;     ///< where they become a PNG
    QByteArray bytes; ///< the finished file where they become an SVG or a PDF
    QString problem;  ///< one sentence where they could not be painted
};

/// Paints the plots for a file of that ending (PNG, SVG or PDF), always in light colours and in English.
/// `size` is in logical pixels (96 to the inch); a PNG has `scale` times as many.
PaintedPlots paint_picture(const Picture& picture, const QString& file, QSize size = {1200, 750}, double scale = 2);
PaintedPlots paint_plots(const TrainingPlots::Snapshot& snapshot, const QString& file, QSize size = {1200, 750},
                         double scale = 2);
/// Compresses and writes them; on any thread. The old file stays where writing fails. Returns an empty text, or one
/// sentence saying what went wrong.
QString write_plots(const PaintedPlots& painted, const QString& file);

/// Both at once.
QString export_plots(const TrainingPlots& plots, const QString& file, QSize size = {1200, 750}, double scale = 2);

/// The plotted data as CSV: epoch and one column a curve, over the epochs of all, with the levels that the run started
/// from and is held at; losses in nats, everything else as a fraction in [0, 1].
QString curves_as_csv(const TrainingPlots::Content& content);

/// Writes text to the file; the old one stays where that fails. Returns an empty text, or one sentence.
QString write_text_file(const QString& file, const QString& text);

/// A value for CSV: no quotes around numbers, quotes where a text needs them.
QString csv_number(double value);
QString csv_text(const QString& text);

} // namespace midstage::widgets
