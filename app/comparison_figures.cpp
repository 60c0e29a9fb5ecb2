// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/epochs.h"
#include "core/runs/summary.h"

#include "app/comparison_figures.h"

#include <algorithm>

namespace midstage::app {

namespace {

std::string rule_of_runs(const std::string& rule) {
    return rule == runs::mean_curve_rule ? "oracle" : rule;
}

/// A score that none of the runs was evaluated with is no error here: they have no figures.
std::optional<runs::Comparison> compared(const std::vector<SharedRun>& runs, const runs::ComparisonOptions& options) {
    std::vector<runs::ComparedRun> copies;
    copies.reserve(runs.size());
    for (const SharedRun& run : runs) {
        copies.push_back(of_score(*run, options.scores.front()));
    }
    if (runs::evaluated_scores(copies).empty()) {
        return std::nullopt;
    }
    return runs::compare(std::move(copies), options);
}

} // namespace

runs::ComparedRun of_score(const runs::ComparedRun& run, const std::string& score) {
    runs::ComparedRun copy{run.name, run.info, run.rows, {}, run.group, run.training, run.seeds, run.mask_seeds};
    std::copy_if(run.ood.begin(), run.ood.end(), std::back_inserter(copy.ood),
                 [&](const runs::OodRow& row) { return row.score == score; });
    return copy;
}

std::map<std::string, runs::ChosenCheckpoint> chosen_checkpoints(const std::vector<SharedRun>& runs,
                                                                 const std::string& score, const std::string& rule) {
    std::map<std::string, runs::ChosenCheckpoint> chosen;
    runs::ComparisonOptions options;
    options.rules = {rule_of_runs(rule)};
    options.scores = {score};
    if (const auto comparison = compared(runs, options)) {
        for (const runs::ChosenCheckpoint& one : comparison->chosen) {
            chosen[runs[one.run]->info.folder.string()] = one;
        }
    }
    return chosen;
}

std::optional<runs::ChosenCheckpoint> checkpoint_at(const runs::ComparedRun& run, const std::string& score,
                                                    double epoch) {
    for (const runs::CheckpointSummary& checkpoint : runs::summarise_checkpoints(run.rows, run.ood, score)) {
        if (runs::is_same_epoch(checkpoint.epoch, epoch)) {
            return runs::ChosenCheckpoint{
                0, runs::mean_curve_rule, true, score, checkpoint.epoch, checkpoint.accuracy, checkpoint.mean};
        }
    }
    return std::nullopt;
}

GroupFigures group_figures(const std::vector<SharedRun>& runs, const std::string& score, const std::string& rule,
                           const runs::ComparedRun* baseline) {
    GroupFigures result;
    runs::ComparisonOptions options;
    options.rules = {rule_of_runs(rule)};
    options.scores = {score};
    const auto comparison = compared(runs, options);
    if (!comparison) {
        return result;
    }
    std::optional<size_t> at;
    for (size_t i = 0; baseline != nullptr && i < runs.size(); ++i) {
        at = runs[i]->info.folder == baseline->info.folder ? std::optional<size_t>(i) : at;
    }
    const runs::GroupedComparison grouped = runs::group_runs(*comparison, options, at);
    for (const runs::GroupFigure& figure : grouped.figures) {
        const runs::RunGroup& group = grouped.groups[figure.group];
        // The averaged curve of a single run is its own; where it has a row of its own, that stands after the oracle's.
        const bool wanted = figure.rule == rule || (rule == runs::mean_curve_rule && group.runs.size() < 2);
        if (wanted) {
            result.figures[comparison->runs[group.runs.front()].group][figure.figure] = figure;
        }
    }
    result.notes = comparison->notes;
    result.notes.insert(result.notes.end(), grouped.notes.begin(), grouped.notes.end());
    return result;
}

} // namespace midstage::app
