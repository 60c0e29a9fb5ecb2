// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

namespace midstage::app {

/// The table of runs for what the user chose. On any thread; takes as long as bootstrapping all groups does.
ComparisonTable comparison_table(const ComparisonInput& input);

} // namespace midstage::app
