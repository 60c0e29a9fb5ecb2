// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::masks {

/// What a weight's score is before anything is learned.
enum class Scores {
    random,    ///< uniform in +-1/sqrt(fan_in), as the reference draws them
    magnitude, ///< |weight|
};

/// Among which weights the smallest scores are dropped.
enum class Ranking {
    per_layer, ///< in each layer the same fraction
    global,    ///< over all layers together
};

/// The masks of an estimate of the loss constraint and of a search for atypical samples.
struct MaskOptions {
    std::vector<double> keep_fractions{0.965}; ///< each in (0, 1]; the fraction of the weights that is kept
    int64_t count = 5;                         ///< masks a keep fraction (one where all would be the same)
    Scores scores = Scores::random;
    Ranking ranking = Ranking::per_layer;
    std::vector<std::string> parameters = {}; ///< names or patterns (* and ?) of the weights that are masked; empty =
                                              ///< all of convolutions and linear layers
    /// In [0, 1), an estimate alone: beside the masks of all layers, each layer is masked by itself, to this fraction;
    /// 0 = it is not.
    double layer_keep_fraction = 0;
    bool augmented = false; ///< look at augmented training images, as the training augments them; an estimate alone
    uint64_t seed = 0;      ///< other draws of the same masks, beside the run's seed, which draws the data
    bool operator==(const MaskOptions&) const = default;
};

/// Pruning (UMAP, and magnitude pruning as its baseline).
struct PruneOptions {
    double keep_fraction = 0.8; ///< in (0, 1]
    Ranking ranking = Ranking::per_layer;
    std::vector<std::string> parameters = {}; ///< as MaskOptions::parameters
    Scores initial_scores = Scores::random;
    bool learn_scores = true;   ///< else the mask stays as the initial scores make it
    bool freeze_weights = true; ///< else the kept weights are trained as well
    double score_weight_decay = 0;
    bool operator==(const PruneOptions&) const = default;
};

/// What is said of a pruning that neither learns scores nor trains weights.
inline constexpr const char* nothing_is_trained =
    "Nothing would be trained: learn the scores, or let the kept weights be trained.";

/// What is called atypical; applied after everything has been measured.
struct AtypicalOptions {
    double threshold = 0.5; ///< of the flip fraction, in (0, 1]
    bool operator==(const AtypicalOptions&) const = default;
};

} // namespace midstage::masks
