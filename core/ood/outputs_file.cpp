// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/ood/evaluator.h"

#include <algorithm>
#include <limits>

namespace midstage::ood {
namespace {

void add(NamedArrays& arrays, const NamedOutput& named, const EvaluationOptions& options) {
    if (options.keep_outputs) {
        arrays.emplace_back(named.set + "/logits", named.output.logits);
        if (named.output.features.defined()) {
            arrays.emplace_back(named.set + "/features", stored_features(named.output.features));
        }
    }
    for (const std::string& name : options.scores) {
        const Score* score = find_score(name);
        if (score == nullptr) {
            throw InputError("There is no score named " + name + "; known are " + known_scores() + ".");
        }
        arrays.emplace_back(named.set + "/" + name, score->compute(named.output, options.score_options));
    }
    if (named.labels.defined()) {
        arrays.emplace_back(named.set + "/labels", named.labels);
    }
}

} // namespace

at::Tensor stored_features(const at::Tensor& features) {
    constexpr double largest = 65504; // of float16; NaN compares false and so keeps float32
    const bool fits = features.numel() == 0 || features.abs().max().item<double>() <= largest;
    return fits ? features.to(at::kHalf) : features;
}

void write_outputs(const std::filesystem::path& file, const NamedOutput& id, const std::vector<NamedOutput>& ood,
                   const EvaluationOptions& options) {
    NamedArrays arrays;
    add(arrays, id, options);
    for (const NamedOutput& set : ood) {
        add(arrays, set, options);
    }
    write_npz(file, arrays);
}

std::vector<NamedOutput> read_outputs(const std::filesystem::path& file) {
    const auto ends_with = [](const std::string& name, const char* part) { return name.ends_with(part); };
    const NamedArrays arrays = read_npz(file, [&](const std::string& name) {
        return ends_with(name, "/logits") || ends_with(name, "/features") || ends_with(name, "/labels");
    });
    std::vector<NamedOutput> sets;
    for (const auto& [name, array] : arrays) {
        const size_t slash = name.rfind('/');
        const std::string set = name.substr(0, slash);
        auto found = std::find_if(sets.begin(), sets.end(), [&](const NamedOutput& s) { return s.set == set; });
        if (found == sets.end()) {
            found = sets.insert(sets.end(), NamedOutput{set, {}, {}});
        }
        const std::string part = name.substr(slash + 1);
        if (part == "labels") {
            found->labels = array.to(at::kLong);
        } else {
            (part == "logits" ? found->output.logits : found->output.features) = array.to(at::kFloat);
        }
    }
    for (const NamedOutput& set : sets) {
        const bool matrix = set.output.logits.defined() && set.output.logits.dim() == 2;
        const auto fits = [&](const at::Tensor& other, int64_t dimensions) {
            return !other.defined() || (other.dim() == dimensions && other.size(0) == set.output.logits.size(0));
        };
        if (!matrix || !fits(set.output.features, 2) || !fits(set.labels, 1)) {
            throw InputError(file.string() + " does not hold logits, features and labels of one length for " + set.set +
                             ": evaluate the checkpoint again.");
        }
    }
    const auto id = std::find_if(sets.begin(), sets.end(), [](const NamedOutput& s) { return s.labels.defined(); });
    if (id == sets.end()) {
        throw InputError(file.string() + " holds no outputs of a test set with labels: evaluate the checkpoint again.");
    }
    std::rotate(sets.begin(), id, id + 1);
    return sets;
}

} // namespace midstage::ood
