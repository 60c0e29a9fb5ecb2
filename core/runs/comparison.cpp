// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison.h"

#include "core/analysis/selection.h"
#include "core/base/error.h"
#include "core/runs/summary.h"

#include <algorithm>

namespace midstage::runs {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> scores_asked_for(const std::vector<ComparedRun>& runs, const ComparisonOptions& options) {
    const std::vector<std::string> known = evaluated_scores(runs);
    if (options.scores.empty()) {
        return {headline_score(known)};
    }
    std::string names;
    for (const std::string& score : known) {
        names += (names.empty() ? "" : ", ") + score;
    }
    for (const std::string& score : options.scores) {
        if (!contains(known, score)) {
            throw InputError("None of the runs was evaluated with a score named " + score +
                             (names.empty() ? "." : "; they were with " + names + "."));
        }
    }
    return options.scores;
}

const ood::Metrics* metrics_at(const std::vector<CheckpointSummary>& checkpoints, double epoch) {
    const auto found = std::find_if(checkpoints.begin(), checkpoints.end(),
                                    [&](const CheckpointSummary& one) { return one.epoch == epoch; });
    return found == checkpoints.end() ? nullptr : &found->mean;
}

std::optional<double> value_at(const std::vector<CheckpointSummary>& checkpoints, double epoch,
                               const ood::MetricInfo& metric) {
    const ood::Metrics* metrics = metrics_at(checkpoints, epoch);
    return metrics == nullptr ? std::optional<double>() : metrics->*metric.value;
}

/// The sentence about a rule is the same for every score where it looks at no score's figures.
void add_note(std::vector<std::string>& notes, const std::string& sentence) {
    if (!contains(notes, sentence)) {
        notes.push_back(sentence);
    }
}

void choose(Comparison& comparison, size_t index, const std::string& score, const ood::MetricInfo& metric,
            const ComparisonOptions& options) {
    const ComparedRun& run = comparison.runs[index];
    const auto test = summarise_checkpoints(run.rows, run.ood, score);
    const auto validation = summarise_checkpoints(run.rows, run.ood, score, true);
    if (test.empty() && !run.rows.empty()) {
        comparison.notes.push_back("The run " + run.name + " has no figures of test OOD sets with the score " + score +
                                   ".");
    }
    std::vector<analysis::Candidate> candidates;
    for (const CheckpointRow& row : run.rows) {
        candidates.push_back({row.epoch, row.validation_accuracy, row.validation_loss,
                              value_at(test, row.epoch, metric), value_at(validation, row.epoch, metric)});
    }
    for (const std::string& name : options.rules) {
        const analysis::SelectionRule& rule = analysis::selection_rule(name);
        const analysis::Selection selection =
            analysis::select(rule, candidates, {metric.higher_is_better, options.patience});
        if (!selection.index) {
            add_note(comparison.notes,
                     "The rule " + name + " cannot be applied to the run " + run.name + ": " + selection.reason + ".");
            continue;
        }
        const CheckpointRow& row = run.rows[*selection.index];
        const ood::Metrics* metrics = metrics_at(test, row.epoch);
        comparison.chosen.push_back({index, name, rule.is_oracle, score, row.epoch, row.test_accuracy,
                                     metrics == nullptr ? std::optional<ood::Metrics>() : *metrics});
    }
}

} // namespace

std::vector<std::string> evaluated_scores(const std::vector<ComparedRun>& runs) {
    std::vector<std::string> scores;
    for (const ComparedRun& run : runs) {
        for (const OodRow& row : run.ood) {
            if (!contains(scores, row.score)) {
                scores.push_back(row.score);
            }
        }
    }
    return scores;
}

Comparison compare(std::vector<ComparedRun> runs, const ComparisonOptions& options) {
    const ood::MetricInfo* metric = ood::find_metric(options.metric);
    if (metric == nullptr) {
        throw InputError("There is no metric named " + options.metric + "; known are " + ood::known_metrics() + ".");
    }
    for (const std::string& rule : options.rules) {
        (void)analysis::selection_rule(rule);
    }
    Comparison comparison;
    comparison.scores = scores_asked_for(runs, options);
    comparison.notes = doubts_about(runs);
    comparison.runs = std::move(runs);
    for (size_t run = 0; run < comparison.runs.size(); ++run) {
        for (const std::string& score : comparison.scores) {
            choose(comparison, run, score, *metric, options);
        }
    }
    return comparison;
}

std::optional<double> ComparedFigure::of(const ChosenCheckpoint& checkpoint) const {
    if (metric == nullptr) {
        return checkpoint.accuracy;
    }
    return checkpoint.metrics ? std::optional<double>((*checkpoint.metrics).*metric) : std::nullopt;
}

const std::vector<ComparedFigure>& compared_figures() {
    static const std::vector<ComparedFigure> all = [] {
        std::vector<ComparedFigure> figures{{"accuracy", true, nullptr}};
        for (const ood::MetricInfo& info : ood::metric_infos()) {
            figures.push_back({info.name, info.higher_is_better, info.value});
        }
        return figures;
    }();
    return all;
}

} // namespace midstage::runs
