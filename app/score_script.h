// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/score_data.h"
#include "widgets/score_plot.h"

#include <optional>

namespace midstage::app {

/// A Python script that draws the distributions, the threshold and the curves anew from scores/*.npz with numpy, pandas
/// and matplotlib. It takes the name of a picture to write, or else shows the figure. Reads the names of files in the
/// runs' folders: call it in the background.
QString score_script(const ScoreKey& first, const std::optional<ScoreKey>& second,
                     const widgets::ScorePlot::Snapshot& snapshot);

} // namespace midstage::app
