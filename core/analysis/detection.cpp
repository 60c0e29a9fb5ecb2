// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/detection.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace midstage::analysis {
namespace {

void check(std::span<const double> values, size_t truths) {
    if (values.size() != truths) {
        throw InputError("A criterion of " + std::to_string(values.size()) +
                         " samples cannot be compared with the truth of " + std::to_string(truths) +
                         "; give both for the same samples.");
    }
    for (size_t sample = 0; sample < values.size(); ++sample) {
        if (std::isnan(values[sample])) {
            throw InputError("The criterion of sample " + std::to_string(sample) +
                             " (counted from 0) is nan; leave out samples that were never visited.");
        }
    }
}

} // namespace

Detection::Detection(std::span<const double> values, std::span<const uint8_t> truth) {
    check(values, truth.size());
    positives_ = std::count_if(truth.begin(), truth.end(), [](uint8_t flag) { return flag != 0; });
    if (positives_ == 0) {
        throw InputError(
            "No sample is known to be atypical, so that nothing can be found; choose a set with atypical samples.");
    }
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] > values[b]; });
    const auto positives = static_cast<double>(positives_);
    const auto negatives = static_cast<double>(static_cast<int64_t>(values.size()) - positives_);
    long double pairs = 0;
    long double precision_sum = 0;
    DetectionPoint point;
    for (size_t i = 0; i < order.size();) {
        const DetectionPoint before = point;
        point.threshold = values[order[i]];
        for (; i < order.size() && values[order[i]] == point.threshold; ++i) {
            ++point.flagged;
            point.true_positives += truth[order[i]] != 0 ? 1 : 0;
        }
        const auto gained = static_cast<double>(point.true_positives - before.true_positives);
        const auto wrong = static_cast<double>(point.flagged - before.flagged) - gained;
        point.precision = static_cast<double>(point.true_positives) / static_cast<double>(point.flagged);
        point.recall = static_cast<double>(point.true_positives) / positives;
        precision_sum += gained * *point.precision;
        pairs += wrong * (static_cast<double>(before.true_positives) + gained / 2);
        curve_.push_back(point);
    }
    average_precision_ = static_cast<double>(precision_sum / positives);
    if (negatives > 0) {
        auroc_ = static_cast<double>(pairs / positives / negatives);
    }
}

DetectionPoint Detection::at(double threshold) const {
    const auto end = std::partition_point(curve_.begin(), curve_.end(),
                                          [&](const DetectionPoint& point) { return point.threshold >= threshold; });
    DetectionPoint point = end == curve_.begin() ? DetectionPoint{} : *(end - 1);
    point.threshold = threshold;
    return point;
}

DetectionPoint Detection::oracle_best_f1() const {
    return *std::max_element(curve_.begin(), curve_.end(),
                             [](const auto& a, const auto& b) { return a.f1() < b.f1(); });
}

Detection detection_of_kind(std::span<const double> values, std::span<const uint8_t> kinds, uint8_t kind) {
    check(values, kinds.size());
    std::vector<double> kept;
    std::vector<uint8_t> truth;
    for (size_t sample = 0; sample < values.size(); ++sample) {
        if (kinds[sample] == 0 || kinds[sample] == kind) {
            kept.push_back(values[sample]);
            truth.push_back(kinds[sample] != 0 ? 1 : 0);
        }
    }
    return Detection(kept, truth);
}

std::vector<DetectionPoint> thin_out(std::span<const DetectionPoint> curve, size_t limit) {
    if (limit < 2) {
        throw InputError("A curve needs at least two points; raise the limit.");
    }
    if (curve.size() <= limit) {
        return {curve.begin(), curve.end()};
    }
    std::vector<DetectionPoint> points;
    for (size_t i = 0; i < limit; ++i) {
        points.push_back(curve[i * (curve.size() - 1) / (limit - 1)]);
    }
    return points;
}

} // namespace midstage::analysis
