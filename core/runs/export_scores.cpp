// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/runs/export.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace midstage::runs {
namespace {

struct SetArrays {
    std::string name;
    at::Tensor labels;      ///< int64 (N); undefined where not known
    at::Tensor predictions; ///< int64 (N); undefined where the logits were not kept
    std::vector<std::pair<std::string, at::Tensor>> scores;
};

std::vector<SetArrays> sets_of(const NamedArrays& arrays) {
    std::vector<SetArrays> sets;
    for (const auto& [name, array] : arrays) {
        const size_t slash = name.rfind('/');
        const std::string set_name = name.substr(0, slash);
        const std::string part = slash == std::string::npos ? std::string() : name.substr(slash + 1);
        auto found = std::find_if(sets.begin(), sets.end(), [&](const SetArrays& s) { return s.name == set_name; });
        if (found == sets.end()) {
            found = sets.insert(sets.end(), SetArrays{set_name, {}, {}, {}});
        }
        if (part == "labels") {
            found->labels = array.to(at::kLong).contiguous();
        } else if (part == "logits") {
            found->predictions = array.argmax(1);
        } else {
            found->scores.emplace_back(part, array.to(at::kDouble).contiguous());
        }
    }
    return sets;
}

} // namespace

Table scores_table(const RunFolder& run, double epoch) {
    const std::filesystem::path file = run.scores_file(epoch);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        throw InputError("The scores of this checkpoint are not there: " + file.string() + " is missing.");
    }
    const std::vector<SetArrays> sets =
        sets_of(read_npz(file, [](const std::string& name) { return !name.ends_with("/features"); }));
    Table table{run.name(), {"set", "sample", "label", "prediction"}, {}};
    if (sets.empty() || sets.front().scores.empty()) {
        throw InputError(file.string() + " holds no scores.");
    }
    for (const auto& [score, values] : sets.front().scores) {
        table.columns.push_back(score);
    }
    for (const SetArrays& set : sets) {
        const int64_t count = set.scores.empty() ? 0 : set.scores.front().second.numel();
        const bool fits = set.scores.size() == sets.front().scores.size() &&
                          std::all_of(set.scores.begin(), set.scores.end(),
                                      [&](const auto& score) { return score.second.numel() == count; }) &&
                          (!set.labels.defined() || set.labels.numel() == count) &&
                          (!set.predictions.defined() || set.predictions.numel() == count);
        if (!fits) {
            throw InputError(file.string() + ": the arrays of " + set.name + " do not fit each other.");
        }
        for (int64_t i = 0; i < count; ++i) {
            std::vector<Cell>& row = table.rows.emplace_back();
            row.emplace_back(set.name);
            row.emplace_back(i);
            for (const at::Tensor& whole : {set.labels, set.predictions}) {
                if (whole.defined()) {
                    row.emplace_back(whole.const_data_ptr<int64_t>()[i]);
                } else {
                    row.emplace_back();
                }
            }
            for (const auto& [score, values] : set.scores) {
                row.emplace_back(values.const_data_ptr<double>()[i]);
            }
        }
    }
    return table;
}

} // namespace midstage::runs
