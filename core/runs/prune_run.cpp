// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/masks/learned_mask.h"
#include "core/models/classifier.h"
#include "core/runs/constrained_plan.h"
#include "core/runs/csv_row.h"
#include "core/runs/parent_data.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <spdlog/fmt/fmt.h>

namespace midstage::runs {
namespace {

/// sparsity.csv: one row a masked layer (layer, weights, kept, sparsity: the fraction that is dropped). Atomic.
void write_sparsity(const std::filesystem::path& file, const std::vector<masks::LayerSparsity>& layers) {
    std::string text = csv_line({"layer", "weights", "kept", "sparsity"}) + "\n";
    for (const masks::LayerSparsity& layer : layers) {
        const double kept = static_cast<double>(layer.kept) / static_cast<double>(layer.weights);
        text +=
            csv_line({layer.name, std::to_string(layer.weights), std::to_string(layer.kept), number_text(1 - kept)}) +
            "\n";
    }
    write_file_atomically(file, text);
}

/// masks/epoch_0010.npz beside the checkpoint, what it keeps of each layer, and the fraction of the masked weights that
/// it has kept.
void note_mask(const RunContext& context, training::Trainer& trainer, CheckpointRow& row) {
    const auto& learned = dynamic_cast<const masks::LearnedMask&>(*trainer.parametrization());
    const masks::WeightMask mask = learned.mask(&trainer.evaluated_model() != &trainer.model());
    const std::filesystem::path file = context.folder.mask_file(row.epoch);
    std::filesystem::create_directories(file.parent_path());
    masks::write_mask(file, mask);
    const std::vector<masks::LayerSparsity> layers = masks::sparsity_of(mask);
    write_sparsity(context.folder.sparsity_file(), layers);
    int64_t weights = 0;
    int64_t kept = 0;
    for (const masks::LayerSparsity& layer : layers) {
        weights += layer.weights;
        kept += layer.kept;
    }
    row.extra["kept_weights"] = static_cast<double>(kept) / static_cast<double>(weights);
}

/// What was asked for and moves nothing. A decay that the parent's recipe brings along is none of that.
void note_what_does_nothing(RunContext& context) {
    const RunSpec& spec = context.spec();
    double inherited = training::TrainingOptions().weight_decay;
    try {
        if (!spec.parent.run.empty()) {
            const std::filesystem::path runs_dir = context.folder.path().parent_path();
            inherited = RunFolder::open(find_parent_run(spec.parent.run, runs_dir)).info().spec.training.weight_decay;
        }
    } catch (const InputError&) { // is gone, and it has been told when the run began
        return;
    }
    if (spec.prune.freeze_weights && spec.training.weight_decay > 0 && spec.training.weight_decay != inherited) {
        context.note(fmt::format("The weight decay of {:g} does nothing, for the weights are frozen: let the kept "
                                 "weights be trained, or give the scores a weight decay of their own.",
                                 spec.training.weight_decay));
    }
}

} // namespace

/// UMAP (Zhu et al., ICML 2023), and with scores by magnitude that are not learned plain magnitude pruning.
void run_pruning(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    compare_with_parent(context, data);
    const auto network = first_network(context, data);
    note_what_does_nothing(context);
    TrainingPlan plan = constrained_plan(context, *network, data);
    plan.parametrization =
        masks::learned_mask(context.spec().prune, derive_seed(context.spec().seed, Stream::prune_scores));
    plan.at_checkpoint = [&context, constrained = plan.at_checkpoint](
                             training::Trainer& trainer, const training::TrainingSums& sums, CheckpointRow& row) {
        if (constrained) {
            constrained(trainer, sums, row);
        }
        note_mask(context, trainer, row);
    };
    train(context, data, network, plan);
}

} // namespace midstage::runs
