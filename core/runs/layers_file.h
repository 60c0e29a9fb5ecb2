// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/layer_sensitivity.h"

#include <filesystem>

namespace midstage::runs {

/// layers.csv: one row a mask of one layer (layer, weights, keep_fraction, mask, loss, accuracy), appended as they are
/// looked at; the row without a layer is the network as it is.
void append_layer_loss(const std::filesystem::path& file, const masks::LayerLoss& loss);
/// Whole rows only; none where the file is not there. Throws InputError naming file, line and column.
std::vector<masks::LayerLoss> read_layer_losses(const std::filesystem::path& file);

} // namespace midstage::runs
