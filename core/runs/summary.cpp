// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/summary.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace midstage::runs {

ood::Metrics mean_of_sets(const std::vector<const OodRow*>& sets) {
    ood::Metrics mean;
    for (const OodRow* row : sets) {
        for (const ood::MetricInfo& info : ood::metric_infos()) {
            mean.*info.value += row->metrics.*info.value;
        }
        mean.n_id = row->metrics.n_id;
        mean.n_ood += row->metrics.n_ood;
    }
    for (const ood::MetricInfo& info : ood::metric_infos()) {
        mean.*info.value /= static_cast<double>(sets.size());
    }
    return mean;
}

std::vector<CheckpointSummary> summarise_checkpoints(const std::vector<CheckpointRow>& rows,
                                                     const std::vector<OodRow>& ood, const std::string& score,
                                                     bool validation) {
    std::map<double, std::vector<const OodRow*>> by_epoch;
    for (const OodRow& row : ood) {
        if (row.score == score && row.validation == validation) {
            by_epoch[row.epoch].push_back(&row);
        }
    }
    std::vector<CheckpointSummary> checkpoints;
    for (const CheckpointRow& row : rows) {
        CheckpointSummary checkpoint{row.epoch, row.test_accuracy, row.test_loss, {}, {}};
        const auto sets = by_epoch.find(row.epoch);
        if (sets != by_epoch.end()) {
            for (const OodRow* set : sets->second) {
                checkpoint.sets.push_back(*set);
            }
            checkpoint.mean = mean_of_sets(sets->second);
            checkpoints.push_back(std::move(checkpoint));
        }
    }
    return checkpoints;
}

std::string headline_score(const std::vector<std::string>& scores) {
    constexpr const char* preferred = "energy";
    const bool has = scores.empty() || std::find(scores.begin(), scores.end(), preferred) != scores.end();
    return has ? preferred : scores.front();
}

std::string headline_score(const std::vector<OodRow>& ood) {
    std::vector<std::string> scores;
    for (const OodRow& row : ood) {
        scores.push_back(row.score);
    }
    return headline_score(scores);
}

RunSummary summarise(const std::vector<CheckpointRow>& rows, const std::vector<OodRow>& ood, const std::string& score,
                     const std::string& metric) {
    const ood::MetricInfo* info = ood::find_metric(metric);
    if (info == nullptr) {
        throw InputError("There is no metric named " + metric + "; known are " + ood::known_metrics() + ".");
    }
    RunSummary summary{score, metric, {}, {}, 0};
    const std::vector<CheckpointSummary> checkpoints = summarise_checkpoints(rows, ood, score);
    const auto better = [&](const CheckpointSummary& a, const CheckpointSummary& b) {
        return info->higher_is_better ? a.mean.*info->value > b.mean.*info->value
                                      : a.mean.*info->value < b.mean.*info->value;
    };
    for (const CheckpointSummary& checkpoint : checkpoints) {
        if (!summary.best || better(checkpoint, *summary.best)) {
            summary.best = checkpoint;
        }
    }
    if (summary.best) {
        summary.final = checkpoints.back();
        summary.gap = std::abs(summary.best->mean.*info->value - summary.final->mean.*info->value);
    }
    return summary;
}

} // namespace midstage::runs
