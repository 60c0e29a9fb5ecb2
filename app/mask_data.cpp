// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/constraint_file.h"
#include "core/runs/csv.h"
#include "core/runs/csv_row.h"
#include "core/runs/layers_file.h"
#include "core/runs/run_folder.h"

#include "app/core_text.h"
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

void take_layers(const runs::RunFolder& run, MaskMeasurement& measurement) {
    for (const masks::LayerSensitivity& layer : masks::sensitivities_of(runs::read_layer_losses(run.layers_file()))) {
        measurement.layer_keep_fraction = layer.keep_fraction;
        measurement.loss_rise.append(
            {QString::fromStdString(layer.layer), layer.weights, layer.loss_rise, layer.std_loss});
    }
}

/// From sparsity.csv, which runs that prune have.
QVector<widgets::LayerFigure> kept_layers(const runs::RunFolder& run) {
    QVector<widgets::LayerFigure> layers;
    const runs::CsvTable table = runs::read_csv_if_there(run.sparsity_file());
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const runs::CsvRow row(table, i, run.sparsity_file().string());
        int64_t weights = 0;
        int64_t kept = 0;
        row.number("weights", weights);
        row.number("kept", kept);
        layers.append({QString::fromStdString(row.field("layer")), weights,
                       weights > 0 ? 100.0 * double(kept) / double(weights) : 0, 0});
    }
    return layers;
}

/// Of the masks on the run's own checkpoint of that epoch; null where there are none.
const MaskMeasurement* newest_on_epoch(const MaskData& masks, double epoch) {
    const MaskMeasurement* newest = nullptr;
    for (const MaskMeasurement& measurement : masks.measurements) {
        if (measurement.network == masks.run && measurement.epoch == epoch) {
            newest = &measurement; // the newest comes last
        }
    }
    return newest;
}

} // namespace

QString looked_on_epoch(const MaskData& masks, double epoch) {
    const MaskMeasurement* newest = newest_on_epoch(masks, epoch);
    return newest != nullptr ? newest->looked : masks.source;
}

MaskData masks_on_epoch(const MaskData& masks, double epoch) {
    MaskData shown = masks;
    if (const MaskMeasurement* newest = newest_on_epoch(masks, epoch)) {
        shown.source = newest->looked;
        shown.content.estimates = newest->estimates;
        shown.about = Text::tr("Masks on epoch %1").arg(widgets::epoch_text(epoch));
    }
    shown.content = widgets::sorted(shown.content);
    return shown;
}

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
            MaskMeasurement measurement;
            measurement.network = network;
            measurement.spec = one.info().spec;
            measurement.estimates = estimates_in(losses);
            measurement.looked = looked;
            take_layers(one, measurement);
            data.measurements.append(measurement);
            return true;
        } catch (const Error& error) { // the others are shown nevertheless
            data.problems.append(core_text(error.what()));
            return false;
        }
    };
    const bool own = measure(folder, relatives.parent ? relatives.parent->folder : QString());
    for (const Relative& child : relatives.children) {
        if (child.kind == QStringLiteral("estimate-constraint") && measure(child.folder, folder)) {
            data.source = child.folder; // the newest comes last
            data.measurements.back().epoch = child.parent_epoch;
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
    data.kept = kept_layers(run);
    if (!data.source.isEmpty()) {
        data.content.estimates = data.measurements.last().estimates;
    }
    data.content = widgets::sorted(data.content);
    return data;
}

} // namespace midstage::app
