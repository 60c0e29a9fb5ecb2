// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/metrics.h"
#include "core/runs/compared_run.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

struct ComparisonOptions {
    std::vector<std::string> rules{"final", "oracle"}; ///< names of analysis::selection_rules()
    std::vector<std::string> scores;                   ///< empty: the headline score of all runs
    std::string metric = "auroc"; ///< that rules which look at OOD sets choose by: of ood::metric_infos()
    int64_t patience = 5;         ///< of early_stopping, in checkpoints
};

/// The checkpoint that a rule chose in a run, and its figures for one score.
struct ChosenCheckpoint {
    size_t run = 0; ///< index into Comparison::runs
    std::string rule;
    bool oracle = false; ///< chosen by the very OOD data that it is measured on
    std::string score;
    double epoch = 0;
    double accuracy = 0; ///< of the ID test set, in [0, 1]
    /// Unweighted mean over the test OOD sets, those of validation left out; none where there are no such figures.
    std::optional<ood::Metrics> metrics;
};

struct Comparison {
    std::vector<ComparedRun> runs;
    std::vector<std::string> scores;
    std::vector<ChosenCheckpoint> chosen; ///< by run, then score, then rule
    std::vector<std::string> notes;       ///< sentences: rules that could not be applied, and doubts_about() the runs
};

/// The scores that these runs were evaluated with, each once, in the order of the runs.
std::vector<std::string> evaluated_scores(const std::vector<ComparedRun>& runs);

/// Throws InputError for an unknown rule or metric, for a score that no run was evaluated with, and for a patience
/// below 1.
Comparison compare(std::vector<ComparedRun> runs, const ComparisonOptions& options);

/// A figure of a chosen checkpoint: the accuracy, or one of ood::metric_infos(). Fractions in [0, 1].
struct ComparedFigure {
    std::string name;
    bool higher_is_better;
    double ood::Metrics::*metric; ///< nullptr: the accuracy
    std::optional<double> of(const ChosenCheckpoint& checkpoint) const;
};
/// The accuracy first.
const std::vector<ComparedFigure>& compared_figures();

} // namespace midstage::runs
