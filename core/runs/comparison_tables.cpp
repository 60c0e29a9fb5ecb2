// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison_tables.h"

#include <algorithm>

namespace midstage::runs {
namespace {

void add_interval(std::vector<Cell>& cells, const std::optional<analysis::Interval>& interval) {
    add_optional(cells, interval ? std::optional<double>(interval->low) : std::nullopt);
    add_optional(cells, interval ? std::optional<double>(interval->high) : std::nullopt);
}

std::string yes_or_no(bool value) {
    return value ? "yes" : "no";
}

/// "1 2 3"; where runs have other seeds than their ancestors "1>7 2>7", the first training's in front.
std::string seeds_text(const Comparison& comparison, const RunGroup& group) {
    std::string text;
    for (const size_t run : group.runs) {
        std::vector<uint64_t> seeds = comparison.runs[run].seeds;
        seeds.erase(std::unique(seeds.begin(), seeds.end()), seeds.end());
        for (size_t i = 0; i < seeds.size(); ++i) {
            const char* before = i > 0 ? ">" : " ";
            text.append(text.empty() ? "" : before).append(std::to_string(seeds[i]));
        }
    }
    return text;
}

} // namespace

Table comparison_table(const Comparison& comparison) {
    Table table{"Comparison of runs", {"run", "kind", "seed", "rule", "oracle", "score", "epoch"}, {}};
    for (const ComparedFigure& figure : compared_figures()) {
        table.columns.push_back(figure.name);
    }
    for (const ChosenCheckpoint& one : comparison.chosen) {
        const ComparedRun& run = comparison.runs[one.run];
        std::vector<Cell>& cells = table.rows.emplace_back();
        cells.emplace_back(run.name);
        cells.emplace_back(to_string(run.info.spec.kind));
        cells.emplace_back(static_cast<int64_t>(run.info.spec.seed));
        cells.emplace_back(one.rule);
        cells.emplace_back(yes_or_no(one.oracle));
        cells.emplace_back(one.score);
        cells.emplace_back(one.epoch);
        for (const ComparedFigure& figure : compared_figures()) {
            add_optional(cells, figure.of(one));
        }
    }
    return table;
}

Table grouped_table(const Comparison& comparison, const GroupedComparison& grouped, bool baseline) {
    Table table{
        "Comparison of runs over their seeds",
        {"group", "seeds", "rule", "oracle", "score", "epoch", "figure", "better", "n", "mean", "std", "low", "high"},
        {}};
    if (baseline) {
        table.columns.insert(table.columns.end(),
                             {"baseline_pairs", "difference", "difference_low", "difference_high"});
    }
    for (const GroupFigure& figure : grouped.figures) {
        const RunGroup& group = grouped.groups[figure.group];
        std::vector<Cell>& cells = table.rows.emplace_back();
        cells.emplace_back(group.name);
        cells.emplace_back(seeds_text(comparison, group));
        cells.emplace_back(figure.rule);
        cells.emplace_back(yes_or_no(figure.oracle));
        cells.emplace_back(figure.score);
        cells.emplace_back(figure.epoch);
        cells.emplace_back(figure.figure);
        cells.emplace_back(std::string(figure.higher_is_better ? "higher" : "lower"));
        cells.emplace_back(figure.n);
        cells.emplace_back(figure.moments.mean);
        cells.emplace_back(figure.moments.standard_deviation);
        add_interval(cells, figure.interval);
        if (baseline && figure.difference) {
            cells.emplace_back(figure.difference->pairs);
            cells.emplace_back(figure.difference->mean);
            add_interval(cells, figure.difference->interval);
        } else if (baseline) {
            cells.resize(table.columns.size());
        }
    }
    return table;
}

} // namespace midstage::runs
