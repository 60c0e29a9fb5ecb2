// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/group_curves.h"

#include "core/analysis/statistics.h"
#include "core/base/error.h"
#include "core/runs/epochs.h"
#include "core/runs/summary.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace midstage::runs {
namespace {

using Values = std::map<double, double>; // by epoch

const ComparedFigure& figure_named(const std::string& name) {
    const auto& figures = compared_figures();
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const ComparedFigure& one) { return one.name == name; });
    if (found == figures.end()) {
        std::string known;
        for (const ComparedFigure& one : figures) {
            known += (known.empty() ? "" : ", ") + one.name;
        }
        throw InputError("There is no figure \"" + name + "\"; the known ones are " + known + ".");
    }
    return *found;
}

Values values_of(const ComparedRun& run, const std::string& score, const ComparedFigure& figure) {
    Values values;
    for (const CheckpointSummary& checkpoint : summarise_checkpoints(run.rows, run.ood, score)) {
        ChosenCheckpoint chosen;
        chosen.accuracy = checkpoint.accuracy;
        chosen.metrics = checkpoint.mean;
        if (const auto value = figure.of(chosen)) {
            values[checkpoint.epoch] = *value;
        }
    }
    return values;
}

/// Where a run comes from, if that is among the runs.
struct Origin {
    double epoch = 0; ///< of the whole way
    double value = 0;
};

class Curves {
public:
    Curves(const std::vector<ComparedRun>& runs, const std::string& score, const ComparedFigure& figure)
        : runs_(runs) {
        for (const ComparedRun& run : runs) {
            values_.push_back(values_of(run, score, figure));
        }
    }

    /// `left`: generations that may still be looked at; a run.json that was edited may name itself as its parent.
    std::optional<Origin> origin_of(size_t index, int left = 100) const {
        const ParentOptions& parent = runs_[index].info.spec.parent;
        const auto found =
            std::find_if(runs_.begin(), runs_.end(), [&](const ComparedRun& run) { return run.name == parent.run; });
        if (parent.run.empty() || found == runs_.end() || left == 0) {
            return std::nullopt;
        }
        const auto at = static_cast<size_t>(found - runs_.begin());
        const Values& values = values_[at];
        const auto start = parent.epoch == last_epoch
                               ? (values.empty() ? values.end() : std::prev(values.end()))
                               : std::find_if(values.begin(), values.end(), [&](const auto& entry) {
                                     return is_same_epoch(entry.first, parent.epoch);
                                 });
        if (start == values.end()) {
            return std::nullopt;
        }
        const std::optional<Origin> before = origin_of(at, left - 1);
        return Origin{start->first + (before ? before->epoch : 0), start->second};
    }

    /// `starts` becomes what GroupCurve::starts is.
    std::vector<GroupPoint> points_of(const RunGroup& group, std::vector<double>& starts) const {
        std::vector<std::optional<Origin>> origins;
        for (const size_t index : group.runs) {
            origins.push_back(origin_of(index));
        }
        const bool go_on = std::all_of(origins.begin(), origins.end(), [](const auto& origin) { return origin; });
        using ByTraining = std::map<std::string, std::vector<double>>;
        std::map<double, ByTraining> by_epoch;
        for (size_t i = 0; i < group.runs.size(); ++i) {
            const std::string& training = runs_[group.runs[i]].training;
            const double start = starts.emplace_back(go_on ? origins[i]->epoch : 0);
            if (go_on) {
                by_epoch[start][training].push_back(origins[i]->value);
            }
            for (const auto& [epoch, value] : values_[group.runs[i]]) {
                by_epoch[start + epoch][training].push_back(value);
            }
        }
        std::vector<GroupPoint> points;
        for (const auto& [epoch, trainings] : by_epoch) {
            size_t count = 0;
            std::vector<double> means;
            for (const auto& [training, values] : trainings) {
                count += values.size();
                means.push_back(analysis::moments_of(values).mean);
            }
            if (count == group.runs.size()) {
                const analysis::Moments moments = analysis::moments_of(means);
                points.push_back({epoch, moments.mean, moments.standard_deviation});
            }
        }
        return points;
    }

    size_t trainings_of(const RunGroup& group) const {
        std::set<std::string> trainings;
        for (const size_t index : group.runs) {
            trainings.insert(runs_[index].training);
        }
        return trainings.size();
    }

private:
    const std::vector<ComparedRun>& runs_;
    std::vector<Values> values_;
};

} // namespace

std::vector<GroupCurve> group_curves(const std::vector<ComparedRun>& runs, const std::string& score,
                                     const std::string& figure) {
    const ComparedFigure& wanted = figure_named(figure);
    const Curves curves(runs, score, wanted);
    std::vector<GroupCurve> result;
    for (const RunGroup& group : groups_of(runs).groups) {
        const RunKind kind = runs[group.runs.front()].info.spec.kind;
        std::vector<double> starts;
        std::vector<GroupPoint> points = trains(kind) ? curves.points_of(group, starts) : std::vector<GroupPoint>();
        if (points.empty()) {
            continue;
        }
        const auto best = std::max_element(points.begin(), points.end(), [&](const GroupPoint& a, const GroupPoint& b) {
            return wanted.higher_is_better ? a.mean < b.mean : a.mean > b.mean;
        });
        const auto at = static_cast<size_t>(best - points.begin());
        result.push_back({group, kind, curves.trainings_of(group), std::move(points), std::move(starts), at});
    }
    return result;
}

} // namespace midstage::runs
