// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/batch_norm_loops.h"

#include <algorithm>
#include <vector>

namespace midstage::kernels {
namespace {

/// Bytes of a table that are read once for each strip of channels: they must stay in the first-level cache meanwhile.
constexpr int64_t cached_bytes = 4096;

/// Rows whose sums are kept in float32: few enough for its 24 bits, enough that adding them up costs little.
constexpr int64_t summed_rows = 64;

/// Calls body.template operator()<lanes>(first channel) so that all channels are covered.
template <typename Body>
[[gnu::always_inline]] inline void for_channels(int64_t channels, const Body& body) {
    int64_t channel = 0;
    for (; channel + 16 <= channels; channel += 16) {
        body.template operator()<16>(channel);
    }
    for (; channel + 8 <= channels; channel += 8) {
        body.template operator()<8>(channel);
    }
    for (; channel + 4 <= channels; channel += 4) {
        body.template operator()<4>(channel);
    }
    for (; channel + 2 <= channels; channel += 2) {
        body.template operator()<2>(channel);
    }
    for (; channel < channels; ++channel) {
        body.template operator()<1>(channel);
    }
}

/// Calls body(first row, number of rows) for blocks of rows that cover the table.
template <typename Number, typename Body>
[[gnu::always_inline]] inline void for_blocks(int64_t rows, int64_t channels, const Body& body) {
    const int64_t step =
        std::clamp<int64_t>(cached_bytes / (channels * static_cast<int64_t>(sizeof(Number))), 4, summed_rows);
    for (int64_t first = 0; first < rows; first += step) {
        body(first, std::min(step, rows - first));
    }
}

/// Two float32 sums for each channel over a few blocks of rows, then added to float64.
class ChannelSums {
public:
    explicit ChannelSums(int64_t channels)
        : channels_(channels)
        , sums_(static_cast<size_t>(2 * channels), 0.0F) {}

    float* first() { return sums_.data(); }
    float* second() { return sums_.data() + channels_; }

    /// After each block; `totals` (2, channels).
    void add(int64_t rows, double* totals, bool last) {
        rows_ += rows;
        if (rows_ < summed_rows && !last) {
            return;
        }
        for (size_t i = 0; i < sums_.size(); ++i) {
            totals[i] += static_cast<double>(sums_[i]);
            sums_[i] = 0;
        }
        rows_ = 0;
    }

private:
    int64_t channels_;
    int64_t rows_ = 0;
    std::vector<float> sums_;
};

/// The mean of the first few rows.
template <typename Number>
[[gnu::always_inline]] inline std::vector<float> pivots_of(const Number* x, int64_t rows, int64_t channels) {
    const int64_t count = std::min<int64_t>(rows, 16);
    std::vector<float> pivots(static_cast<size_t>(channels));
    for_channels(
        channels, [&]<int lanes>(int64_t channel) __attribute__((always_inline)) {
            auto sum = Lanes<lanes>::all(0);
            for (int64_t row = 0; row < count; ++row) {
                sum.value += Lanes<lanes>::load(x + row * channels + channel).value;
            }
            sum.value /= static_cast<float>(count);
            sum.store(pivots.data() + channel);
        });
    return pivots;
}

/// Sums of the differences from a number near the mean and of their squares. Were that number far from the mean of the
/// rest, the rows it was taken from would themselves make the variance too large for the rounding to matter.
template <typename Number>
[[gnu::always_inline]] inline void moments_body(const Number* x, int64_t rows, int64_t channels, double* mean,
                                                double* deviation) {
    const std::vector<float> pivots = pivots_of(x, rows, channels);
    std::vector<double> totals(static_cast<size_t>(2 * channels), 0.0);
    ChannelSums sums(channels);
    for_blocks<Number>(
        rows, channels, [&](int64_t first, int64_t count) __attribute__((always_inline)) {
            for_channels(
                channels, [&]<int lanes>(int64_t channel) __attribute__((always_inline)) {
                    const auto pivot = Lanes<lanes>::load(pivots.data() + channel);
                    auto sum = Lanes<lanes>::load(sums.first() + channel);
                    auto square = Lanes<lanes>::load(sums.second() + channel);
                    const Number* from = x + first * channels + channel;
                    for (int64_t row = 0; row < count; ++row, from += channels) {
                        const auto difference = Lanes<lanes>::load(from).value - pivot.value;
                        sum.value += difference;
                        square.value += difference * difference;
                    }
                    sum.store(sums.first() + channel);
                    square.store(sums.second() + channel);
                });
            sums.add(count, totals.data(), first + count == rows);
        });
    for (int64_t channel = 0; channel < channels; ++channel) {
        const double difference = totals[static_cast<size_t>(channel)];
        const double square = totals[static_cast<size_t>(channels + channel)];
        const auto number = static_cast<double>(rows);
        mean[channel] = static_cast<double>(pivots[static_cast<size_t>(channel)]) + difference / number;
        deviation[channel] = square - difference * difference / number;
    }
}

template <bool relu, bool residual, typename Number>
[[gnu::always_inline]] inline void normalise_rows(const Number* x, const Number* added, int64_t rows, int64_t channels,
                                                  const Affine& affine, Number* y) {
    for_blocks<Number>(
        rows, channels, [&](int64_t first, int64_t count) __attribute__((always_inline)) {
            for_channels(
                channels, [&]<int lanes>(int64_t channel) __attribute__((always_inline)) {
                    const auto scale = Lanes<lanes>::load(affine.scale + channel);
                    const auto shift = Lanes<lanes>::load(affine.shift + channel);
                    int64_t at = first * channels + channel;
                    for (int64_t row = 0; row < count; ++row, at += channels) {
                        Lanes<lanes> out{Lanes<lanes>::load(x + at).value * scale.value + shift.value};
                        if constexpr (residual) {
                            out.value += Lanes<lanes>::load(added + at).value;
                        }
                        (relu ? out.relu() : out).store(y + at);
                    }
                });
        });
}

template <typename Number>
[[gnu::always_inline]] inline void normalise_body(const Number* x, const Number* added, int64_t rows, int64_t channels,
                                                  const Affine& affine, bool relu, Number* y) {
    if (added != nullptr) {
        relu ? normalise_rows<true, true>(x, added, rows, channels, affine, y)
             : normalise_rows<false, true>(x, added, rows, channels, affine, y);
    } else {
        relu ? normalise_rows<true, false>(x, added, rows, channels, affine, y)
             : normalise_rows<false, false>(x, added, rows, channels, affine, y);
    }
}

/// Where the sign that masks the gradient comes from.
enum class Mask { none, recomputed, output };

template <Mask mask, int lanes, typename Number>
[[gnu::always_inline]] inline Lanes<lanes> masked(const Lanes<lanes>& gradient, const Lanes<lanes>& x, const Number* y,
                                                  const Lanes<lanes>& scale, const Lanes<lanes>& shift) {
    if constexpr (mask == Mask::recomputed) {
        return Lanes<lanes>::where_positive({x.value * scale.value + shift.value}, gradient);
    } else if constexpr (mask == Mask::output) {
        return Lanes<lanes>::where_positive(Lanes<lanes>::load(y), gradient);
    } else {
        return gradient;
    }
}

template <Mask mask, bool writes, typename Number>
[[gnu::always_inline]] inline void sum_rows(const Number* x, const Number* dy, const Number* y, int64_t rows,
                                            int64_t channels, const Affine& affine, const float* means, Number* g_out,
                                            double* totals) {
    ChannelSums sums(channels);
    for_blocks<Number>(
        rows, channels, [&](int64_t first, int64_t count) __attribute__((always_inline)) {
            for_channels(
                channels, [&]<int lanes>(int64_t channel) __attribute__((always_inline)) {
                    const auto scale = Lanes<lanes>::load(affine.scale + channel);
                    const auto shift = Lanes<lanes>::load(affine.shift + channel);
                    const auto mean = Lanes<lanes>::load(means + channel);
                    auto sum = Lanes<lanes>::load(sums.first() + channel);
                    auto product = Lanes<lanes>::load(sums.second() + channel);
                    int64_t at = first * channels + channel;
                    for (int64_t row = 0; row < count; ++row, at += channels) {
                        const auto number = Lanes<lanes>::load(x + at);
                        const auto g =
                            masked<mask, lanes, Number>(Lanes<lanes>::load(dy + at), number, y + at, scale, shift);
                        sum.value += g.value;
                        product.value += g.value * (number.value - mean.value);
                        if constexpr (writes) {
                            g.store(g_out + at);
                        }
                    }
                    sum.store(sums.first() + channel);
                    product.store(sums.second() + channel);
                });
            sums.add(count, totals, first + count == rows);
        });
}

template <typename Number>
[[gnu::always_inline]] inline void sums_body(const Number* x, const Number* dy, const Number* y, int64_t rows,
                                             int64_t channels, const Affine& affine, const float* mean, bool relu,
                                             Number* g_out, double* sums) {
    if (!relu) {
        sum_rows<Mask::none, false>(x, dy, x, rows, channels, affine, mean, g_out, sums);
    } else if (y == nullptr) {
        sum_rows<Mask::recomputed, false>(x, dy, x, rows, channels, affine, mean, g_out, sums);
    } else {
        sum_rows<Mask::output, true>(x, dy, y, rows, channels, affine, mean, g_out, sums);
    }
}

template <Mask mask, typename Number>
[[gnu::always_inline]] inline void gradient_rows(const Number* x, const Number* dy, int64_t rows, int64_t channels,
                                                 const Affine& affine, const InputGradient& gradient, Number* dx) {
    for_blocks<Number>(
        rows, channels, [&](int64_t first, int64_t count) __attribute__((always_inline)) {
            for_channels(
                channels, [&]<int lanes>(int64_t channel) __attribute__((always_inline)) {
                    const auto scale = Lanes<lanes>::load(affine.scale + channel);
                    const auto shift = Lanes<lanes>::load(affine.shift + channel);
                    const auto mean = Lanes<lanes>::load(gradient.mean + channel);
                    const auto factor = Lanes<lanes>::load(gradient.scale + channel);
                    const auto slope = Lanes<lanes>::load(gradient.slope + channel);
                    const auto offset = Lanes<lanes>::load(gradient.offset + channel);
                    int64_t at = first * channels + channel;
                    for (int64_t row = 0; row < count; ++row, at += channels) {
                        const auto number = Lanes<lanes>::load(x + at);
                        const auto g =
                            masked<mask, lanes, Number>(Lanes<lanes>::load(dy + at), number, nullptr, scale, shift);
                        const Lanes<lanes> out{g.value * factor.value + (number.value - mean.value) * slope.value +
                                               offset.value};
                        out.store(dx + at);
                    }
                });
        });
}

template <typename Number>
[[gnu::always_inline]] inline void gradient_body(const Number* x, const Number* dy, int64_t rows, int64_t channels,
                                                 const Affine& affine, const InputGradient& gradient, bool relu,
                                                 Number* dx) {
    relu ? gradient_rows<Mask::recomputed>(x, dy, rows, channels, affine, gradient, dx)
         : gradient_rows<Mask::none>(x, dy, rows, channels, affine, gradient, dx);
}

// The bodies above, inlined into functions for one processor family each. A macro, since attributes take no parameters.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define MIDSTAGE_LOOPS_FOR(family, attributes)                                                                         \
    template <typename Number>                                                                                         \
    struct family {                                                                                                    \
        attributes static void moments(const Number* x, int64_t rows, int64_t channels, double* mean,                  \
                                       double* deviation) {                                                            \
            moments_body(x, rows, channels, mean, deviation);                                                          \
        }                                                                                                              \
        attributes static void normalise(const Number* x, const Number* residual, int64_t rows, int64_t channels,      \
                                         const Affine& affine, bool relu, Number* y) {                                 \
            normalise_body(x, residual, rows, channels, affine, relu, y);                                              \
        }                                                                                                              \
        attributes static void sums(const Number* x, const Number* dy, const Number* y, int64_t rows,                  \
                                    int64_t channels, const Affine& affine, const float* mean, bool relu,              \
                                    Number* g_out, double* sums) {                                                     \
            sums_body(x, dy, y, rows, channels, affine, mean, relu, g_out, sums);                                      \
        }                                                                                                              \
        attributes static void gradient(const Number* x, const Number* dy, int64_t rows, int64_t channels,             \
                                        const Affine& affine, const InputGradient& gradient, bool relu, Number* dx) {  \
            gradient_body(x, dy, rows, channels, affine, gradient, relu, dx);                                          \
        }                                                                                                              \
        static constexpr BatchNormLoops<Number> loops{moments, normalise, sums, gradient};                             \
    };

MIDSTAGE_LOOPS_FOR(Plain, )
#if defined(__x86_64__)
MIDSTAGE_LOOPS_FOR(Avx2, [[gnu::target("avx2")]])
MIDSTAGE_LOOPS_FOR(Avx512, [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq")]])
#endif
#undef MIDSTAGE_LOOPS_FOR
// NOLINTEND(bugprone-macro-parentheses)

template <typename Number>
const BatchNormLoops<Number>& loops_for_this_processor() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq")) {
        return Avx512<Number>::loops;
    }
    if (__builtin_cpu_supports("avx2")) {
        return Avx2<Number>::loops;
    }
#endif
    return Plain<Number>::loops;
}

} // namespace

const BatchNormLoops<float>& float_loops() {
    static const BatchNormLoops<float>& loops = loops_for_this_processor<float>();
    return loops;
}

const BatchNormLoops<Bf16Bits>& bf16_loops() {
    static const BatchNormLoops<Bf16Bits>& loops = loops_for_this_processor<Bf16Bits>();
    return loops;
}

} // namespace midstage::kernels
