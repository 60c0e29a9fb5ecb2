// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curves.h"

#include <QSize>
#include <QString>

namespace midstage::widgets {

class TrainingPlots;

/// Writes the plots as PNG, SVG or PDF, by the file's ending, always in light colours. `size` is in logical pixels (96
/// to the inch); a PNG has `scale` times as many. The old file stays where writing fails. Returns an empty text, or one
/// sentence saying what went wrong.
QString export_plots(TrainingPlots& plots, const QString& file, QSize size = {1200, 750}, double scale = 2);

/// The plotted data as CSV: epoch and one column a curve; losses in nats, everything else as a fraction in [0, 1].
QString curves_as_csv(const TrainingCurves& training, const OodCurves& ood);

/// Writes text to the file; the old one stays where that fails. Returns an empty text, or one sentence.
QString write_text_file(const QString& file, const QString& text);

/// A value for CSV: no quotes around numbers, quotes where a text needs them.
QString csv_number(double value);
QString csv_text(const QString& text);

} // namespace midstage::widgets
