// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/range_problems.h"
#include "core/masks/estimate.h"
#include "core/masks/weights.h"
#include "core/runs/constraint.h"
#include "core/runs/fields.h"
#include "core/runs/model_shapes.h"
#include "core/runs/parent.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_spec.h"

#include "app/child_runs.h"
#include "app/core_text.h"
#include "app/engine.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"

#include <QHash>
#include <QSysInfo>
#include <algorithm>

namespace midstage::app {

using runs::RunKind;
using widgets::ConstraintChoice;
using widgets::EstimateValues;
using widgets::FieldProblem;
using widgets::FindAtypicalValues;
using widgets::FineTuneValues;
using widgets::PruneValues;

class ParentRun {
public:
    QString title;
    std::filesystem::path folder;
    runs::RunSpec spec;
    double epoch = 0;
    std::vector<runs::CheckpointRow> rows;
    /// Of the parent's training on this machine.
    std::optional<double> images_per_second;
    double images = 0; ///< of the training set
    double evaluation_seconds = 0;

    runs::RunSpec child(RunKind kind) const { return runs::child_of(folder.filename().string(), spec, kind, epoch); }
};

namespace {

/// A forward pass takes about a third of a step that trains.
constexpr double passes_a_step = 3;

std::vector<std::string> texts(const QStringList& list) {
    std::vector<std::string> result;
    for (const QString& text : list) {
        result.push_back(text.toStdString());
    }
    return result;
}

QStringList list(const std::vector<std::string>& texts) {
    QStringList result;
    for (const std::string& text : texts) {
        result.append(QString::fromStdString(text));
    }
    return result;
}

masks::Ranking ranking_of(const QString& text) {
    return text == QStringLiteral("global") ? masks::Ranking::global : masks::Ranking::per_layer;
}

std::string text_of(const ConstraintChoice& choice) {
    using Source = ConstraintChoice::Source;
    using Kind = runs::ConstraintSource::Kind;
    switch (choice.source) {
    case Source::estimate:
        return to_string(runs::ConstraintSource{Kind::mask, choice.keep_fraction});
    case Source::number:
        return to_string(runs::ConstraintSource{Kind::number, choice.value});
    case Source::checkpoint:
        return to_string(runs::ConstraintSource{Kind::epoch, choice.epoch});
    case Source::none:
        break;
    }
    return to_string(runs::ConstraintSource{});
}

runs::RunSpec spec_of(const ParentRun& parent, const EstimateValues& values) {
    runs::RunSpec spec = parent.child(RunKind::estimate_constraint);
    spec.mask.keep_fractions = {values.keep_fractions.begin(), values.keep_fractions.end()};
    spec.mask.count = values.masks;
    spec.mask.augmented = values.augmented;
    spec.mask.layer_keep_fraction = values.layer_keep_fraction;
    spec.mask.scores = values.scores == QStringLiteral("magnitude") ? masks::Scores::magnitude : masks::Scores::random;
    spec.mask.ranking = ranking_of(values.ranking);
    spec.mask.parameters = texts(values.parameters);
    return spec;
}

runs::RunSpec spec_of(const ParentRun& parent, const FineTuneValues& values) {
    runs::RunSpec spec = parent.child(RunKind::fine_tune);
    spec.constraint = text_of(values.constraint);
    spec.training.epochs = values.epochs;
    spec.training.lr = values.lr;
    for (const auto& [kind, name] : runs::names_of(training::ScheduleKind())) {
        if (values.schedule == QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))) {
            spec.training.schedule.kind = kind;
        }
    }
    spec.training.ema_decay = values.ema_decay;
    return spec;
}

runs::RunSpec spec_of(const ParentRun& parent, const PruneValues& values) {
    runs::RunSpec spec = parent.child(RunKind::prune);
    const bool learned = values.scores == QStringLiteral("learned");
    spec.constraint = text_of(values.constraint);
    spec.training.epochs = values.epochs;
    spec.training.lr = values.lr;
    spec.prune.keep_fraction = values.keep_fraction;
    spec.prune.learn_scores = learned;
    spec.prune.initial_scores = learned ? masks::Scores::random : masks::Scores::magnitude;
    spec.prune.freeze_weights = values.freeze_weights;
    spec.prune.ranking = ranking_of(values.ranking);
    spec.prune.parameters = texts(values.parameters);
    spec.prune.score_weight_decay = values.score_weight_decay;
    return spec;
}

runs::RunSpec spec_of(const ParentRun& parent, const FindAtypicalValues& values) {
    runs::RunSpec spec = parent.child(RunKind::find_atypical);
    spec.mask.keep_fractions = {values.keep_fractions.begin(), values.keep_fractions.end()};
    spec.mask.count = values.masks;
    spec.mask.parameters = texts(values.parameters);
    spec.atypical.threshold = values.threshold;
    return spec;
}

/// The dialog's field for a key of the specification; empty for one that it does not have.
QString field_of(const std::string& key, const runs::RunSpec& spec) {
    static const QHash<QString, QString> fields{{"training.epochs", "epochs"},
                                                {"training.lr", "lr"},
                                                {"training.schedule.kind", "schedule"},
                                                {"training.schedule.milestones", "schedule"},
                                                {"training.schedule.values", "schedule"},
                                                {"training.ema_decay", "ema_decay"},
                                                {"mask.count", "masks"},
                                                {"mask.layer_keep_fraction", "layer_keep_fraction"},
                                                {"mask.parameters", "parameters"},
                                                {"prune.keep_fraction", "keep_fraction"},
                                                {"prune.parameters", "parameters"},
                                                {"prune.freeze_weights", "freeze_weights"},
                                                {"prune.score_weight_decay", "score_weight_decay"},
                                                {"atypical.threshold", "threshold"}};
    const QString text = QString::fromStdString(key);
    if (text.startsWith(QStringLiteral("mask.keep_fractions"))) {
        return QStringLiteral("keep_fractions");
    }
    if (text == QStringLiteral("constraint")) {
        return spec.constraint.starts_with("mask:")    ? QStringLiteral("constraint.keep_fraction")
               : spec.constraint.starts_with("epoch:") ? QStringLiteral("constraint.epoch")
                                                       : QStringLiteral("constraint.value");
    }
    return fields.value(text);
}

/// Whether estimates of the one are those of the other: all that the losses under masks depend on.
bool same_masks(const runs::RunSpec& one, const runs::RunSpec& other) {
    masks::MaskOptions options = one.mask;
    options.keep_fractions = other.mask.keep_fractions;           // each has its own estimate
    options.layer_keep_fraction = other.mask.layer_keep_fraction; // single layers are looked at beside them
    return options == other.mask && one.seed == other.seed && one.id == other.id && one.model == other.model &&
           one.precision == other.precision &&
           (!options.augmented || one.training.augmentation == other.training.augmentation);
}

size_t masks_at(const runs::RunSpec& spec, double keep_fraction) {
    masks::MaskOptions options = spec.mask;
    options.keep_fractions = {keep_fraction};
    return masks::mask_tasks(options, spec.seed).size();
}

/// About: what is all the same is looked at once.
double passes(const runs::RunSpec& spec) {
    double passes = static_cast<double>(spec.mask.count) * static_cast<double>(spec.mask.keep_fractions.size());
    if (spec.mask.layer_keep_fraction > 0) {
        const auto parameters = runs::parameter_shapes(spec);
        const size_t layers = parameters ? masks::maskable_weights(*parameters, spec.mask.parameters).size() : 0;
        passes += static_cast<double>(spec.mask.count) * static_cast<double>(layers) + 1;
    }
    return passes;
}

double seconds_of_training(const ParentRun& parent, const runs::RunSpec& spec) {
    const bool estimates = spec.constraint.starts_with("mask:");
    const double images = parent.images * (static_cast<double>(spec.training.epochs) +
                                           (estimates ? static_cast<double>(spec.mask.count) / passes_a_step : 0));
    return images / *parent.images_per_second + static_cast<double>(spec.training.epochs) * parent.evaluation_seconds;
}

} // namespace

Parent read_parent(const QString& folder, double epoch) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const runs::RunInfo info = run.info();
    runs::checkpoint_of_run(run.path(), epoch); // or throws
    auto parent = std::make_shared<ParentRun>();
    parent->title = details_of(info).name;
    parent->folder = run.path();
    parent->spec = info.spec;
    parent->epoch = epoch;
    parent->rows = run.checkpoints();
    const runs::CheckpointRow& last = parent->rows.back();
    parent->evaluation_seconds = last.evaluation_seconds;
    if (last.epoch > 0 && last.images_per_second > 0 && info.host == QSysInfo::machineHostName().toStdString()) {
        parent->images_per_second = last.images_per_second;
        parent->images =
            static_cast<double>(last.step) / last.epoch * static_cast<double>(info.spec.training.batch_size);
    }
    return parent;
}

QString folder_of(const Parent& parent) {
    return text_of(parent->folder);
}

QVector<widgets::ActionStart::Estimate> known_estimates(const Parent& parent,
                                                        const QVector<MaskMeasurement>& measurements) {
    const runs::RunSpec child = parent->child(RunKind::fine_tune); // pruning estimates with the same masks
    QVector<widgets::ActionStart::Estimate> known;
    for (const MaskMeasurement& measurement : measurements) {
        if (path_of(measurement.network) != parent->folder || measurement.spec.parent.epoch != parent->epoch ||
            !same_masks(measurement.spec, child)) {
            continue;
        }
        for (const widgets::MaskEstimate& estimate : measurement.estimates) {
            const bool told = std::any_of(known.begin(), known.end(), [&](const auto& other) {
                return other.keep_fraction == estimate.keep_fraction;
            });
            const size_t measured = static_cast<size_t>(estimate.losses.size());
            if (!told && measured == masks_at(child, estimate.keep_fraction)) {
                known.append({estimate.keep_fraction, estimate.mean});
            }
        }
    }
    return known;
}

widgets::ActionStart start_of(const Parent& parent) {
    widgets::ActionStart start;
    start.run = parent->title;
    start.epoch = parent->epoch;
    for (const runs::CheckpointRow& row : parent->rows) {
        if (std::isfinite(row.train_loss)) {
            start.stages.append({row.epoch, row.train_loss});
        }
    }
    return start;
}

EstimateValues estimate_defaults(const Parent& parent) {
    const runs::RunSpec spec = parent->child(RunKind::estimate_constraint);
    EstimateValues values;
    values.keep_fractions = {spec.mask.keep_fractions.begin(), spec.mask.keep_fractions.end()};
    values.masks = spec.mask.count;
    values.augmented = spec.mask.augmented;
    values.parameters = list(spec.mask.parameters);
    return values;
}

FineTuneValues fine_tune_defaults(const Parent& parent) {
    const runs::RunSpec spec = parent->child(RunKind::fine_tune);
    FineTuneValues values;
    values.epochs = spec.training.epochs;
    values.lr = spec.training.lr;
    values.ema_decay = spec.training.ema_decay;
    values.constraint.epoch = parent->epoch;
    return values;
}

PruneValues prune_defaults(const Parent& parent) {
    const runs::RunSpec spec = parent->child(RunKind::prune);
    PruneValues values;
    values.epochs = spec.training.epochs;
    values.lr = spec.training.lr;
    values.keep_fraction = spec.prune.keep_fraction;
    values.parameters = list(spec.prune.parameters);
    values.constraint.epoch = parent->epoch;
    return values;
}

FindAtypicalValues find_atypical_defaults(const Parent& parent) {
    const runs::RunSpec spec = parent->child(RunKind::find_atypical);
    FindAtypicalValues values;
    values.keep_fractions = {spec.mask.keep_fractions.begin(), spec.mask.keep_fractions.end()};
    values.masks = spec.mask.count;
    values.parameters = list(spec.mask.parameters);
    values.threshold = spec.atypical.threshold;
    return values;
}

QVector<widgets::Choice> schedule_choices() {
    QVector<widgets::Choice> choices;
    // Those that need nothing but a learning rate.
    for (const widgets::Choice& choice : built_in_choices().schedules) {
        if (QStringList{QStringLiteral("cosine"), QStringLiteral("constant"), QStringLiteral("linear")}.contains(
                choice.key)) {
            choices.append(choice);
        }
    }
    return choices;
}

template <class Values>
QVector<FieldProblem> problems_with(const Parent& parent, const Values& values) {
    const runs::RunSpec spec = spec_of(*parent, values);
    QVector<FieldProblem> problems;
    for (const runs::Problem& problem : runs::problems_of_options(spec)) {
        problems.append({field_of(problem.field, spec), core_text(problem.sentence)});
    }
    return problems;
}

template <class Values>
std::optional<double> seconds_of(const Parent& parent, const Values& values) {
    if (!parent->images_per_second) {
        return std::nullopt;
    }
    const runs::RunSpec spec = spec_of(*parent, values);
    if (runs::trains(spec.kind)) {
        return seconds_of_training(*parent, spec);
    }
    const double dense = spec.kind == RunKind::find_atypical ? 1 : 0;
    return (passes(spec) + dense) * parent->images / passes_a_step / *parent->images_per_second;
}

template <class Values>
QString create_run(const Parent& parent, const Values& values, const QString& data_dir) {
    const runs::RunSpec spec = spec_of(*parent, values);
    const std::filesystem::path runs_dir = parent->folder.parent_path();
    const auto problems = runs::problems_with(spec, data_dir.toStdString(), runs_dir.string());
    if (!problems.empty()) {
        throw InputError(problems.front().sentence, problems.front().field);
    }
    return text_of(runs::RunFolder::create(runs_dir, spec).path());
}

template QVector<FieldProblem> problems_with(const Parent&, const EstimateValues&);
template QVector<FieldProblem> problems_with(const Parent&, const FineTuneValues&);
template QVector<FieldProblem> problems_with(const Parent&, const PruneValues&);
template QVector<FieldProblem> problems_with(const Parent&, const FindAtypicalValues&);
template std::optional<double> seconds_of(const Parent&, const EstimateValues&);
template std::optional<double> seconds_of(const Parent&, const FineTuneValues&);
template std::optional<double> seconds_of(const Parent&, const PruneValues&);
template std::optional<double> seconds_of(const Parent&, const FindAtypicalValues&);
template QString create_run(const Parent&, const EstimateValues&, const QString&);
template QString create_run(const Parent&, const FineTuneValues&, const QString&);
template QString create_run(const Parent&, const PruneValues&, const QString&);
template QString create_run(const Parent&, const FindAtypicalValues&, const QString&);

} // namespace midstage::app
