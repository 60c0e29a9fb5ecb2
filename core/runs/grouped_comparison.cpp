// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/grouped_comparison.h"

#include "core/base/error.h"
#include "core/runs/summary.h"

#include <algorithm>
#include <utility>

namespace midstage::runs {
namespace {

using Chosen = std::vector<ChosenCheckpoint>; ///< at most one a run, of one rule and score
using Pairs = std::vector<std::pair<size_t, size_t>>;

Chosen chosen_by_rule(const Comparison& comparison, const RunGroup& group, const std::string& score,
                      const std::string& rule) {
    Chosen chosen;
    for (const size_t run : group.runs) {
        for (const ChosenCheckpoint& one : comparison.chosen) {
            if (one.run == run && one.score == score && one.rule == rule) {
                chosen.push_back(one);
            }
        }
    }
    return chosen;
}

/// One curve a training, averaged over its runs; empty where those of one have no epoch in common.
std::vector<analysis::Curve> curves_of_trainings(const std::vector<ComparedRun>& runs, const RunGroup& group,
                                                 const std::vector<analysis::Curve>& curves, bool higher_is_better) {
    std::vector<analysis::Curve> averaged;
    std::vector<bool> done(group.runs.size(), false);
    for (size_t i = 0; i < group.runs.size(); ++i) {
        std::vector<analysis::Curve> together;
        for (size_t k = i; k < group.runs.size() && !done[i]; ++k) {
            if (runs[group.runs[k]].training == runs[group.runs[i]].training) {
                together.push_back(curves[k]);
                done[k] = k > i;
            }
        }
        if (together.empty()) { // of a training that has been seen to
            continue;
        }
        const auto average = analysis::average_over_seeds(together, higher_is_better);
        if (!average) {
            return {};
        }
        averaged.push_back(average->curve);
    }
    return averaged;
}

/// All runs at the best epoch of their averaged curve, which of a single run is its own; empty where the runs have no
/// epoch in common.
Chosen chosen_by_mean_curve(const Comparison& comparison, const RunGroup& group, const std::string& score,
                            const ood::MetricInfo& metric) {
    std::vector<analysis::Curve> curves;
    std::vector<std::vector<CheckpointSummary>> checkpoints;
    for (const size_t index : group.runs) {
        const ComparedRun& run = comparison.runs[index];
        checkpoints.push_back(summarise_checkpoints(run.rows, run.ood, score));
        analysis::Curve& curve = curves.emplace_back();
        for (const CheckpointSummary& checkpoint : checkpoints.back()) {
            curve.push_back({checkpoint.epoch, checkpoint.mean.*metric.value});
        }
    }
    const auto average = analysis::average_over_seeds(
        curves_of_trainings(comparison.runs, group, curves, metric.higher_is_better), metric.higher_is_better);
    if (!average) {
        return {};
    }
    Chosen chosen;
    for (size_t i = 0; i < group.runs.size(); ++i) {
        for (const CheckpointSummary& checkpoint : checkpoints[i]) {
            if (checkpoint.epoch == average->curve[average->best].epoch) {
                chosen.push_back({group.runs[i], mean_curve_rule, true, score, checkpoint.epoch, checkpoint.accuracy,
                                  checkpoint.mean});
            }
        }
    }
    return chosen;
}

/// Numbers of runs, each training's by itself, trainings in the order in which they came.
class ByTraining {
public:
    void add(const std::string& training, double value) {
        const auto known = std::find(trainings_.begin(), trainings_.end(), training);
        const auto place = static_cast<size_t>(known - trainings_.begin());
        if (known == trainings_.end()) {
            trainings_.push_back(training);
            values_.emplace_back();
        }
        values_[place].push_back(value);
    }

    /// One number a training.
    std::vector<double> means() const {
        std::vector<double> means;
        means.reserve(values_.size());
        for (const std::vector<double>& values : values_) {
            means.push_back(analysis::moments_of(values).mean);
        }
        return means;
    }

private:
    std::vector<std::string> trainings_;
    std::vector<std::vector<double>> values_;
};

std::optional<double> figure_of_run(const Chosen& chosen, size_t run, const ComparedFigure& figure) {
    for (const ChosenCheckpoint& one : chosen) {
        if (one.run == run) {
            return figure.of(one);
        }
    }
    return std::nullopt;
}

std::optional<PairedDifference> difference_of(const std::vector<ComparedRun>& runs, const Chosen& chosen,
                                              const Chosen& baseline, const Pairs& pairs,
                                              const ComparedFigure& figure) {
    ByTraining own;
    ByTraining theirs;
    for (const auto& [run, other] : pairs) {
        const auto a = figure_of_run(chosen, run, figure);
        const auto b = figure_of_run(baseline, other, figure);
        if (a && b) {
            own.add(runs[run].training, *a);
            theirs.add(runs[run].training, *b);
        }
    }
    const std::vector<double> own_means = own.means();
    const std::vector<double> their_means = theirs.means();
    if (own_means.empty()) {
        return std::nullopt;
    }
    return PairedDifference{static_cast<int64_t>(own_means.size()),
                            analysis::moments_of(own_means).mean - analysis::moments_of(their_means).mean,
                            analysis::bootstrap_difference(own_means, their_means)};
}

void add_figures(std::vector<GroupFigure>& figures, const std::vector<ComparedRun>& runs, size_t group,
                 const Chosen& chosen, const Chosen& baseline, const Pairs& pairs) {
    for (const ComparedFigure& figure : compared_figures()) {
        ByTraining values;
        ByTraining epochs;
        for (const ChosenCheckpoint& one : chosen) {
            if (const auto value = figure.of(one)) {
                values.add(runs[one.run].training, *value);
                epochs.add(runs[one.run].training, one.epoch);
            }
        }
        const std::vector<double> means = values.means();
        if (means.empty()) {
            continue;
        }
        const ChosenCheckpoint& one = chosen.front();
        figures.push_back({.group = group,
                           .rule = one.rule,
                           .oracle = one.oracle,
                           .score = one.score,
                           .figure = figure.name,
                           .higher_is_better = figure.higher_is_better,
                           .epoch = analysis::moments_of(epochs.means()).mean,
                           .n = static_cast<int64_t>(means.size()),
                           .moments = analysis::moments_of(means),
                           .interval = analysis::bootstrap_mean(means),
                           .difference = difference_of(runs, chosen, baseline, pairs, figure)});
    }
}

/// What the group's number of trainings means for its figures.
void note_trainings(const std::vector<ComparedRun>& runs, const RunGroup& group, std::vector<std::string>& notes) {
    std::vector<std::string> trainings;
    std::string together; // of those that are not the first of their training
    for (const size_t run : group.runs) {
        if (std::find(trainings.begin(), trainings.end(), runs[run].training) == trainings.end()) {
            trainings.push_back(runs[run].training);
        } else {
            together += (together.empty() ? "" : ", ") + runs[run].name;
        }
    }
    if (!together.empty()) {
        notes.push_back("In the group " + group.name + " not every run descends from a training of its own (" +
                        together + "): runs of one training count once, by their mean.");
    }
    constexpr size_t enough = 5;
    if (trainings.size() > 1 && trainings.size() < enough) {
        notes.push_back("The group " + group.name + " has " + std::to_string(trainings.size()) +
                        " trainings: a bootstrap interval over fewer than five is too narrow.");
    }
}

/// The group that a run which may repeat another one would be in.
const RunGroup& group_with(const std::vector<RunGroup>& groups, const std::vector<ComparedRun>& runs, size_t run) {
    for (const RunGroup& group : groups) {
        if (runs[group.runs.front()].group == runs[run].group) {
            return group;
        }
    }
    throw Error("The baseline is none of the runs that are compared.");
}

} // namespace

GroupedComparison group_runs(const Comparison& comparison, const ComparisonOptions& options,
                             std::optional<size_t> baseline_run) {
    const ood::MetricInfo* metric = ood::find_metric(options.metric);
    if (metric == nullptr) {
        throw InputError("There is no metric named " + options.metric + "; known are " + ood::known_metrics() + ".");
    }
    RunGroups groups = groups_of(comparison.runs);
    GroupedComparison grouped{std::move(groups.groups), {}, std::move(groups.notes)};
    for (size_t index = 0; index < grouped.groups.size(); ++index) {
        const RunGroup& group = grouped.groups[index];
        note_trainings(comparison.runs, group, grouped.notes);
        const RunGroup& baseline = baseline_run ? group_with(grouped.groups, comparison.runs, *baseline_run) : group;
        const bool compares = &baseline != &group;
        const Pairs pairs = compares ? pairs_of(comparison.runs, group, baseline) : Pairs();
        if (compares && pairs.empty()) {
            grouped.notes.push_back("No run of the group " + group.name +
                                    " descends from the same training as one of the baseline group " + baseline.name +
                                    ", so that there is no paired difference.");
        }
        const auto of_baseline = [&](const auto& choose) { return pairs.empty() ? Chosen() : choose(baseline); };
        for (const std::string& score : comparison.scores) {
            for (const std::string& rule : options.rules) {
                const auto by_rule = [&](const RunGroup& one) { return chosen_by_rule(comparison, one, score, rule); };
                add_figures(grouped.figures, comparison.runs, index, by_rule(group), of_baseline(by_rule), pairs);
                if (rule == "oracle" && (group.runs.size() > 1 || (compares && baseline.runs.size() > 1))) {
                    const auto by_mean = [&](const RunGroup& one) {
                        return chosen_by_mean_curve(comparison, one, score, *metric);
                    };
                    add_figures(grouped.figures, comparison.runs, index, by_mean(group), of_baseline(by_mean), pairs);
                }
            }
        }
    }
    return grouped;
}

} // namespace midstage::runs
