// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/selection.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::analysis {
namespace {

using Candidates = std::span<const Candidate>;
using Figure = std::optional<double> Candidate::*;

constexpr int64_t without_limit = std::numeric_limits<int64_t>::max();

/// The earliest of the best until `patience` evaluations in a row brought nothing better. A checkpoint without the
/// figure is no evaluation.
Selection best_of(Candidates candidates, Figure figure, bool higher_is_better, const char* reason,
                  int64_t patience = without_limit) {
    Selection selection;
    bool measured = false;
    int64_t in_vain = 0;
    for (size_t i = 0; i < candidates.size() && in_vain < patience; ++i) {
        const std::optional<double>& value = candidates[i].*figure;
        if (!value) {
            continue;
        }
        measured = true;
        const auto better = [&](double best) { return higher_is_better ? *value > best : *value < best; };
        if (!std::isnan(*value) && (!selection.index || better(*(candidates[*selection.index].*figure)))) {
            selection.index = i;
            in_vain = 0;
        } else {
            ++in_vain;
        }
    }
    if (!selection.index) {
        selection.reason = measured ? "what it looks at was nowhere a number; train again with a lower learning rate"
                                    : std::string(reason);
    }
    return selection;
}

constexpr const char* no_validation_split = "there is no validation split; train with a validation fraction above 0";
constexpr const char* no_validation_ood =
    "there are no figures of validation OOD sets; name one for validation when training or evaluating";

Selection final_one(Candidates candidates, const SelectionOptions& /*options*/) {
    return candidates.empty() ? Selection{} : Selection{candidates.size() - 1, {}};
}

Selection oracle(Candidates candidates, const SelectionOptions& options) {
    return best_of(candidates, &Candidate::test_ood, options.higher_is_better,
                   "there are no figures of test OOD sets; evaluate its checkpoints on some");
}

Selection validation_accuracy(Candidates candidates, const SelectionOptions& /*options*/) {
    return best_of(candidates, &Candidate::validation_accuracy, true, no_validation_split);
}

Selection validation_loss(Candidates candidates, const SelectionOptions& /*options*/) {
    return best_of(candidates, &Candidate::validation_loss, false, no_validation_split);
}

Selection validation_ood(Candidates candidates, const SelectionOptions& options) {
    return best_of(candidates, &Candidate::validation_ood, options.higher_is_better, no_validation_ood);
}

Selection early_stopping(Candidates candidates, const SelectionOptions& options) {
    return best_of(candidates, &Candidate::validation_ood, options.higher_is_better, no_validation_ood,
                   options.patience);
}

} // namespace

const std::vector<SelectionRule>& selection_rules() {
    static const std::vector<SelectionRule> all{
        {"final", "The last checkpoint", false, final_one},
        {"oracle", "Best on the test OOD sets (an oracle)", true, oracle},
        {"validation_accuracy", "Best accuracy on the validation split", false, validation_accuracy},
        {"validation_loss", "Lowest loss on the validation split", false, validation_loss},
        {"validation_ood", "Best on the validation OOD sets", false, validation_ood},
        {"early_stopping", "Stopped early by the validation OOD sets", false, early_stopping},
    };
    return all;
}

const SelectionRule& selection_rule(const std::string& name) {
    const auto found = std::find_if(selection_rules().begin(), selection_rules().end(),
                                    [&](const SelectionRule& rule) { return rule.name == name; });
    if (found == selection_rules().end()) {
        throw InputError("There is no selection rule named " + name + "; known are " + known_selection_rules() + ".");
    }
    return *found;
}

std::string known_selection_rules() {
    std::string names;
    for (const SelectionRule& rule : selection_rules()) {
        names += (names.empty() ? "" : ", ") + rule.name;
    }
    return names;
}

Selection select(const SelectionRule& rule, Candidates candidates, const SelectionOptions& options) {
    if (options.patience < 1) {
        throw InputError("The patience must be at least 1 evaluation, not " + std::to_string(options.patience) + ".");
    }
    if (candidates.empty()) {
        return {{}, "there is no checkpoint"};
    }
    return rule.choose(candidates, options);
}

} // namespace midstage::analysis
