// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace midstage {

/// A stream of random numbers that is the same on every platform and every compiler (unlike std:: distributions):
/// xoshiro256** (Blackman and Vigna, 2018) seeded by SplitMix64. Independent streams come from keys, for example
/// `Random({seed, stream::shuffle, epoch})`, so that no generator state has to be saved for a run to resume exactly.
class Random {
public:
    explicit Random(std::initializer_list<uint64_t> keys);

    /// 64 uniform bits.
    uint64_t next();
    /// Uniform in [0, 1) with 53 bits.
    double uniform();
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in {0, ..., bound - 1}, without bias; bound > 0.
    uint64_t below(uint64_t bound);
    /// A permutation of 0 ... count - 1 (Fisher and Yates).
    std::vector<int64_t> permutation(int64_t count);

private:
    uint64_t state_[4];
};

/// What a stream of random numbers is for; the second key of `Random`. Never renumber: seeds would change their
/// meaning.
enum class Stream : uint64_t {
    initial_weights = 1,
    shuffle = 2,
    augmentation = 3,
    dropout = 4,
    split = 5,
    train_limit = 6,
    label_noise = 7,
    shapes_train = 8,
    shapes_test = 9,
    shapes_atypical = 10,
    shapes_ood = 11,
    noise_set = 12,
    mask_scores = 13,
    mask_augmentation = 14,
    prune_scores = 15,
    bootstrap = 16,
};

/// One 64-bit seed from a run's seed, a purpose and positions (epoch, batch ...), for generators that take only one.
uint64_t derive_seed(uint64_t seed, Stream stream, std::initializer_list<uint64_t> positions = {});

} // namespace midstage
