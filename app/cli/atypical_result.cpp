// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/atypical_result.h"

#include "app/cli/output.h"
#include "app/cli/run_head.h"
#include "core/base/number_text.h"
#include "core/runs/atypical_tables.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

using nlohmann::json;

template <class Number>
json or_null(const std::optional<Number>& number) {
    return number ? json(*number) : json();
}

std::string or_dash(const std::optional<double>& number) {
    return number ? fraction_text(*number) : "-";
}

} // namespace

json atypical_json(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    json result = run_head_json(folder, info);
    for (const char* unknown : {"n", "flagged", "keep_fraction", "precision", "recall"}) {
        result[unknown] = nullptr;
    }
    result["threshold"] = info.spec.atypical.threshold;
    result["criteria"] = json::array();
    if (const auto counts = runs::read_flagged(folder.atypical_file())) {
        result["n"] = counts->samples;
        result["flagged"] = counts->flagged;
        result["keep_fraction"] = info.spec.mask.keep_fractions.front();
    }
    for (const runs::CriterionRow& row : runs::read_criteria(folder.criteria_file())) {
        result["criteria"].push_back({{"criterion", row.criterion},
                                      {"keep_fraction", or_null(row.keep_fraction)},
                                      {"kind", row.kind},
                                      {"positives", row.positives},
                                      {"average_precision", row.average_precision},
                                      {"auroc", or_null(row.auroc)},
                                      {"flagged", or_null(row.flagged)},
                                      {"precision", or_null(row.precision)},
                                      {"recall", or_null(row.recall)}});
        const bool headline = row.criterion == "flip_fraction" && row.kind == "all" &&
                              row.keep_fraction == info.spec.mask.keep_fractions.front();
        if (headline) {
            result["precision"] = or_null(row.precision);
            result["recall"] = or_null(row.recall);
        }
    }
    return result;
}

std::string atypical_text(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    std::string text = run_head_text(folder, info);
    if (const auto counts = runs::read_flagged(folder.atypical_file())) {
        text += "Found  " + std::to_string(counts->flagged) + " of " + std::to_string(counts->samples) +
                " training samples atypical at keep fraction " + number_text(info.spec.mask.keep_fractions.front()) +
                ", flip fraction of at least " + number_text(info.spec.atypical.threshold) + "\n";
    }
    std::vector<std::vector<std::string>> table{
        {"criterion", "keep", "kind", "samples", "AP", "AUROC", "flagged", "precision", "recall"}};
    for (const runs::CriterionRow& row : runs::read_criteria(folder.criteria_file())) {
        table.push_back({row.criterion, row.keep_fraction ? number_text(*row.keep_fraction) : "-", row.kind,
                         std::to_string(row.positives), fraction_text(row.average_precision), or_dash(row.auroc),
                         row.flagged ? std::to_string(*row.flagged) : "-", or_dash(row.precision),
                         or_dash(row.recall)});
    }
    return table.size() > 1 ? text + "\n" + text_table(table) : text;
}

} // namespace midstage::cli
