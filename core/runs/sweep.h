// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::runs {

/// One setting and the values that it is to have.
struct Variation {
    std::string key;                 ///< as in a specification: "training.lr"
    std::vector<std::string> values; ///< as they were given; what is no JSON is a text
    bool operator==(const Variation&) const = default;
};

/// Repeats a plan: each combination of values with each seed.
struct Sweep {
    std::vector<uint64_t> seeds; ///< empty = the plan's own
    std::vector<Variation> variations;
    bool operator==(const Sweep&) const = default;
};

inline constexpr size_t most_runs_of_sweep = 1000;

/// "0-4", "0, 1, 2", "0-2, 7": the seeds in the order given, 1 to 1000. Throws InputError with one sentence.
std::vector<uint64_t> seeds_from_text(const std::string& text);

/// "0.1, 0.05": the values in the order given. Throws InputError with one sentence where one is empty or given twice.
std::vector<std::string> values_from_text(const std::string& text);

/// "training.lr=0.1,0.05". Throws InputError with one sentence.
Variation variation_from_text(const std::string& text);

/// The plan of each run that is to be made, seeds changing fastest, named after what tells it apart:
/// "shapes-cnn-small-lr-0.05-seed-1". What follows a training goes with each. Throws InputError naming the key: one
/// that a specification does not have, a value that cannot be, or more than 1000 runs.
std::vector<Plan> plans_of(const Plan& plan, const Sweep& sweep);

} // namespace midstage::runs
