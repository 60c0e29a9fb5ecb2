// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"
#include "widgets/text_for.h"

#include <vector>

namespace midstage::app {

/// Labels for groups of runs by what they are and, where several are of one kind, by the settings that tell them
/// apart: "Fine-tune (UM)", "Training, lr = 0.05"; where these are the same, by those of what they started from. All
/// different. `parents`: what each of `firsts` started from, or null.
QStringList group_labels(const std::vector<const runs::ComparedRun*>& firsts,
                         const std::vector<const runs::ComparedRun*>& parents,
                         widgets::TextFor reader = widgets::TextFor::window);

/// A number behind each label that another one before it has already: "a", "a (2)".
void make_different(QStringList& labels);

} // namespace midstage::app
