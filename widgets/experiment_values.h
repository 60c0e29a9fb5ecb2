// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace midstage::widgets {

/// One chosen OOD set.
struct OodChoice {
    QString dataset;
    qint64 limit = 1000; ///< images; 0 = all
    QString fit = QStringLiteral("resize");
    bool validation = false; ///< a set to choose by; figures leave it out
    bool operator==(const OodChoice&) const = default;
};

/// What the experiment form holds: every option of a training run, as the user sees it.
struct ExperimentValues {
    QString name;
    quint64 seed = 0;
    QString id_dataset = QStringLiteral("shapes");
    qint64 train_limit = 0;
    qint64 test_limit = 0;
    double validation_fraction = 0;
    double label_noise = 0;
    double atypical_fraction = 0;
    QStringList atypical_kinds;
    QVector<double> mean; ///< normalisation per channel, of pixel values in [0, 1]; empty = the data set's usual one
    QVector<double> std;  ///< likewise
    QVector<OodChoice> ood;
    QString model = QStringLiteral("cnn-small");
    bool affine = true;
    double dropout = 0;
    qint64 epochs = 24;
    qint64 batch_size = 64;
    double lr = 0.1;
    double momentum = 0.9;
    bool nesterov = false;
    bool per_step = false; ///< of the schedule
    bool flip = false;
    double weight_decay = 1e-4;
    double label_smoothing = 0;
    QString schedule = QStringLiteral("cosine");
    double final_lr = 0;
    QVector<double> milestones;
    double gamma = 0.1;
    QVector<double> schedule_values;
    double warmup_epochs = 0;
    qint64 crop_padding = 0;
    double ema_decay = 0;
    qint64 swa_start = 0; ///< epoch; 0 = off
    qint64 first_epochs_checkpoints = 1;
    qint64 first_epochs = 0;
    QStringList scores;
    double temperature = 1;
    bool keep_outputs = true;
    QString device = QStringLiteral("auto");
    QString precision = QStringLiteral("auto");
    int threads = 0;
    QStringList then; ///< what follows the training, in order: keys of ExperimentChoices::follow_ups
    bool operator==(const ExperimentValues&) const = default;
};

/// How an experiment is repeated, as typed; all empty = once.
struct SweepValues {
    QString seeds;  ///< "0-4" or "0, 1, 2"
    QString key;    ///< of the setting that is varied: "training.lr"; empty = none
    QString values; ///< "0.1, 0.05"
    bool operator==(const SweepValues&) const = default;
};

/// One entry of a chooser.
struct Choice {
    QString key;
    QString title;
    QString tip;
    QString missing; ///< what is missing where it cannot be used on this machine, one sentence; empty = usable
};

struct ExperimentPreset {
    QString name;
    QString title;
    QString description;
    ExperimentValues values;
};

/// What the form offers.
struct ExperimentChoices {
    QVector<ExperimentPreset> presets; ///< the default first
    QVector<Choice> id_sets;
    QVector<Choice> ood_sets;
    QVector<Choice> models;
    QVector<Choice> devices;
    QVector<Choice> precisions;
    QVector<Choice> schedules;
    QVector<Choice> scores;
    QVector<Choice> atypical_kinds;
    QVector<Choice> follow_ups;
};

/// A value that cannot be used: the field's key in the run's specification ("training.lr", "ood[1].dataset") and one
/// sentence.
struct FieldProblem {
    QString field;
    QString sentence;
};

} // namespace midstage::widgets
