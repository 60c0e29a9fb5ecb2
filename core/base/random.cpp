// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <bit>
#include <cstddef>
#include <numeric>
#include <utility>

namespace midstage {
namespace {

/// SplitMix64 (Steele, Lea and Flood, 2014).
uint64_t mix(uint64_t& state) {
    uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

uint64_t absorb(std::initializer_list<uint64_t> keys, uint64_t state) {
    for (const uint64_t key : keys) {
        state ^= key;
        state = mix(state);
    }
    return state;
}

} // namespace

Random::Random(std::initializer_list<uint64_t> keys) {
    uint64_t state = absorb(keys, 0);
    for (uint64_t& word : state_) {
        word = mix(state);
    }
}

uint64_t Random::next() {
    const uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

uint64_t Random::below(uint64_t bound) {
    // Values under this remainder would make small results more likely than large ones.
    const uint64_t threshold = -bound % bound;
    uint64_t value = next();
    while (value < threshold) {
        value = next();
    }
    return value % bound;
}

std::vector<int64_t> Random::permutation(int64_t count) {
    std::vector<int64_t> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    for (size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[below(i)]);
    }
    return order;
}

uint64_t derive_seed(uint64_t seed, Stream stream, std::initializer_list<uint64_t> positions) {
    return absorb(positions, absorb({seed, static_cast<uint64_t>(stream)}, 0));
}

} // namespace midstage
