// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_correlation.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace midstage::analysis {

std::vector<double> average_ranks(std::span<const double> values) {
    for (size_t sample = 0; sample < values.size(); ++sample) {
        if (std::isnan(values[sample])) {
            throw InputError("Sample " + std::to_string(sample) +
                             " (counted from 0) is nan and has no rank; leave it out.");
        }
    }
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (size_t first = 0; first < order.size();) {
        size_t last = first + 1;
        while (last < order.size() && values[order[last]] == values[order[first]]) {
            ++last;
        }
        for (size_t i = first; i < last; ++i) {
            ranks[order[i]] = static_cast<double>(first + last + 1) / 2;
        }
        first = last;
    }
    return ranks;
}

double spearman(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size()) {
        throw InputError("A rank correlation needs two columns of one length, not of " + std::to_string(a.size()) +
                         " and " + std::to_string(b.size()) + " samples.");
    }
    std::vector<double> x;
    std::vector<double> y;
    for (size_t sample = 0; sample < a.size(); ++sample) {
        if (!std::isnan(a[sample]) && !std::isnan(b[sample])) {
            x.push_back(a[sample]);
            y.push_back(b[sample]);
        }
    }
    x = average_ranks(x);
    y = average_ranks(y);
    const double mean = static_cast<double>(x.size() + 1) / 2;
    long double xx = 0;
    long double yy = 0;
    long double xy = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean) * (x[i] - mean);
        yy += (y[i] - mean) * (y[i] - mean);
        xy += (x[i] - mean) * (y[i] - mean);
    }
    if (xx == 0 || yy == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return static_cast<double>(std::clamp(xy / (std::sqrt(xx) * std::sqrt(yy)), -1.0L, 1.0L));
}

} // namespace midstage::analysis
