// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/spec_options.h"

#include "app/cli/number_checks.h"
#include "core/base/error.h"
#include "core/data/catalogue.h"
#include "core/ood/score.h"

#include <filesystem>
#include <sstream>

namespace midstage::cli {
namespace {

using nlohmann::json;

bool is_path(const std::string& text) {
    std::error_code ignored;
    return data::find_dataset(text) == nullptr && std::filesystem::exists(text, ignored);
}

/// "a,b" are two; a path may hold commas.
std::vector<std::string> split_sets(const std::vector<std::string>& given) {
    std::vector<std::string> sets;
    for (const std::string& text : given) {
        if (is_path(text)) {
            sets.push_back(text);
            continue;
        }
        std::istringstream stream(text);
        for (std::string part; std::getline(stream, part, ',');) {
            if (!part.empty()) {
                sets.push_back(part);
            }
        }
    }
    return sets;
}

} // namespace

std::string set_or_absolute_path(const std::string& text) {
    return is_path(text) ? std::filesystem::absolute(text).lexically_normal().string() : text;
}

runs::RunSpec with_absolute_paths(runs::RunSpec spec) {
    const auto absolute = [](std::string& path) { path = std::filesystem::absolute(path).lexically_normal().string(); };
    spec.id.dataset = set_or_absolute_path(spec.id.dataset);
    for (data::OodOptions& ood : spec.ood) {
        ood.dataset = set_or_absolute_path(ood.dataset);
    }
    if (!spec.parent.weights.empty()) {
        absolute(spec.parent.weights);
    }
    if (spec.parent.run.find('/') != std::string::npos) {
        absolute(spec.parent.run);
    }
    return spec;
}

void SpecOptions::bind_flag(CLI::App& command, const std::string& flag, const std::string& pointer,
                            const std::string& help) {
    const auto value = std::make_shared<bool>(false);
    CLI::Option* option = command.add_flag(flag, *value, help)->group(group_);
    setters_.emplace_back([option, value, pointer](json& spec) {
        if (option->count() > 0) {
            spec[json::json_pointer(pointer)] = *value;
        }
    });
}

void SpecOptions::add_data_options(CLI::App& command) {
    group_ = "Data";
    command
        .add_option("--id", id_,
                    "ID set: a catalogue name, or a path to a folder, an archive, an IDX, .npy or .npz file")
        ->group(group_);
    command.add_option("--ood", ood_, "OOD sets: names or paths, with commas between or repeated")
        ->allow_extra_args(false)
        ->group(group_);
    command
        .add_option("--validation-ood", validation_ood_,
                    "OOD sets to choose checkpoints by; figures that are reported leave them out")
        ->allow_extra_args(false)
        ->group(group_);
    command.add_option("--ood-limit", ood_limit_, "First so many images of each OOD set; 0 = all (default: 1000)")
        ->check(at_least(0))
        ->group(group_);
    command.add_option("--ood-fit", ood_fit_, "How OOD images come to the ID set's size: resize or crop")
        ->group(group_);
    bind<int64_t>(command, "--train-limit", "/id/train_limit", "Training images, drawn at random; 0 = all");
    bind<int64_t>(command, "--test-limit", "/id/test_limit", "First so many test images; 0 = all");
    bind<double>(command, "--validation-fraction", "/id/validation_fraction", "Of the training images, split off");
    bind<double>(command, "--label-noise", "/id/label_noise", "Fraction of training labels replaced by another class");
    bind<std::vector<double>>(command, "--mean", "/id/mean",
                              "Normalisation for each channel, of pixel values in [0, 1] (default: the ID set's)")
        ->delimiter(',');
    bind<std::vector<double>>(command, "--std", "/id/std", "Likewise")->delimiter(',');
    bind<double>(command, "--atypical-fraction", "/id/shapes/atypical_fraction", "Of Shapes' training images");
    bind<std::vector<std::string>>(command, "--atypical-kinds", "/id/shapes/atypical_kinds",
                                   "low_contrast, occluded, blended, wrong_label")
        ->delimiter(',');
}

void SpecOptions::add_model_options(CLI::App& command) {
    group_ = "Model";
    bind<std::string>(command, "--model", "/model/name", "Architecture (midstage-cli models lists them)");
    bind<double>(command, "--dropout", "/model/dropout", "Where the architecture has dropout");
    bind_flag(command, "--affine,!--no-affine", "/model/affine", "Batch norm with learned scale and shift");
}

void SpecOptions::add_training_options(CLI::App& command) {
    group_ = "Training";
    bind<int64_t>(command, "--epochs", "/training/epochs", "Passes over the training set");
    bind<int64_t>(command, "--batch-size", "/training/batch_size", "Images a step");
    bind<double>(command, "--lr", "/training/lr", "Learning rate");
    bind<double>(command, "--momentum", "/training/momentum", "Of SGD");
    bind_flag(command, "--nesterov,!--no-nesterov", "/training/nesterov", "Nesterov's momentum");
    bind<double>(command, "--weight-decay", "/training/weight_decay", "Of SGD");
    bind<double>(command, "--label-smoothing", "/training/label_smoothing", "Of the cross-entropy");
    bind<double>(command, "--ema-decay", "/training/ema_decay", "Moving average of the weights, a step; 0 = off");
    bind<int64_t>(command, "--swa-start", "/training/swa_start",
                  "Equal average of the weights at the ends of this epoch and those after it; 0 = off");
    bind<std::string>(command, "--schedule", "/training/schedule/kind",
                      "constant, cosine, linear, multistep, piecewise or one_drop");
    bind_flag(command, "--per-step,!--per-epoch", "/training/schedule/per_step", "When the learning rate moves");
    bind<double>(command, "--final-lr", "/training/schedule/final_lr", "Reached at the end (cosine, linear)");
    bind<std::vector<double>>(command, "--milestones", "/training/schedule/milestones",
                              "Fractions of the training (multistep, piecewise, one_drop)")
        ->delimiter(',');
    bind<double>(command, "--gamma", "/training/schedule/gamma", "Factor at each milestone (multistep, one_drop)");
    bind<std::vector<double>>(command, "--schedule-values", "/training/schedule/values",
                              "Factors of the learning rate from each milestone on (piecewise)")
        ->delimiter(',');
    bind<double>(command, "--warmup-epochs", "/training/schedule/warmup_epochs", "Linear from 0 over so many epochs");
    bind<int64_t>(command, "--augment-crop", "/training/augmentation/crop_padding",
                  "Random crop after padding by so many pixels; 0 = off");
    bind_flag(command, "--augment-flip,!--no-augment-flip", "/training/augmentation/flip", "Random horizontal flip");
    bind<int64_t>(command, "--first-epochs", "/training/first_epochs", "So many first epochs with more checkpoints");
    bind<int64_t>(command, "--first-epochs-checkpoints", "/training/first_epochs_checkpoints",
                  "Checkpoints inside each of these");
}

void SpecOptions::add_evaluation_options(CLI::App& command) {
    group_ = "Evaluation";
    command.add_option("--score", scores_, "Scores, with commas between, or all")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(group_);
    bind<double>(command, "--temperature", "/evaluation/score_options/temperature", "Of the energy score");
    bind_flag(command, "--keep-outputs,!--no-keep-outputs", "/evaluation/keep_outputs",
              "Keep each checkpoint's logits and features in scores/*.npz");
}

void SpecOptions::add_mask_options(CLI::App& command) {
    group_ = "Masks";
    bind<int64_t>(command, "--masks", "/mask/count", "Masks a keep fraction");
    bind<std::string>(command, "--mask-scores", "/mask/scores", "random or magnitude: smallest scores are dropped");
    bind<std::string>(command, "--mask-ranking", "/mask/ranking", "per_layer or global");
    bind<std::vector<std::string>>(command, "--mask-parameters", "/mask/parameters",
                                   "Names or patterns of the weights that are masked (default: of all convolutions and "
                                   "linear layers)")
        ->delimiter(',');
    bind_flag(command, "--augmented,!--no-augmented", "/mask/augmented", "Look at augmented training images");
    bind<uint64_t>(command, "--mask-seed", "/mask/seed", "Other masks on the same data");
}

void SpecOptions::add_keep_fractions(CLI::App& command) {
    group_ = "Masks";
    bind<std::vector<double>>(command, "--keep", "/mask/keep_fractions", "Fractions of the weights that are kept")
        ->delimiter(',');
}

void SpecOptions::add_layer_options(CLI::App& command) {
    group_ = "Masks";
    bind<double>(
        command, "--layers", "/mask/layer_keep_fraction",
        "Mask each layer by itself as well, to this fraction, for example 0.8: which layers the loss hangs on");
}

void SpecOptions::add_constraint_options(CLI::App& command) {
    group_ = "Unleashing Mask";
    bind<std::string>(command, "--constraint", "/constraint",
                      "Loss constraint: a number, mask:KEEP (estimated, default mask:0.965), epoch:N (the parent's "
                      "training loss there) or none");
}

void SpecOptions::add_prune_options(CLI::App& command) {
    group_ = "Pruning";
    bind<double>(command, "--keep", "/prune/keep_fraction", "Fraction of the weights that is kept");
    bind<std::string>(command, "--ranking", "/prune/ranking", "per_layer or global");
    bind<std::vector<std::string>>(command, "--parameters", "/prune/parameters",
                                   "Names or patterns of the weights that are pruned")
        ->delimiter(',');
    bind<std::string>(command, "--initial-scores", "/prune/initial_scores", "random or magnitude");
    bind_flag(command, "--learn-scores,!--no-learn-scores", "/prune/learn_scores",
              "Else the mask stays as the initial scores make it");
    bind_flag(command, "--freeze-weights,!--no-freeze-weights", "/prune/freeze_weights",
              "Else the kept weights are trained as well");
    bind<double>(command, "--score-weight-decay", "/prune/score_weight_decay", "Of the scores");
}

void SpecOptions::add_atypical_options(CLI::App& command) {
    group_ = "Masks";
    bind<double>(command, "--threshold", "/atypical/threshold", "Flip fraction from which a sample is called atypical");
}

void SpecOptions::add_general_options(CLI::App& command) {
    group_ = "Run";
    bind<uint64_t>(command, "--seed", "/seed", "Decides everything that is random");
    bind<std::string>(command, "--name", "/name", "For people and the folder's name");
    command
        .add_option("--set", assignments_,
                    "Any other key of the specification, for example training.label_smoothing=0.1; repeatable")
        ->allow_extra_args(false)
        ->group(group_);
}

void SpecOptions::apply_ood(json& spec) const {
    json& ood = spec["ood"];
    const auto replace = [&ood](const std::vector<std::string>& given, bool validation) {
        if (given.empty()) {
            return;
        }
        json kept = json::array();
        for (const json& set : ood) {
            if (set.at("validation") != validation) {
                kept.push_back(set);
            }
        }
        for (const std::string& set : split_sets(given)) {
            kept.push_back({{"dataset", set_or_absolute_path(set)}, {"validation", validation}});
        }
        ood = kept;
    };
    replace(ood_, false);
    replace(validation_ood_, true);
    for (json& set : ood) {
        if (ood_limit_ >= 0) {
            set["limit"] = ood_limit_;
        }
        if (!ood_fit_.empty()) {
            set["fit"] = ood_fit_;
        }
    }
}

void SpecOptions::apply_assignments(json& spec) const {
    for (const std::string& assignment : assignments_) {
        const size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw InputError("--set takes KEY=VALUE, for example training.lr=0.05, not \"" + assignment + "\".");
        }
        std::string pointer = "/" + assignment.substr(0, equals);
        for (char& c : pointer) {
            c = c == '.' || c == '[' ? '/' : c;
        }
        std::erase(pointer, ']');
        const std::string text = assignment.substr(equals + 1);
        // What is no JSON is a text, so that names need no quotation marks.
        const json value = json::accept(text) ? json::parse(text) : json(text);
        try {
            spec[json::json_pointer(pointer)] = value;
        } catch (const json::exception& error) {
            throw InputError("--set " + assignment + ": there is no such key in a specification.", error.what());
        }
    }
}

runs::RunSpec SpecOptions::applied_to(const runs::RunSpec& base) const {
    json spec = runs::to_json(base);
    if (!id_.empty()) {
        spec["id"]["dataset"] = set_or_absolute_path(id_);
    }
    apply_ood(spec);
    if (!scores_.empty()) {
        json names = json::array();
        for (const std::string& score : scores_) {
            if (score == "all") {
                for (const ood::Score& known : ood::scores()) {
                    names.push_back(known.name);
                }
            } else {
                names.push_back(score);
            }
        }
        spec["evaluation"]["scores"] = names;
    }
    for (const Setter& set : setters_) {
        set(spec);
    }
    apply_assignments(spec);
    return runs::run_spec_from_json(spec);
}

} // namespace midstage::cli
