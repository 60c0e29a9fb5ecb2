// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/mask_estimate.h"

#include "core/base/log.h"
#include "core/models/classifier.h"
#include "core/runs/layer_estimate.h"
#include "core/runs/pass_progress.h"

#include <algorithm>

namespace midstage::runs {
namespace {

using masks::MaskLoss;
using masks::MaskTask;

const MaskLoss* find(const std::vector<MaskLoss>& losses, const MaskTask& task) {
    const auto found = std::find_if(losses.begin(), losses.end(), [&](const MaskLoss& loss) {
        return loss.keep_fraction == task.keep_fraction && loss.mask == task.mask;
    });
    return found == losses.end() ? nullptr : &*found;
}

} // namespace

std::vector<MaskLoss> estimate_losses(RunContext& context, models::Classifier& network, const RunData& data,
                                      const masks::MaskOptions& options) {
    masks::check_masks(masks::maskable_weights(network, options.parameters), options, context.spec().seed);
    const std::filesystem::path file = context.folder.constraint_file();
    const std::vector<MaskTask> tasks = masks::mask_tasks(options, context.spec().seed);
    std::vector<MaskLoss> losses = read_mask_losses(file);
    std::vector<MaskTask> left;
    for (const MaskTask& task : tasks) {
        if (find(losses, task) == nullptr) {
            left.push_back(task);
        }
    }
    const auto images_each = static_cast<double>(data.train.size());
    const auto images_before = static_cast<double>(tasks.size() - left.size()) * images_each;
    double images = static_cast<double>(tasks.size()) * images_each;
    if (context.spec().kind == RunKind::estimate_constraint) {
        images += static_cast<double>(layer_passes(network, options)) * images_each; // which follow
    }
    double finished = images_before;
    const PassProgress passes(context, images, images_before);
    const auto between_batches = [&](const MaskTask&, int64_t images_done) {
        // Nothing to save: a mask that is not complete is looked at anew.
        context.obey([] {});
        Progress progress = passes.at("estimating", finished + static_cast<double>(images_done));
        if (context.spec().kind != RunKind::estimate_constraint) {
            // A training follows, of which this is no part whose length is known.
            progress.fraction = 0;
            progress.seconds_left = -1;
        }
        context.progress(progress);
    };
    const auto done = [&](const MaskTask& task, const masks::SampleFigures& figures) {
        const MaskLoss loss{task.keep_fraction, task.mask, figures.mean_loss(), figures.accuracy()};
        append_mask_loss(file, loss);
        losses.push_back(loss);
        finished += images_each;
        report_mask(context, loss);
    };
    masks::look_under_masks(network, data.train, context.compute, options, context.spec().training.augmentation, left,
                            done, between_batches);
    std::vector<MaskLoss> in_order;
    in_order.reserve(tasks.size());
    for (const MaskTask& task : tasks) {
        in_order.push_back(*find(losses, task));
    }
    write_estimates(context.folder.constraint_summary_file(), staged_estimates(in_order, parent_rows(context)));
    return in_order;
}

void report_mask(const RunContext& context, const MaskLoss& loss) {
    logger()->info("Keep fraction {:g}, mask {}: cross-entropy {:.4f}, accuracy {:.4f}.", loss.keep_fraction,
                   loss.mask + 1, loss.loss, loss.accuracy);
    context.send(MaskDone{loss.keep_fraction, loss.mask, loss.loss, loss.accuracy});
}

std::vector<CheckpointRow> parent_rows(const RunContext& context) {
    const ParentOptions& parent = context.spec().parent;
    if (parent.run.empty()) {
        return {};
    }
    return RunFolder::open(find_parent_run(parent.run, context.folder.path().parent_path())).checkpoints();
}

std::optional<double> resolve_constraint(RunContext& context, models::Classifier& network, const RunData& data) {
    const ConstraintSource source = constraint_source(context.spec().constraint);
    if (source.kind == ConstraintSource::Kind::none || context.info.constraint) {
        return context.info.constraint;
    }
    double constraint = source.number;
    if (source.kind == ConstraintSource::Kind::mask) {
        masks::MaskOptions options = context.spec().mask;
        options.keep_fractions = {source.number};
        const auto estimate = masks::estimates_of(estimate_losses(context, network, data, options)).front();
        constraint = estimate.mean_loss;
        logger()->info("Constraint {:.4f}, the mean over {} masks of keep fraction {:g} (deviation {:.4f}).",
                       constraint, estimate.masks, source.number, estimate.std_loss);
    } else if (source.kind == ConstraintSource::Kind::epoch) {
        constraint = training_loss_at(parent_rows(context), source.number, context.spec().parent.run);
        logger()->info("Constraint {:.4f}, the training loss of epoch {:g}.", constraint, source.number);
    }
    context.info.constraint = constraint;
    context.save();
    return constraint;
}

} // namespace midstage::runs
