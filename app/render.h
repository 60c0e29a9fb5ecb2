// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"

namespace midstage::app {

/// The plots that can be drawn without a window, the default first.
QStringList rendered_plots();

/// Draws the plot that the options ask for. Throws midstage::Error.
void render(const Options& options, const QString& runs_dir);

} // namespace midstage::app
