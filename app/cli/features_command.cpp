// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpoint_options.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/stop_signals.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/compute/device.h"
#include "core/runs/epochs.h"
#include "core/runs/training_features.h"

#include <ATen/core/Tensor.h>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

struct FeaturesCommand {
    std::string run;
    std::string epoch;
};

/// Of the run's checkpoints those that are meant.
std::vector<double> epochs_of(const runs::RunFolder& run, double wanted) {
    std::vector<double> epochs;
    for (const runs::CheckpointRow& row : run.checkpoints()) {
        if (wanted == runs::all_epochs || wanted == runs::last_epoch || runs::is_same_epoch(row.epoch, wanted)) {
            epochs.push_back(row.epoch);
        }
    }
    if (epochs.empty()) {
        throw InputError(wanted == runs::all_epochs || wanted == runs::last_epoch
                             ? "The run " + run.name() + " has no checkpoint to compute features of."
                             : "The run " + run.name() + " has no checkpoint of epoch " + number_text(wanted) +
                                   "; midstage-cli show lists those it has.");
    }
    return wanted == runs::last_epoch ? std::vector<double>{epochs.back()} : epochs;
}

/// Nothing where the user asked for none: then as the run computed.
std::optional<compute::Compute> compute_of(const Context& context, const runs::RunFolder& run) {
    const runs::RunSpec own = run.info().spec;
    runs::RunSpec asked = own;
    context.apply_to(asked);
    if (asked == own) {
        return std::nullopt;
    }
    return compute::resolve(asked.device, runs::to_string(asked.precision), asked.threads);
}

Exit features(const Context& context, const FeaturesCommand& command) {
    const runs::RunFolder run = runs::RunFolder::open(runs::find_run(command.run, context.runs_dir()));
    const std::vector<double> epochs = epochs_of(run, epoch_from(command.epoch, true));
    const std::optional<compute::Compute> compute = compute_of(context, run);
    runs::RunControl control;
    const StopSignals signals(control);
    nlohmann::json written = nlohmann::json::array();
    std::string text;
    for (const double epoch : epochs) {
        const auto start = std::chrono::steady_clock::now();
        at::Tensor table = runs::read_training_features(run.path(), epoch);
        const bool was_there = table.defined();
        if (!was_there) {
            const auto tell = [&](int64_t done, int64_t all) {
                if (control.stop_requested()) {
                    throw Interrupted();
                }
                const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
                const double left = passed.count() * static_cast<double>(all - done) / static_cast<double>(done);
                Terminal::instance().bar("epoch " + epoch_text(epoch) + "  " + std::to_string(done) + " of " +
                                         std::to_string(all) + " images" +
                                         (done > 0 ? "  " + duration_text(left) + " left" : std::string()));
            };
            runs::compute_training_features(run.path(), epoch, context.data_dir(), tell, compute);
            table = runs::read_training_features(run.path(), epoch);
        }
        Terminal::instance().clear_bar();
        const std::string file = std::filesystem::absolute(runs::training_features_file(run, epoch)).string();
        written.push_back({{"epoch", epoch},
                           {"file", file},
                           {"n", table.size(0)},
                           {"feature_size", table.size(1)},
                           {"was_there", was_there}});
        text += was_there ? "The features of epoch " + epoch_text(epoch) + " are there already: " + file + "\n"
                          : "Wrote the features of " + std::to_string(table.size(0)) + " training images at epoch " +
                                epoch_text(epoch) + " to " + file + "\n";
    }
    if (context.common().json) {
        print_json({{"run", std::filesystem::absolute(run.path()).string()}, {"features", written}});
    } else {
        print_text(text);
    }
    return Exit::done;
}

} // namespace

void add_features_command(Context& context) {
    const auto state = std::make_shared<FeaturesCommand>();
    CLI::App* command = context.add_command("features",
                                            "What a checkpoint's network makes of the training images, kept beside the "
                                            "run for the window's nearest training samples",
                                            [&context, state] { return features(context, *state); });
    command->add_option("RUN", state->run, "Folder, or name in the runs folder or its beginning")->required();
    command->add_option("--epoch", state->epoch,
                        "Checkpoint of the RUN: its epoch (0.25 for one inside an epoch), last (default) or all");
}

} // namespace midstage::cli
