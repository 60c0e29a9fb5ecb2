// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/run_result.h"
#include "app/cli/spec_options.h"
#include "core/base/error.h"

#include <charconv>
#include <memory>

namespace midstage::cli {
namespace {

struct EvaluateOptions {
    std::string run;
    std::string weights;
    std::string epoch;
    SpecOptions spec;
};

double epoch_from(const std::string& text) {
    if (text.empty() || text == "last") {
        return runs::last_epoch;
    }
    if (text == "all") {
        return runs::all_epochs;
    }
    double epoch = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
    if (error != std::errc() || end != text.data() + text.size() || !(epoch >= 0)) {
        throw InputError("--epoch takes a number of epochs, last or all, not \"" + text + "\".");
    }
    return epoch;
}

Exit evaluate(const Context& context, const EvaluateOptions& options) {
    if (options.run.empty() == options.weights.empty()) {
        throw InputError("Give one of RUN and --weights FILE.");
    }
    if (!options.run.empty()) {
        const double epoch = epoch_from(options.epoch);
        const runs::RunFolder parent = runs::RunFolder::open(runs::find_run(options.run, context.runs_dir()));
        runs::RunSpec spec = options.spec.applied_to(runs::evaluation_of(parent.name(), parent.info().spec, epoch));
        context.apply_to(spec);
        // Beside its parent, where the parent's name means something.
        return start_run(context, spec, parent.path().parent_path());
    }
    if (!options.epoch.empty()) {
        throw InputError("--epoch is for a RUN; --weights FILE is one checkpoint.");
    }
    if (!options.spec.has_id() || !options.spec.has_ood()) {
        throw InputError("With --weights name the ID set with --id and the OOD sets with --ood.");
    }
    runs::RunSpec base;
    base.kind = runs::RunKind::evaluate;
    base.parent.weights = std::filesystem::absolute(options.weights).lexically_normal().string();
    runs::RunSpec spec = options.spec.applied_to(base);
    context.apply_to(spec);
    return start_run(context, spec, context.runs_dir());
}

} // namespace

void add_evaluate_command(Context& context) {
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command =
        context.add_command("evaluate", "Accuracy and OOD metrics of a run's checkpoint or a weight file",
                            [&context, options] { return evaluate(context, *options); });
    command->add_option("RUN", options->run, "Folder, or name in the runs folder or its beginning");
    command->add_option("--epoch", options->epoch,
                        "Checkpoint of the RUN: its epoch (0.25 for one inside an epoch), last (default) or all");
    command->add_option("--weights", options->weights, "Checkpoint file of Midstage's or of PyTorch's, with --model");
    options->spec.add_general_options(*command);
    options->spec.add_data_options(*command);
    options->spec.add_model_options(*command);
    options->spec.add_evaluation_options(*command);
}

} // namespace midstage::cli
