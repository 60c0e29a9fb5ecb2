// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/registry.h"

/// One function for each registry entry; each is defined in the file of its family.
namespace midstage::models {

Architecture cnn_small();
Architecture resnet20();
Architecture resnet18();
Architecture wrn_40_2();
Architecture wrn_40_4();
Architecture densenet_40_12();
Architecture densenet_bc_100_12();

} // namespace midstage::models
