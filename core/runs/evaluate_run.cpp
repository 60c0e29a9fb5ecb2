// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/models/classifier.h"
#include "core/models/state_dict.h"
#include "core/runs/evaluation.h"
#include "core/runs/parent.h"
#include "core/runs/run_context.h"
#include "core/runs/run_data.h"

#include <algorithm>
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
    const RunData data = load_run_data(context, false);
    folder.cut_after(std::numeric_limits<int64_t>::max());
    std::set<double> done;
    for (const CheckpointRow& row : folder.checkpoints()) {
        done.insert(row.epoch);
    }
    const double last = parents.back().row.epoch;
    ParentOptions& named = context.info.spec.parent;
    if (!named.run.empty() && named.epoch == last_epoch && last == static_cast<double>(static_cast<int64_t>(last))) {
        // "Its last" may be another one later.
        named.epoch = static_cast<int64_t>(last);
        context.save();
    }
    context.send_started(last);
    const auto network = models::make_classifier(context.spec().model, data.shape, context.spec().seed);
    network->to(context.compute.device);

    double finished = static_cast<double>(done.size());
    for (const ParentCheckpoint& parent : parents) {
        CheckpointRow row = parent.row;
        if (done.count(row.epoch) > 0) {
            continue;
        }
        const auto between_batches = [&] {
            // Nothing to save: a checkpoint that is not complete is evaluated anew.
            context.obey([] {});
            context.progress({.stage = "evaluating",
                              .epoch = row.epoch,
                              .epochs = last,
                              .fraction = finished / static_cast<double>(parents.size()),
                              .seconds_left = -1});
        };
        between_batches();
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
        ++finished;
        context.info.epochs_done = row.epoch;
        context.save();
        logger()->info("Epoch {:g}: {}.", row.epoch, summary_of(row, ood));
        context.send(CheckpointDone{std::move(row), ood});
    }
}

} // namespace midstage::runs
