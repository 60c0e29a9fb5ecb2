// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relatives.h"
#include "widgets/mask_values.h"

#include <optional>

namespace midstage::app {

/// What masks are known to do to the network of a run.
struct MaskData {
    QString source; ///< folder of the run that looked at them; empty where there is none
    QString about;  ///< whose network, in words
    widgets::MaskContent content;
    std::optional<double> constraint; ///< the one that a run under it trains with
};

/// Of the run itself where it has estimated, else of its newest estimate. Reads the disk: call it in the background.
MaskData mask_data_of(const QString& folder, const Relatives& relatives);

} // namespace midstage::app
