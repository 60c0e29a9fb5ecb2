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

QVector<widgets::MaskEstimate> estimates_in(const std::vector<masks::MaskLoss>& losses) {
    QVector<widgets::MaskEstimate> estimates;
    for (const masks::ConstraintEstimate& estimate : masks::estimates_of(losses)) {
        estimates.append(estimate_of(estimate, losses));
    }
    return estimates;
}

void take_stages(const QVector<Checkpoint>& checkpoints, widgets::MaskContent& content) {
    for (const Checkpoint& checkpoint : checkpoints) {
        content.epochs.append(checkpoint.epoch);
        content.training_loss.append(checkpoint.train_loss);
    }
}

} // namespace

MaskData mask_data_of(const QString& folder, const Relatives& relatives) {
    MaskData data;
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const runs::RunInfo info = run.info();
    data.run = folder;
    data.constraint = info.constraint;
    data.content.title = details_of(info).name;
    const auto measure = [&data](const QString& looked, const QString& network) {
        try {
            const runs::RunFolder one = runs::RunFolder::open(path_of(looked));
            const auto losses = runs::read_mask_losses(one.constraint_file());
            if (losses.empty()) {
                return false;
            }
            data.measurements.append({network, one.info().spec, estimates_in(losses)});
            return true;
        } catch (const Error& error) { // the others are shown nevertheless
            data.problems.append(QString::fromUtf8(error.what()));
            return false;
        }
    };
    const bool own = measure(folder, relatives.parent ? relatives.parent->folder : QString());
    for (const Relative& child : relatives.children) {
        if (child.kind == QStringLiteral("estimate-constraint") && measure(child.folder, folder)) {
            data.source = child.folder; // the newest comes last
            data.about = Text::tr("Masks on epoch %1").arg(widgets::epoch_text(child.parent_epoch));
        }
    }
    if (data.source.isEmpty() && own) {
        data.source = folder;
        if (relatives.parent) {
            take_stages(relatives.parent->checkpoints, data.content);
            data.about = Text::tr("Masks on epoch %1 of %2")
                             .arg(widgets::epoch_text(relatives.parent_epoch), relatives.parent->name);
        }
    } else {
        take_stages(checkpoints_of(run.checkpoints(), run.ood()), data.content);
    }
    if (data.constraint) {
        const QString trained = Text::tr("trained under c = %1").arg(widgets::loss_text(*data.constraint));
        data.about += (data.about.isEmpty() ? QString() : QStringLiteral("  \u00b7  ")) + trained;
    }
    if (!data.source.isEmpty()) {
        data.content.estimates = data.measurements.last().estimates;
    }
    data.content = widgets::sorted(data.content);
    return data;
}

} // namespace midstage::app
