// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace midstage::cli {

/// Options of the command line that stand for keys of a RunSpec's JSON: only those that were given change it, and what
/// they may be is checked where every specification is, in run_spec_from_json and problems_with.
class SpecOptions {
public:
    void add_data_options(CLI::App& command);       ///< --id, --ood ...
    void add_model_options(CLI::App& command);      ///< --model ...
    void add_training_options(CLI::App& command);   ///< --epochs, --lr ...
    void add_evaluation_options(CLI::App& command); ///< --score ...
    void add_general_options(CLI::App& command);    ///< --seed, --name, --set
    void add_mask_options(CLI::App& command);       ///< --masks, --mask-scores ...: how masks are drawn
    void add_keep_fractions(CLI::App& command);     ///< --keep: one or several, of masks
    void add_layer_options(CLI::App& command);
    void add_constraint_options(CLI::App& command); ///< --constraint
    void add_prune_options(CLI::App& command);      ///< --keep, --train-weights ...
    void add_atypical_options(CLI::App& command);   ///< --threshold

    /// The specification with the options that were given. Throws InputError naming the key.
    runs::RunSpec applied_to(const runs::RunSpec& base) const;
    /// True where --id was given.
    bool has_id() const { return !id_.empty(); }
    bool has_ood() const { return !ood_.empty(); }

private:
    using Setter = std::function<void(nlohmann::json&)>;

    template <class Value>
    CLI::Option* bind(CLI::App& command, const std::string& flag, const std::string& pointer, const std::string& help) {
        const auto value = std::make_shared<Value>();
        // A list ends with its argument: what follows may be the RUN.
        CLI::Option* option = command.add_option(flag, *value, help)->allow_extra_args(false)->group(group_);
        setters_.emplace_back([option, value, pointer](nlohmann::json& spec) {
            if (option->count() > 0) {
                spec[nlohmann::json::json_pointer(pointer)] = *value;
            }
        });
        return option;
    }
    void bind_flag(CLI::App& command, const std::string& flag, const std::string& pointer, const std::string& help);
    void apply_ood(nlohmann::json& spec) const;
    void apply_assignments(nlohmann::json& spec) const;

    std::string group_;
    std::vector<Setter> setters_;
    std::string id_;
    std::vector<std::string> ood_;
    std::vector<std::string> validation_ood_;
    int64_t ood_limit_ = -1;
    std::string ood_fit_;
    std::vector<std::string> scores_;
    std::vector<std::string> assignments_;
};

/// A catalogue's name as it is; an existing path made absolute, so that a run can be resumed from any folder.
std::string set_or_absolute_path(const std::string& text);
/// The same for all paths of a specification.
runs::RunSpec with_absolute_paths(runs::RunSpec spec);

} // namespace midstage::cli
