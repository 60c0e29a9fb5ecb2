# SPDX-License-Identifier: GPL-3.0-or-later
"""The random numbers of core/base/random.cpp, for reference scripts that must draw what the program draws."""

MASK = (1 << 64) - 1


def _mix(state):
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return state, z ^ (z >> 31)


def _rotate(value, bits):
    return ((value << bits) | (value >> (64 - bits))) & MASK


def _absorb(keys):
    state = 0
    for key in keys:
        _, state = _mix(state ^ key)
    return state


def derive_seed(seed, stream, *positions):
    """One seed from a run's seed, a purpose and positions."""
    return _absorb((seed, Random.STREAMS[stream], *positions))


class Random:
    """xoshiro256** seeded from keys by SplitMix64."""

    STREAMS = {"initial_weights": 1, "shuffle": 2, "augmentation": 3, "dropout": 4, "mask_scores": 13, "mask_augmentation": 14,
               "bootstrap": 16}

    def __init__(self, *keys):
        state = _absorb(keys)
        self.state = []
        for _ in range(4):
            state, word = _mix(state)
            self.state.append(word)

    def next(self):
        s = self.state
        result = (_rotate((s[1] * 5) & MASK, 7) * 9) & MASK
        shifted = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = _rotate(s[3], 45)
        return result

    def uniform(self, low=0.0, high=1.0):
        return low + (high - low) * ((self.next() >> 11) * 2.0 ** -53)

    def below(self, bound):
        threshold = (-bound & MASK) % bound
        value = self.next()
        while value < threshold:
            value = self.next()
        return value % bound

    def permutation(self, count):
        order = list(range(count))
        for i in range(count, 1, -1):
            j = self.below(i)
            order[i - 1], order[j] = order[j], order[i - 1]
        return order
