// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace midstage::runs {

/// The files in resources/presets, as they were when the program was built; the default first.
const std::vector<std::string_view>& preset_texts();

} // namespace midstage::runs
