// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace midstage::cli {

/// Refuses what is no number or less than the smallest in a few words; CLI11's own checks write out the whole range.
CLI::Validator at_least(int64_t smallest);

} // namespace midstage::cli
