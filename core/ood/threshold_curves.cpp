// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/threshold_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::ood {
namespace {

constexpr double visible_step = 1e-3;
constexpr double visible_factor = 1.03; // on a logarithmic axis of three decades

/// Calls `point(threshold, ID samples accepted, OOD samples accepted)` for each threshold, from high to low.
template <typename Point>
void walk(const RankedScores& id, const RankedScores& ood, const Point& point) {
    size_t i = id.values.size();
    size_t o = ood.values.size();
    while (i > 0 || o > 0) {
        const bool from_id = o == 0 || (i > 0 && id.values[i - 1] >= ood.values[o - 1]);
        const double threshold = from_id ? id.values[i - 1] : ood.values[o - 1];
        while (i > 0 && id.values[i - 1] == threshold) {
            --i;
        }
        while (o > 0 && ood.values[o - 1] == threshold) {
            --o;
        }
        point(threshold, static_cast<double>(id.values.size() - i), static_cast<double>(ood.values.size() - o));
    }
}

/// Takes points one after the other and keeps those that can be told apart.
class Thinned {
public:
    explicit Thinned(bool logarithmic)
        : logarithmic_(logarithmic) {}

    void add(double x, double y, double threshold) {
        last_ = {x, y, threshold};
        const bool first = curve_.x.empty();
        const bool apart = first || std::abs(x - curve_.x.back()) >= visible_step ||
                           std::abs(y - curve_.y.back()) >= visible_step ||
                           (logarithmic_ && x != curve_.x.back() && x >= curve_.x.back() * visible_factor);
        if (apart) {
            keep();
        }
    }
    ThresholdCurve finish() {
        if (!curve_.x.empty() && (curve_.x.back() != last_.x || curve_.y.back() != last_.y)) {
            keep();
        }
        return std::move(curve_);
    }

private:
    struct Point {
        double x = 0;
        double y = 0;
        double threshold = 0;
    };
    void keep() {
        curve_.x.push_back(last_.x);
        curve_.y.push_back(last_.y);
        curve_.threshold.push_back(last_.threshold);
    }

    bool logarithmic_;
    Point last_;
    ThresholdCurve curve_;
};

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

ThresholdCurve roc_curve(const RankedScores& id, const RankedScores& ood) {
    Thinned curve(true);
    curve.add(0, 0, infinity);
    const auto n_id = static_cast<double>(id.size());
    const auto n_ood = static_cast<double>(ood.size());
    walk(id, ood, [&](double threshold, double id_accepted, double ood_accepted) {
        curve.add(ood_accepted / n_ood, id_accepted / n_id, threshold);
    });
    return curve.finish();
}

ThresholdCurve precision_recall_curve(const RankedScores& id, const RankedScores& ood) {
    Thinned curve(false);
    curve.add(0, 1, infinity);
    const auto n_id = static_cast<double>(id.size());
    walk(id, ood, [&](double threshold, double id_accepted, double ood_accepted) {
        curve.add(id_accepted / n_id, id_accepted / (id_accepted + ood_accepted), threshold);
    });
    return curve.finish();
}

} // namespace midstage::ood
