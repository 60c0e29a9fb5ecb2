// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/models/classifier.h"
#include "core/models/state_dict.h"
#include "core/runs/evaluation.h"
#include "core/runs/parent.h"
#include "core/runs/parent_data.h"
#include "core/runs/pass_progress.h"
#include "core/runs/run_context.h"
#include "core/runs/run_data.h"

#include <limits>
#include <set>

namespace midstage::runs {
/// Each checkpoint of the parent is one row; those that an interrupted process has completed are not done again.
void run_evaluation(RunContext& context) {
    RunFolder& folder = context.folder;
    const auto parents = parent_checkpoints(context.spec().parent, folder.path().parent_path());
    if (parents.empty()) {
        throw InputError("An evaluation needs a run or a file of weights to evaluate.");
    }
    const RunData data = load_run_data(context, RunDataUse::evaluation);
    compare_with_parent(context, data);
    folder.cut_after(std::numeric_limits<int64_t>::max());
    std::set<double> done;
    for (const CheckpointRow& row : folder.checkpoints()) {
        done.insert(row.epoch);
    }
    const double last = parents.back().row.epoch;
    ParentOptions& named = context.info.spec.parent;
    if (!named.run.empty() && named.epoch == last_epoch) {
        // "Its last" may be another one later.
        named.epoch = last;
        context.save();
    }
    context.send_started(last);
    const auto network = models::make_classifier(context.spec().model, data.shape, context.spec().seed);
    network->to(context.compute.device);

    const auto images_each = static_cast<double>(images_to_evaluate(data));
    const double images = images_each * static_cast<double>(parents.size());
    const double images_before = images_each * static_cast<double>(done.size());
    double finished = images_before;
    const PassProgress passes(context, images, images_before);
    for (const ParentCheckpoint& parent : parents) {
        CheckpointRow row = parent.row;
        if (done.count(row.epoch) > 0) {
            continue;
        }
        const auto between_batches = [&](int64_t images_done) {
            // Nothing to save: a checkpoint that is not complete is evaluated anew.
            context.obey([] {});
            Progress progress = passes.at("evaluating", finished + static_cast<double>(images_done));
            progress.epoch = row.epoch;
            progress.epochs = last;
            context.progress(progress);
        };
        between_batches(0);
        models::load_state_dict(*network, models::read_state_dict(parent.file));
        const Evaluation evaluation = evaluate_network(*network, data, context, between_batches);
        row.seconds = 0;
        row.images_per_second = 0;
        row.extra.clear();
        row.checkpoint = parent.file.lexically_proximate(folder.path()).string();
        fill_row(row, evaluation);
        const std::vector<OodRow> ood = ood_rows(row.epoch, evaluation);
        ood::write_outputs(folder.scores_file(row.epoch), evaluation.id, evaluation.ood, context.spec().evaluation);
        folder.append(row, ood);
        finished += images_each;
        context.info.epochs_done = row.epoch;
        context.save();
        logger()->info("Epoch {:g}: {}.", row.epoch, summary_of(row, ood));
        context.send(CheckpointDone{std::move(row), ood});
    }
}

} // namespace midstage::runs
