// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_basis.h"

#include <string>

namespace midstage::app {

/// The cell of the column of that key, which the row must have.
widgets::ComparisonCell& cell_of(widgets::ComparisonRow& row, const std::string& key);

/// A single run with the figures of its chosen checkpoint. The row has no parent.
widgets::ComparisonRow run_row(const ComparisonBasis& basis, const widgets::RunItem& item);

/// A group of several runs: what is the same in all of them, and its figures.
widgets::ComparisonRow group_row(const ComparisonBasis& basis, const ComparisonGroup& group);

/// Puts the group's figures (mean, deviation, interval, difference to the baseline's group) into the row.
void fill_group_figures(widgets::ComparisonRow& row, const ComparisonBasis& basis, const ComparisonGroup& group);

} // namespace midstage::app
