// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/grouped_comparison.h"

#include "core/base/error.h"
#include "core/runs/summary.h"

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

/// All runs at the best epoch of their averaged curve; empty for a single run, whose own best this would be, and where
/// the runs have no epoch in common.
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
    const auto average = analysis::average_over_seeds(curves, metric.higher_is_better);
    if (!average || curves.size() < 2) {
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

std::optional<double> figure_of_run(const Chosen& chosen, size_t run, const ComparedFigure& figure) {
    for (const ChosenCheckpoint& one : chosen) {
        if (one.run == run) {
            return figure.of(one);
        }
    }
    return std::nullopt;
}

std::optional<PairedDifference> difference_of(const Chosen& chosen, const Chosen& baseline, const Pairs& pairs,
                                              const ComparedFigure& figure) {
    std::vector<double> own;
    std::vector<double> theirs;
    std::vector<double> differences;
    for (const auto& [run, other] : pairs) {
        const auto a = figure_of_run(chosen, run, figure);
        const auto b = figure_of_run(baseline, other, figure);
        if (a && b) {
            own.push_back(*a);
            theirs.push_back(*b);
            differences.push_back(*a - *b);
        }
    }
    if (differences.empty()) {
        return std::nullopt;
    }
    return PairedDifference{static_cast<int64_t>(differences.size()), analysis::moments_of(differences).mean,
                            analysis::bootstrap_difference(own, theirs)};
}

void add_figures(std::vector<GroupFigure>& figures, size_t group, const Chosen& chosen, const Chosen& baseline,
                 const Pairs& pairs) {
    for (const ComparedFigure& figure : compared_figures()) {
        std::vector<double> values;
        std::vector<double> epochs;
        for (const ChosenCheckpoint& one : chosen) {
            if (const auto value = figure.of(one)) {
                values.push_back(*value);
                epochs.push_back(one.epoch);
            }
        }
        if (values.empty()) {
            continue;
        }
        const ChosenCheckpoint& one = chosen.front();
        figures.push_back({.group = group,
                           .rule = one.rule,
                           .oracle = one.oracle,
                           .score = one.score,
                           .figure = figure.name,
                           .higher_is_better = figure.higher_is_better,
                           .epoch = analysis::moments_of(epochs).mean,
                           .n = static_cast<int64_t>(values.size()),
                           .moments = analysis::moments_of(values),
                           .interval = analysis::bootstrap_mean(values),
                           .difference = difference_of(chosen, baseline, pairs, figure)});
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
        const RunGroup& baseline = baseline_run ? group_with(grouped.groups, comparison.runs, *baseline_run) : group;
        const bool compares = &baseline != &group;
        const Pairs pairs = compares ? pairs_of(comparison.runs, group, baseline) : Pairs();
        if (compares && pairs.empty()) {
            grouped.notes.push_back("No run of the group " + group.name +
                                    " has the seed of one of the baseline group " + baseline.name +
                                    ", so that there is no paired difference.");
        }
        const auto of_baseline = [&](const auto& choose) { return pairs.empty() ? Chosen() : choose(baseline); };
        for (const std::string& score : comparison.scores) {
            for (const std::string& rule : options.rules) {
                const auto by_rule = [&](const RunGroup& one) { return chosen_by_rule(comparison, one, score, rule); };
                add_figures(grouped.figures, index, by_rule(group), of_baseline(by_rule), pairs);
                if (rule == "oracle") {
                    const auto by_mean = [&](const RunGroup& one) {
                        return chosen_by_mean_curve(comparison, one, score, *metric);
                    };
                    add_figures(grouped.figures, index, by_mean(group), of_baseline(by_mean), pairs);
                }
            }
        }
    }
    return grouped;
}

} // namespace midstage::runs
