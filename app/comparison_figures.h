// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/grouped_comparison.h"

#include "app/comparison_values.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace midstage::app {

using SharedRun = std::shared_ptr<const runs::ComparedRun>;

/// The run's rows of one score alone, of which there may be many.
runs::ComparedRun of_score(const runs::ComparedRun& run, const std::string& score);

/// The checkpoint that the rule takes in each run, by folder name; runs that it cannot be applied to have none. The
/// rule of the averaged curve is the oracle's here: where a run is one of several the epoch of its group's figures is
/// to be taken.
std::map<std::string, runs::ChosenCheckpoint> chosen_checkpoints(const std::vector<SharedRun>& runs,
                                                                 const std::string& score, const std::string& rule);

/// The run's figures at that epoch; none where it has no test OOD figures of the score there.
std::optional<runs::ChosenCheckpoint> checkpoint_at(const runs::ComparedRun& run, const std::string& score,
                                                    double epoch);

/// Groups' figures, by ComparedRun::group and the figure's name.
struct GroupFigures {
    std::map<std::string, std::map<std::string, runs::GroupFigure>> figures;
    std::vector<std::string> notes;
};
/// As runs::group_runs() gives them; `baseline` may be null.
GroupFigures group_figures(const std::vector<SharedRun>& runs, const std::string& score, const std::string& rule,
                           const runs::ComparedRun* baseline);

} // namespace midstage::app
