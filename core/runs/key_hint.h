// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace midstage::runs {

/// The key that somebody who wrote `key` most likely meant: one of its siblings that differs by a slip of the finger or
/// is its abbreviation ("learning_rate": "lr"), else the same key in another place; empty where nothing is near.
std::string closest_key(const std::string& key, const std::vector<std::string>& siblings,
                        const std::vector<std::string>& all);

} // namespace midstage::runs
