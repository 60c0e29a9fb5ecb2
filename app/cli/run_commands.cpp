// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/execute_run.h"
#include "app/cli/spec_options.h"
#include "core/base/error.h"
#include "core/compute/device.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace midstage::cli {
namespace {

const runs::Preset& find_preset(const std::string& name) {
    const auto& presets = runs::presets();
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&](const runs::Preset& preset) { return preset.name == name; });
    if (found == presets.end()) {
        std::string names;
        for (const runs::Preset& preset : presets) {
            names += (names.empty() ? "" : ", ") + preset.name;
        }
        throw InputError("There is no preset named " + name + "; known are " + names + ".");
    }
    return *found;
}

/// --seeds and --vary.
struct SweepOptions {
    std::string seeds;
    std::vector<std::string> variations;

    void add_to(CLI::App& command) {
        command.add_option("--seeds", seeds,
                           "Repeat with each of these seeds, for example 0-4 or 0,1,2; named after them");
        command
            .add_option(
                "--vary", variations,
                "Repeat with each of these values: KEY=VALUES, for example training.lr=0.1,0.05; several --vary "
                "make a grid")
            ->allow_extra_args(false);
    }
    runs::Sweep sweep() const {
        runs::Sweep sweep;
        if (!seeds.empty()) {
            sweep.seeds = runs::seeds_from_text(seeds);
        }
        for (const std::string& variation : variations) {
            sweep.variations.push_back(runs::variation_from_text(variation));
        }
        return sweep;
    }
};

Exit start(const Context& context, const runs::Plan& plan, const SweepOptions& options) {
    const runs::Sweep sweep = options.sweep();
    return sweep == runs::Sweep() ? start_plan(context, plan, context.runs_dir())
                                  : start_sweep(context, plan, sweep, context.runs_dir());
}

struct TrainOptions {
    std::string preset;
    SpecOptions spec;
    SweepOptions sweep;
};

Exit train(const Context& context, const TrainOptions& options) {
    if (options.preset.empty() && !options.spec.has_id()) {
        throw InputError("Name the ID set with --id, or start from a preset with --preset "
                         "(midstage-cli datasets and midstage-cli presets list them).");
    }
    runs::RunSpec base;
    if (!options.preset.empty()) {
        base = find_preset(options.preset).spec;
    }
    runs::RunSpec spec = options.spec.applied_to(base);
    context.apply_to(spec);
    return start(context, {spec, {}}, options.sweep);
}

struct RunOptions {
    std::string file;
    std::string preset;
    SpecOptions spec;
    SweepOptions sweep;
};

runs::Plan plan_of(const RunOptions& options) {
    if (!options.preset.empty()) {
        const runs::Preset& preset = find_preset(options.preset);
        return {preset.spec, preset.then};
    }
    const std::filesystem::path given = options.file;
    std::error_code ignored;
    // A run's folder stands for its run.json.
    runs::Plan plan = runs::read_plan(std::filesystem::is_directory(given, ignored) ? given / "run.json" : given);
    plan.first = with_absolute_paths(plan.first);
    return plan;
}

Exit run(const Context& context, const RunOptions& options) {
    if (options.file.empty() == options.preset.empty()) {
        throw InputError("Give one of a specification file (SPEC.json, or a run's run.json) and --preset NAME.");
    }
    runs::Plan plan = plan_of(options);
    plan.first = options.spec.applied_to(plan.first);
    context.apply_to(plan.first);
    return start(context, plan, options.sweep);
}

/// --device, --precision and --threads hold from here on; a machine that has no such device leaves the run as it is.
void apply_machine_options(const Context& context, runs::RunInfo& info, runs::RunFolder& folder) {
    const runs::RunSpec before = info.spec;
    context.apply_to(info.spec);
    if (info.spec != before) {
        compute::resolve(info.spec.device, runs::to_string(info.spec.precision), info.spec.threads);
        folder.save(info);
    }
}

Exit resume(const Context& context, const std::string& name) {
    runs::RunFolder folder = runs::RunFolder::open(runs::find_run(name, context.runs_dir()));
    runs::RunInfo info = folder.info();
    if (info.state == runs::RunState::finished) {
        throw InputError("The run " + folder.name() + " has finished: there is nothing to resume.");
    }
    if (folder.is_locked()) {
        throw InputError("The run " + folder.name() + " is being executed by another process (" +
                         std::to_string(info.process) + "): stop that one first.");
    }
    apply_machine_options(context, info, folder);
    return execute_run(context, std::move(folder));
}

} // namespace

void add_run_commands(Context& context) {
    const auto train_options = std::make_shared<TrainOptions>();
    CLI::App* command = context.add_command("train", "Train a network and evaluate every checkpoint on every OOD set",
                                            [&context, train_options] { return train(context, *train_options); });
    command->add_option("--preset", train_options->preset,
                        "Start from the training of this preset; the other options change it");
    train_options->spec.add_general_options(*command);
    train_options->sweep.add_to(*command);
    train_options->spec.add_data_options(*command);
    train_options->spec.add_model_options(*command);
    train_options->spec.add_training_options(*command);
    train_options->spec.add_evaluation_options(*command);

    const auto run_options = std::make_shared<RunOptions>();
    command = context.add_command("run", "Execute any run from its specification",
                                  [&context, run_options] { return run(context, *run_options); });
    command->add_option("SPEC", run_options->file,
                        "A specification, a plan of a training and what follows it, or a run's run.json or folder");
    command->add_option("--preset", run_options->preset, "One of midstage-cli presets, with all that follows in it");
    run_options->spec.add_general_options(*command);
    run_options->sweep.add_to(*command);

    const auto name = std::make_shared<std::string>();
    command = context.add_command("resume", "Go on with a run that was interrupted",
                                  [&context, name] { return resume(context, *name); });
    command->add_option("RUN", *name, "Folder, or name in the runs folder or its beginning")->required();
}

} // namespace midstage::cli
