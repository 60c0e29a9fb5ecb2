// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/normal_deviates.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <initializer_list>

namespace midstage::data {
namespace {

constexpr size_t half_size = size_t{1} << 15;

/// Natural logarithm from exact operations alone (std::log's last bit differs between C libraries): 0 < value < 1.
double logarithm(double value) {
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent); // [1/2, 1)
    const double s = (mantissa - 1) / (mantissa + 1);
    double series = 0;
    for (int k = 41; k >= 1; k -= 2) {
        series = series * s * s + 1.0 / k;
    }
    return 2 * s * series + exponent * 0.69314718055994530942;
}

double polynomial(std::initializer_list<double> coefficients, double x) {
    double value = 0;
    for (const double coefficient : coefficients) {
        value = value * x + coefficient;
    }
    return value;
}

/// The quantile of the standard normal distribution at 1/2 <= p < 1, to a relative 1.2e-9 (P. J. Acklam, 2003).
double normal_quantile(double p) {
    if (p > 1 - 0.02425) {
        const double q = std::sqrt(-2 * logarithm(1 - p));
        return -polynomial({-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00},
                           q) /
               polynomial(
                   {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1.0},
                   q);
    }
    const double q = p - 0.5;
    const double r = q * q;
    return q *
           polynomial({-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
                       -3.066479806614716e+01, 2.506628277459239e+00},
                      r) /
           polynomial({-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                       -1.328068155288572e+01, 1.0},
                      r);
}

/// The quantiles of the positive half, at the middle of each of its 2^15 equally likely intervals.
const std::array<float, half_size>& positive_quantiles() {
    static const std::array<float, half_size> table = [] {
        std::array<float, half_size> quantiles{};
        for (size_t i = 0; i < half_size; ++i) {
            quantiles[i] =
                static_cast<float>(normal_quantile(0.5 + (static_cast<double>(i) + 0.5) / (2.0 * half_size)));
        }
        return quantiles;
    }();
    return table;
}

} // namespace

void fill_normal(Random& random, float* out, int64_t count) {
    const std::array<float, half_size>& table = positive_quantiles();
    for (int64_t i = 0; i < count; i += 4) {
        uint64_t bits = random.next();
        const int64_t end = count - i < 4 ? count : i + 4;
        for (int64_t k = i; k < end; ++k) {
            const auto size = std::bit_cast<uint32_t>(table[bits & (half_size - 1)]);
            const auto sign = static_cast<uint32_t>(bits & half_size) << 16; // without a branch, half of them missed
            out[k] = std::bit_cast<float>(size | sign);
            bits >>= 16;
        }
    }
}

} // namespace midstage::data
