// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/metrics.h"
#include "core/runs/events.h"

#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// One checkpoint's OOD figures for one score.
struct CheckpointSummary {
    double epoch = 0;
    double accuracy = 0;  ///< of the ID test set, in [0, 1]
    double test_loss = 0; ///< mean cross-entropy of the ID test set
    /// Unweighted mean over `sets`; n_id is that of each, n_ood their sum.
    ood::Metrics mean;
    std::vector<OodRow> sets; ///< in the order of ood.csv
};

/// Unweighted mean over the sets' rows; n_id is that of the last, n_ood their sum.
ood::Metrics mean_of_sets(const std::vector<const OodRow*>& sets);

/// The checkpoints that were evaluated with this score, in the order of metrics.csv: by the test OOD sets, or by those
/// of `validation` alone.
std::vector<CheckpointSummary> summarise_checkpoints(const std::vector<CheckpointRow>& rows,
                                                     const std::vector<OodRow>& ood, const std::string& score,
                                                     bool validation = false);

/// Best and last checkpoint of a run by the mean of one metric of one score over its OOD sets. Choosing the best by OOD
/// data is an oracle: it shows the intermediate stage, it is no way of selecting a model, and whoever shows it says so.
struct RunSummary {
    std::string score;                      ///< "energy" ...
    std::string metric;                     ///< key of ood::metric_infos(), "auroc" ...
    std::optional<CheckpointSummary> best;  ///< the earliest where several are equally good; none without OOD sets
    std::optional<CheckpointSummary> final; ///< the last one; none without OOD sets
    double gap = 0;                         ///< by how much best is better than final in the metric; never negative
};

/// The score that is shown where there is room for one alone: energy where it is among them, else the first; "energy"
/// for none.
std::string headline_score(const std::vector<std::string>& scores);
/// Of the scores that the rows have.
std::string headline_score(const std::vector<OodRow>& ood);

/// Throws InputError for a metric that is none.
RunSummary summarise(const std::vector<CheckpointRow>& rows, const std::vector<OodRow>& ood,
                     const std::string& score = "energy", const std::string& metric = "auroc");

} // namespace midstage::runs
