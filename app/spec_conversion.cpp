// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spec_conversion.h"

#include "core/base/error.h"
#include "core/runs/fields.h"

#include <QCoreApplication>
#include <cmath>
#include <nlohmann/json.hpp>

namespace midstage::app {

namespace {

template <typename Enum>
QString name_in(Enum value) {
    for (const auto& [known, name] : runs::names_of(value)) {
        if (known == value) {
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return {};
}

template <typename Enum>
Enum value_in(const QString& text, const char* what) {
    const std::string wanted = text.toStdString();
    for (const auto& [value, name] : runs::names_of(Enum())) {
        if (name == wanted) {
            return value;
        }
    }
    throw InputError(std::string("There is no ") + what + " \"" + wanted + "\".");
}

std::vector<double> vector_of(const QVector<double>& values) {
    return {values.begin(), values.end()};
}

} // namespace

runs::RunSpec spec_of(const widgets::ExperimentValues& values) {
    runs::RunSpec spec;
    spec.name = values.name.toStdString();
    spec.seed = values.seed;
    spec.id.dataset = values.id_dataset.toStdString();
    spec.id.train_limit = values.train_limit;
    spec.id.test_limit = values.test_limit;
    spec.id.validation_fraction = values.validation_fraction;
    spec.id.label_noise = values.label_noise;
    spec.id.shapes.atypical_fraction = values.atypical_fraction;
    spec.id.shapes.atypical_kinds.clear();
    for (const QString& kind : values.atypical_kinds) {
        spec.id.shapes.atypical_kinds.push_back(data::atypical_kind_from_string(kind.toStdString()));
    }
    spec.id.mean = vector_of(values.mean);
    spec.id.std = vector_of(values.std);
    for (const widgets::OodChoice& choice : values.ood) {
        spec.ood.push_back(
            {choice.dataset.toStdString(), choice.limit, value_in<data::Fit>(choice.fit, "fit"), choice.validation});
    }
    spec.model.name = values.model.toStdString();
    spec.model.affine = values.affine;
    spec.model.dropout = values.dropout;
    training::TrainingOptions& training = spec.training;
    training.epochs = values.epochs;
    training.batch_size = values.batch_size;
    training.lr = values.lr;
    training.momentum = values.momentum;
    training.nesterov = values.nesterov;
    training.weight_decay = values.weight_decay;
    training.label_smoothing = values.label_smoothing;
    training.schedule.kind = value_in<training::ScheduleKind>(values.schedule, "schedule");
    training.schedule.per_step = values.per_step;
    training.schedule.final_lr = values.final_lr;
    training.schedule.milestones = vector_of(values.milestones);
    training.schedule.gamma = values.gamma;
    training.schedule.values = vector_of(values.schedule_values);
    training.schedule.warmup_epochs = values.warmup_epochs;
    training.augmentation.crop_padding = values.crop_padding;
    training.augmentation.flip = values.flip;
    training.ema_decay = values.ema_decay;
    training.swa_start = values.swa_start;
    training.first_epochs = values.first_epochs;
    training.first_epochs_checkpoints = values.first_epochs_checkpoints;
    spec.evaluation.scores.clear();
    for (const QString& score : values.scores) {
        spec.evaluation.scores.push_back(score.toStdString());
    }
    spec.evaluation.score_options.temperature = values.temperature;
    spec.evaluation.keep_outputs = values.keep_outputs;
    spec.device = values.device.toStdString();
    spec.precision = value_in<runs::Precision>(values.precision, "precision");
    spec.threads = values.threads;
    return spec;
}

widgets::ExperimentValues values_of(const runs::RunSpec& spec) {
    widgets::ExperimentValues values;
    values.name = QString::fromStdString(spec.name);
    values.seed = spec.seed;
    values.id_dataset = QString::fromStdString(spec.id.dataset);
    values.train_limit = spec.id.train_limit;
    values.test_limit = spec.id.test_limit;
    values.validation_fraction = spec.id.validation_fraction;
    values.label_noise = spec.id.label_noise;
    values.atypical_fraction = spec.id.shapes.atypical_fraction;
    values.atypical_kinds.clear();
    for (const data::AtypicalKind kind : spec.id.shapes.atypical_kinds) {
        values.atypical_kinds.append(QString::fromStdString(data::to_string(kind)));
    }
    values.mean = {spec.id.mean.begin(), spec.id.mean.end()};
    values.std = {spec.id.std.begin(), spec.id.std.end()};
    for (const data::OodOptions& ood : spec.ood) {
        values.ood.append({QString::fromStdString(ood.dataset), ood.limit, name_in(ood.fit), ood.validation});
    }
    values.model = QString::fromStdString(spec.model.name);
    values.affine = spec.model.affine;
    values.dropout = spec.model.dropout;
    const training::TrainingOptions& training = spec.training;
    values.epochs = training.epochs;
    values.batch_size = training.batch_size;
    values.lr = training.lr;
    values.momentum = training.momentum;
    values.nesterov = training.nesterov;
    values.weight_decay = training.weight_decay;
    values.label_smoothing = training.label_smoothing;
    values.schedule = name_in(training.schedule.kind);
    values.per_step = training.schedule.per_step;
    values.final_lr = training.schedule.final_lr;
    values.milestones = {training.schedule.milestones.begin(), training.schedule.milestones.end()};
    values.gamma = training.schedule.gamma;
    values.schedule_values = {training.schedule.values.begin(), training.schedule.values.end()};
    values.warmup_epochs = training.schedule.warmup_epochs;
    values.crop_padding = training.augmentation.crop_padding;
    values.flip = training.augmentation.flip;
    values.ema_decay = training.ema_decay;
    values.swa_start = training.swa_start;
    values.first_epochs = training.first_epochs;
    values.first_epochs_checkpoints = training.first_epochs_checkpoints;
    values.scores.clear();
    for (const std::string& score : spec.evaluation.scores) {
        values.scores.append(QString::fromStdString(score));
    }
    values.temperature = spec.evaluation.score_options.temperature;
    values.keep_outputs = spec.evaluation.keep_outputs;
    values.device = QString::fromStdString(spec.device);
    values.precision = name_in(spec.precision);
    values.threads = spec.threads;
    return values;
}

runs::Plan plan_of(const widgets::ExperimentValues& values) {
    runs::Plan plan{spec_of(values), {}};
    for (const QString& follow_up : values.then) {
        plan.then.push_back(runs::follow_up_from_json(nlohmann::json::parse(follow_up.toStdString())));
    }
    return plan;
}

RunState state_of(runs::RunState state) {
    switch (state) {
    case runs::RunState::queued:
        return RunState::queued;
    case runs::RunState::running:
        return RunState::running;
    case runs::RunState::paused:
        return RunState::paused;
    case runs::RunState::finished:
        return RunState::finished;
    case runs::RunState::failed:
        return RunState::failed;
    case runs::RunState::cancelled:
        return RunState::cancelled;
    case runs::RunState::interrupted:
        return RunState::interrupted;
    }
    return RunState::failed;
}

widgets::OodResult ood_of(const runs::OodRow& row) {
    using widgets::Metric;
    widgets::OodResult result{QString::fromStdString(row.ood_set), QString::fromStdString(row.score), {}};
    result.values[Metric::auroc] = row.metrics.auroc;
    result.values[Metric::aupr_in] = row.metrics.aupr_in;
    result.values[Metric::aupr_out] = row.metrics.aupr_out;
    result.values[Metric::fpr95] = row.metrics.fpr95;
    result.values[Metric::fpr95_openood] = row.metrics.fpr95_openood;
    result.values[Metric::fpr95_reference] = row.metrics.fpr95_reference;
    result.values.n_id = row.metrics.n_id;
    result.values.n_ood = row.metrics.n_ood;
    return result;
}

Checkpoint checkpoint_of(const runs::CheckpointRow& row) {
    Checkpoint checkpoint;
    checkpoint.epoch = row.epoch;
    checkpoint.step = row.step;
    checkpoint.lr = row.lr;
    checkpoint.train_loss = row.train_loss;
    checkpoint.train_accuracy = row.train_accuracy;
    const auto constrained = row.extra.find("constrained_loss");
    checkpoint.constrained_loss = constrained == row.extra.end() ? Checkpoint::unknown : constrained->second;
    checkpoint.validation_loss = row.validation_loss.value_or(Checkpoint::unknown);
    checkpoint.validation_accuracy = row.validation_accuracy.value_or(Checkpoint::unknown);
    checkpoint.test_loss = row.test_loss;
    checkpoint.test_accuracy = row.test_accuracy;
    checkpoint.seconds = row.seconds;
    checkpoint.images_per_second = row.images_per_second;
    return checkpoint;
}

QVector<Checkpoint> checkpoints_of(const std::vector<runs::CheckpointRow>& rows, const std::vector<runs::OodRow>& ood) {
    QVector<Checkpoint> checkpoints;
    checkpoints.reserve(static_cast<qsizetype>(rows.size()));
    size_t next = 0;
    for (const runs::CheckpointRow& row : rows) {
        checkpoints.append(checkpoint_of(row));
        // Both tables are written in the order of the epochs.
        while (next < ood.size() && ood[next].epoch < row.epoch - 1e-9) {
            ++next;
        }
        for (; next < ood.size() && std::abs(ood[next].epoch - row.epoch) <= 1e-9; ++next) {
            // What is chosen by is not what is shown as the result.
            if (!ood[next].validation) {
                checkpoints.back().ood.append(ood_of(ood[next]));
            }
        }
    }
    return checkpoints;
}

QString summary_of(const runs::RunSpec& spec) {
    const QString dataset = widgets::short_set_name(QString::fromStdString(spec.id.dataset));
    return QCoreApplication::translate("Run", "%1, %2, seed %3")
        .arg(dataset, QString::fromStdString(spec.model.name))
        .arg(spec.seed);
}

QStringList schedule_names() {
    QStringList names;
    for (const auto& [kind, name] : runs::names_of(training::ScheduleKind())) {
        names.append(name_in(kind));
    }
    return names;
}

} // namespace midstage::app
