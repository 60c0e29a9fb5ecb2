// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/score_columns.h"

#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/ood/evaluator.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <utility>

namespace midstage::ood {
namespace {

constexpr const char* advice = ": evaluate the checkpoint again.";

/// "<set>/<part>"; a set's name may hold slashes.
std::pair<std::string, std::string> parts_of(const std::string& name) {
    const size_t slash = name.rfind('/');
    return slash == std::string::npos ? std::pair{std::string(), name}
                                      : std::pair{name.substr(0, slash), name.substr(slash + 1)};
}

bool is_output(const std::string& part) {
    return part == "logits" || part == "features" || part == "labels";
}

template <class T>
std::vector<T> vector_of(const at::Tensor& tensor, at::ScalarType type) {
    const at::Tensor whole = tensor.to(type).contiguous();
    const T* first = whole.const_data_ptr<T>();
    return {first, first + whole.numel()};
}

/// The position of the highest value in each row. Not the tensor's argmax: its threads go on spinning afterwards, and
/// whoever reads checkpoint after checkpoint beside a window takes the window's processor away.
std::vector<int32_t> highest_of_each(const std::vector<float>& table, size_t columns) {
    std::vector<int32_t> places;
    places.reserve(table.size() / columns);
    for (auto row = table.begin(); row != table.end(); row += static_cast<std::ptrdiff_t>(columns)) {
        places.push_back(static_cast<int32_t>(std::max_element(row, row + static_cast<std::ptrdiff_t>(columns)) - row));
    }
    return places;
}

SetScores& set_named(std::vector<SetScores>& sets, const std::string& name) {
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const SetScores& s) { return s.set == name; });
    return found != sets.end() ? *found : sets.emplace_back(SetScores{name, {}, {}, {}, false});
}

void take(SetScores& set, const std::string& part, const at::Tensor& array, const std::filesystem::path& file) {
    if (part == "logits") {
        if (array.dim() != 2 || array.size(1) == 0) {
            throw InputError(file.string() + ": the logits of " + set.set + " are not a table" + advice);
        }
        set.predictions = highest_of_each(vector_of<float>(array, at::kFloat), static_cast<size_t>(array.size(1)));
    } else if (part == "labels") {
        set.labels = vector_of<int32_t>(array, at::kInt);
    } else {
        set.values = vector_of<double>(array, at::kDouble);
    }
}

void compute_score(ScoreColumns& columns, const Score& score, const std::filesystem::path& file,
                   const ScoreOptions& options) {
    for (const NamedOutput& named : read_outputs(file)) {
        const at::Tensor values = score.compute(named.output, options);
        set_named(columns.sets, named.set).values = vector_of<double>(values, at::kDouble);
    }
}

void check(const ScoreColumns& columns, const std::filesystem::path& file, const std::string& score) {
    for (const SetScores& set : columns.sets) {
        const auto fits = [&](size_t length) { return length == 0 || length == set.values.size(); };
        if (set.values.empty() || !fits(set.labels.size()) || !fits(set.predictions.size())) {
            throw InputError(file.string() + " does not hold " + score +
                             " scores, logits and labels of one length for " + set.set + advice);
        }
    }
}

} // namespace

ScoreColumns read_score(const std::filesystem::path& file, const std::string& score, const ScoreOptions& options) {
    ScoreColumns columns;
    bool held = false;
    const NamedArrays arrays = read_npz(file, [&](const std::string& name) {
        const std::string part = parts_of(name).second;
        if (!is_output(part) && std::find(columns.stored.begin(), columns.stored.end(), part) == columns.stored.end()) {
            columns.stored.push_back(part);
        }
        held = held || part == score;
        columns.has_logits = columns.has_logits || part == "logits";
        return part == score || part == "logits" || part == "labels";
    });
    for (const auto& [name, array] : arrays) {
        const auto [set, part] = parts_of(name);
        take(set_named(columns.sets, set), part, array, file);
    }
    if (!held) {
        const Score* known = find_score(score);
        if (known == nullptr || !columns.has_logits) {
            std::string held_ones;
            for (const std::string& name : columns.stored) {
                held_ones += (held_ones.empty() ? "" : ", ") + name;
            }
            // The outputs of the network would do for a score that is known.
            throw InputError(file.string() + " does not hold the score " + score +
                             (held_ones.empty() ? std::string() : ", only " + held_ones) +
                             (known == nullptr ? "; known are " + known_scores() + "." : advice));
        }
        compute_score(columns, *known, file, options);
    }
    const auto id = std::find_if(columns.sets.begin(), columns.sets.end(),
                                 [](const SetScores& set) { return set.set == "id_test" || !set.labels.empty(); });
    if (id == columns.sets.end()) {
        throw InputError(file.string() + " holds no scores of a test set" + advice);
    }
    std::rotate(columns.sets.begin(), id, id + 1);
    check(columns, file, score);
    return columns;
}

} // namespace midstage::ood
