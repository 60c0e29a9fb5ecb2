// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace midstage::ood {

/// Scores of any method: a text file with one number a line (empty lines and lines that begin with # do not count), or
/// a one-dimensional array of numbers as .npy. Throws InputError naming the file and the line. Numbers that are not
/// finite are given as they are: compute_metrics names the sample.
std::vector<double> read_score_file(const std::filesystem::path& file);

} // namespace midstage::ood
