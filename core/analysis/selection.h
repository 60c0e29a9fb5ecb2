// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace midstage::analysis {

/// What a rule may look at of one checkpoint. Where something was not measured it is absent; a NaN was measured, and no
/// rule ever takes it for good.
struct Candidate {
    double epoch = 0;
    std::optional<double> validation_accuracy; ///< in [0, 1]
    std::optional<double> validation_loss;     ///< mean cross-entropy in nats
    std::optional<double> test_ood;            ///< an OOD metric, mean over the test OOD sets
    std::optional<double> validation_ood;      ///< the same metric, mean over the validation OOD sets
};

struct SelectionOptions {
    bool higher_is_better = true; ///< of the OOD metric
    int64_t patience = 5;         ///< of early_stopping, in evaluations; at least 1
};

/// What a rule chose: an index into the candidates, or in one sentence why it cannot be applied and what would help.
struct Selection {
    std::optional<size_t> index;
    std::string reason;
};

/// A way of choosing one checkpoint of a training.
struct SelectionRule {
    std::string name;  ///< as on the command line and in files, for example "validation_loss"
    std::string title; ///< for people
    /// Whether it looks at the test OOD data that the choice is then measured on. Such a choice shows what a training
    /// went through; it is no way of selecting a model.
    bool is_oracle;
    Selection (*choose)(std::span<const Candidate> candidates, const SelectionOptions& options);
};

/// Every rule: final, oracle, validation_accuracy, validation_loss, validation_ood and early_stopping.
const std::vector<SelectionRule>& selection_rules();

/// The entry of that name. Throws InputError listing the known ones.
const SelectionRule& selection_rule(const std::string& name);

/// All names with commas between, for messages.
std::string known_selection_rules();

/// Applies the rule to a training's checkpoints, in the order of training. Of equally good ones it takes the earliest.
/// Throws InputError for a patience below 1.
Selection select(const SelectionRule& rule, std::span<const Candidate> candidates, const SelectionOptions& options);

} // namespace midstage::analysis
