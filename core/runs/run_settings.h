// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <string>
#include <vector>

namespace midstage::runs {

/// One setting of a run, as its run.json has it.
struct Setting {
    std::string key;   ///< with its path, for example "training.lr"
    std::string title; ///< for people, for example "learning rate"; empty where the key says it all
    std::string value; ///< as in JSON, texts without quotes; of a list its parts with commas between
};

/// Every setting that determines the run, in the order of run.json. Of a list of objects each key is one setting, its
/// values with commas between ("ood.dataset"), or the one that all have.
std::vector<Setting> settings_of(const RunSpec& spec);

/// A setting that is not the same in all of several runs.
struct DifferingSetting {
    std::string key;
    std::string title;
    std::vector<std::string> values; ///< one a run; empty where that run has no such setting
};

/// In the order of run.json. `over_seeds`: what tells a group's members apart (seeds, parent run, name, device,
/// precision, threads) counts for nothing, as when they are grouped.
std::vector<DifferingSetting> differing_settings(const std::vector<RunSpec>& specs, bool over_seeds);

} // namespace midstage::runs
