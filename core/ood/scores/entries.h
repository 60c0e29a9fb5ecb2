// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/score.h"

namespace midstage::ood {

// One a file in this folder; scores.cpp lists them in the order in which they are shown.
Score msp();
Score max_logit();
Score energy();

} // namespace midstage::ood
