// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpoint_options.h"
#include "app/cli/commands.h"
#include "app/cli/execute_run.h"
#include "core/base/error.h"

#include <functional>
#include <memory>

namespace midstage::cli {
namespace {

using runs::RunKind;

/// The child of a run that the user has named. It comes to lie beside its parent, which is then called by its name, or
/// where --runs-dir says.
Exit start_child(const Context& context, RunKind kind, const CheckpointOptions& options) {
    const double epoch = epoch_from(options.epoch, kind == RunKind::evaluate);
    const runs::RunFolder parent = runs::RunFolder::open(runs::find_run(options.run, context.runs_dir()));
    const std::filesystem::path folder = std::filesystem::canonical(parent.path());
    std::filesystem::path runs_dir = folder.parent_path();
    std::string name = folder.filename().string();
    std::error_code ignored;
    if (context.has_runs_dir() && !std::filesystem::equivalent(context.runs_dir(), runs_dir, ignored)) {
        runs_dir = context.runs_dir();
        name = folder.string();
    }
    runs::RunSpec spec = options.spec.applied_to(runs::child_of(name, parent.info().spec, kind, epoch));
    context.apply_to(spec);
    return start_run(context, spec, runs_dir);
}

Exit start(const Context& context, RunKind kind, const CheckpointOptions& options) {
    if (options.run.empty() == options.weights.empty()) {
        throw InputError("Give one of RUN and --weights FILE.");
    }
    if (!options.run.empty()) {
        return start_child(context, kind, options);
    }
    if (!options.epoch.empty()) {
        throw InputError("--epoch is for a RUN; --weights FILE is one checkpoint.");
    }
    if (!options.spec.has_id() || (runs::evaluates(kind) && !options.spec.has_ood())) {
        throw InputError(runs::evaluates(kind) ? "With --weights name the ID set with --id and the OOD sets with --ood."
                                               : "With --weights name the ID set with --id.");
    }
    runs::RunSpec base = runs::child_of({}, {}, kind);
    base.parent.weights = std::filesystem::absolute(options.weights).lexically_normal().string();
    base.name.clear();
    runs::RunSpec spec = options.spec.applied_to(base);
    context.apply_to(spec);
    return start_run(context, spec, context.runs_dir());
}

/// A command with the options of a checkpoint, of data and of the model, beside those that `add` adds and those of what
/// runs of this kind do.
void add_command(Context& context, RunKind kind, const std::string& summary,
                 const std::function<void(SpecOptions&, CLI::App&)>& add) {
    const auto options = std::make_shared<CheckpointOptions>();
    CLI::App* command = context.add_command(runs::to_string(kind), summary,
                                            [&context, kind, options] { return start(context, kind, *options); });
    options->add_to(*command, kind == RunKind::evaluate);
    options->spec.add_general_options(*command);
    add(options->spec, *command);
    if (runs::trains(kind)) {
        options->spec.add_training_options(*command);
    }
    if (runs::evaluates(kind)) {
        options->spec.add_evaluation_options(*command);
    }
    options->spec.add_data_options(*command);
    options->spec.add_model_options(*command);
}

} // namespace

void add_checkpoint_commands(Context& context) {
    add_command(context, RunKind::evaluate, "Accuracy and OOD metrics of a run's checkpoint or a weight file",
                [](SpecOptions&, CLI::App&) {});
    add_command(context, RunKind::estimate_constraint,
                "The training loss of a checkpoint under masks: what Unleashing Mask takes as its constraint",
                [](SpecOptions& spec, CLI::App& command) {
                    spec.add_keep_fractions(command);
                    spec.add_layer_options(command);
                    spec.add_mask_options(command);
                });
    add_command(context, RunKind::fine_tune, "Fine-tune a checkpoint with the loss held at a constraint (UM)",
                [](SpecOptions& spec, CLI::App& command) {
                    spec.add_constraint_options(command);
                    spec.add_mask_options(command);
                });
    add_command(context, RunKind::prune, "Prune a checkpoint with a learned mask under a loss constraint (UMAP)",
                [](SpecOptions& spec, CLI::App& command) {
                    spec.add_constraint_options(command);
                    spec.add_prune_options(command);
                    spec.add_mask_options(command);
                });
    add_command(context, RunKind::find_atypical, "The training samples that masks make the network forget",
                [](SpecOptions& spec, CLI::App& command) {
                    spec.add_keep_fractions(command);
                    spec.add_mask_options(command);
                    spec.add_atypical_options(command);
                });
}

} // namespace midstage::cli
