// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/masks/learned_mask.h"
#include "core/models/classifier.h"
#include "core/runs/constrained_plan.h"
#include "core/training/trainer.h"

#include <filesystem>

namespace midstage::runs {
namespace {

/// masks/epoch_0010.npz beside the checkpoint, and the fraction of the masked weights that it has kept.
void note_mask(const RunContext& context, training::Trainer& trainer, CheckpointRow& row) {
    const auto& learned = dynamic_cast<const masks::LearnedMask&>(*trainer.parametrization());
    const masks::WeightMask mask = learned.mask(&trainer.evaluated_model() != &trainer.model());
    const std::filesystem::path file = context.folder.mask_file(row.epoch);
    std::filesystem::create_directories(file.parent_path());
    masks::write_mask(file, mask);
    int64_t weights = 0;
    int64_t kept = 0;
    for (const masks::LayerSparsity& layer : masks::sparsity_of(mask)) {
        weights += layer.weights;
        kept += layer.kept;
        logger()->debug("{}: {} of {} weights kept.", layer.name, layer.kept, layer.weights);
    }
    row.extra["kept_weights"] = static_cast<double>(kept) / static_cast<double>(weights);
}

} // namespace

/// UMAP (Zhu et al., ICML 2023, section 3.3), and with scores by magnitude that are not learned plain magnitude
/// pruning.
void run_pruning(RunContext& context) {
    const RunData data = load_run_data(context, RunDataUse::all);
    const auto network = first_network(context, data);
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
