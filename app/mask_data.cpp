// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/constraint_file.h"
#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/mask_data.h"
#include "app/spec_conversion.h"

#include <QCoreApplication>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MaskData)
};

widgets::MaskEstimate estimate_of(const masks::ConstraintEstimate& estimate,
                                  const std::vector<masks::MaskLoss>& losses) {
    widgets::MaskEstimate result;
    result.keep_fraction = estimate.keep_fraction;
    result.mean = estimate.mean_loss;
    result.deviation = estimate.std_loss;
    result.accuracy = estimate.mean_accuracy;
    result.accuracy_deviation = estimate.std_accuracy;
    for (const masks::MaskLoss& loss : losses) {
        if (loss.keep_fraction == estimate.keep_fraction) {
            result.losses.append(loss.loss);
            result.accuracies.append(loss.accuracy);
        }
    }
    return result;
}

void take_stages(const QVector<Checkpoint>& checkpoints, widgets::MaskContent& content) {
    for (const Checkpoint& checkpoint : checkpoints) {
        content.epochs.append(checkpoint.epoch);
        content.training_loss.append(checkpoint.train_loss);
    }
}

} // namespace

MaskData mask_data_of(const QString& folder, const Relatives& relatives) {
    const auto losses_in = [](const QString& run) {
        return runs::read_mask_losses(runs::RunFolder::open(path_of(run)).constraint_file());
    };
    MaskData data;
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const runs::RunInfo info = run.info();
    data.constraint = info.constraint;
    data.content.title = details_of(info).name;
    std::vector<masks::MaskLoss> losses = losses_in(folder);
    if (!losses.empty()) {
        data.source = folder;
        if (relatives.parent) {
            take_stages(relatives.parent->checkpoints, data.content);
            data.about = Text::tr("Masks on epoch %1 of %2")
                             .arg(widgets::epoch_text(relatives.parent_epoch), relatives.parent->name);
        }
    } else {
        take_stages(checkpoints_of(run.checkpoints(), run.ood()), data.content);
        for (const Relative& child : relatives.children) {
            if (child.kind != QStringLiteral("estimate-constraint")) {
                continue;
            }
            const std::vector<masks::MaskLoss> found = losses_in(child.folder);
            if (!found.empty()) { // the newest comes last
                losses = found;
                data.source = child.folder;
                data.about = Text::tr("Masks on epoch %1").arg(widgets::epoch_text(child.parent_epoch));
            }
        }
    }
    for (const masks::ConstraintEstimate& estimate : masks::estimates_of(losses)) {
        data.content.estimates.append(estimate_of(estimate, losses));
    }
    data.content = widgets::sorted(data.content);
    data.content.hint =
        Text::tr("No masks have been looked at yet. \u201cEstimate constraint\u201d tells the training loss of the "
                 "chosen checkpoint under random masks, which is what Unleashing Mask holds the loss at.");
    return data;
}

} // namespace midstage::app
