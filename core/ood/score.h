// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <functional>
#include <string>
#include <vector>

namespace midstage::ood {

/// What a score is computed from: one pass's cached output for one set.
struct CachedOutput {
    at::Tensor logits;   ///< float32 (N, classes)
    at::Tensor features; ///< float32 (N, feature_size); may be undefined where a score does not need them
};

struct ScoreOptions {
    double temperature = 1.0; ///< of the energy score
    bool operator==(const ScoreOptions&) const = default;
};

/// One registry entry; to add a score, write one file with a function that returns this and add it to scores.cpp's
/// list.
struct Score {
    std::string name;    ///< as in ood.csv, for example "energy"
    std::string title;   ///< for people
    std::string summary; ///< one line with the formula's source
    /// float64 (N) on the CPU, higher = more in-distribution.
    std::function<at::Tensor(const CachedOutput&, const ScoreOptions&)> compute;
};

const std::vector<Score>& scores();

/// The entry of that name, or nullptr.
const Score* find_score(const std::string& name);

/// All names with commas between, for messages.
std::string known_scores();

} // namespace midstage::ood
