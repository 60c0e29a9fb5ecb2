// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/spec_options.h"
#include "app/cli/stop_signals.h"
#include "app/cli/terminal.h"
#include "core/compute/device.h"
#include "core/runs/predict.h"

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

struct PredictCommand {
    runs::PredictOptions options;
    std::string out;
    std::string split = "test";
};

Exit predict(const Context& context, PredictCommand& command) {
    runs::RunSpec given;
    context.apply_to(given);
    runs::PredictOptions& options = command.options;
    options.split = command.split == "train" ? data::Split::train : data::Split::test;
    const compute::Compute compute = compute::resolve(given.device, runs::to_string(given.precision), given.threads);
    runs::RunControl control;
    const StopSignals signals(control);
    const auto start = std::chrono::steady_clock::now();
    const runs::PredictResult result =
        runs::predict(options, context.data_dir(), command.out, compute, [&](int64_t done, int64_t all) {
            if (control.stop_requested()) {
                throw Interrupted();
            }
            const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
            const double left = passed.count() * static_cast<double>(all - done) / static_cast<double>(done);
            Terminal::instance().bar(std::to_string(done) + " of " + std::to_string(all) + " images  " +
                                     duration_text(left) + " left");
        });
    Terminal::instance().clear_bar();
    const std::string file = std::filesystem::absolute(command.out).string();
    if (context.common().json) {
        nlohmann::json document{{"file", file},
                                {"n", result.images},
                                {"classes", result.classes},
                                {"feature_size", result.feature_size},
                                {"accuracy", nullptr}};
        if (result.accuracy) {
            document["accuracy"] = *result.accuracy;
        }
        print_json(document);
    } else {
        print_text("Wrote logits and features of " + std::to_string(result.images) + " images to " + file +
                   (result.accuracy ? "; accuracy " + fraction_text(*result.accuracy) : std::string()) + ".\n");
    }
    return Exit::done;
}

} // namespace

void add_predict_command(Context& context) {
    const auto state = std::make_shared<PredictCommand>();
    CLI::App* command = context.add_command("predict", "Logits and features of a network for any images, as .npz",
                                            [&context, state] { return predict(context, *state); });
    command->add_option("--weights", state->options.weights, "Checkpoint file of Midstage's or of PyTorch's")
        ->required();
    command->add_option("--model", state->options.model.name, "Architecture (midstage-cli models lists them)")
        ->required();
    command->add_option("--data", state->options.dataset, "A catalogue name, or a path")->required();
    command->add_option("--out", state->out, "File to write: arrays logits, features and, where known, labels")
        ->required();
    command->add_option("--id", state->options.id_dataset,
                        "Catalogue set that the network was trained on: gives size and normalisation");
    command->add_option("--mean", state->options.mean, "Normalisation for each channel, of pixel values in [0, 1]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--std", state->options.std, "Likewise")->delimiter(',')->allow_extra_args(false);
    command->add_option("--split", state->split, "test (default) or train")->check(CLI::IsMember({"test", "train"}));
    command->add_option("--limit", state->options.limit, "First so many images; 0 = all")->check(at_least(0));
    command->add_option("--seed", state->options.seed, "Of the run, whose generated images (Shapes, noise) are meant");
    command->add_option("--batch-size", state->options.batch_size, "Images at once")->check(at_least(1));
    command->add_flag("--affine,!--no-affine", state->options.model.affine, "Batch norm with learned scale and shift");
}

} // namespace midstage::cli
