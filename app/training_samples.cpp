// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_samples.h"

#include "core/analysis/training_criteria.h"
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/data/image_set.h"
#include "core/runs/dynamics_file.h"
#include "core/runs/run_folder.h"

#include "app/engine.h"
#include "app/info_conversion.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace midstage::app {

namespace {

using widgets::SampleColumns; // unqualified, so that lupdate knows the class that tr() is of

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleData)
};

using Columns = SampleColumns;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

template <class Number>
QVector<Number> values_of(const at::Tensor& table) {
    const auto* first = table.const_data_ptr<Number>();
    return {first, first + table.numel()};
}

QVector<int> whole(const at::Tensor& column) {
    return values_of<int>(column.to(at::kInt).contiguous());
}

void take_kinds(const QVector<int>& kinds, Columns& columns) {
    columns.kind = QVector<int>(kinds.size(), -1);
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const auto kind = static_cast<data::AtypicalKind>(kinds[i]);
        if (kind == data::AtypicalKind::none) {
            continue;
        }
        const QString name = QString::fromStdString(data::to_string(kind));
        qsizetype place = columns.kind_names.indexOf(name);
        if (place < 0) {
            place = columns.kind_names.size();
            columns.kind_names.append(name);
            columns.kind_titles.append(atypical_kind_title(name));
        }
        columns.kind[i] = static_cast<int>(place);
    }
}

/// Labels and truth, where they were written.
void take_facts(const std::filesystem::path& file, qsizetype samples, Columns& columns) {
    const NamedArrays arrays = read_npz(file, [](const std::string& name) {
        return name == "label" || name == "true_label" || name == "atypical_kind";
    });
    for (const auto& [name, array] : arrays) {
        const QVector<int> values = whole(array);
        if (values.size() != samples) {
            continue;
        }
        if (name == "label") {
            columns.label = values;
        } else if (name == "true_label") {
            columns.true_label = values;
        } else {
            take_kinds(values, columns);
        }
    }
    for (qsizetype i = 0; columns.true_label.size() == columns.label.size() && i < columns.label.size(); ++i) {
        columns.wrong_label.append(columns.true_label[i] != columns.label[i]);
    }
}

template <class Number>
QVector<float> as_floats(const std::vector<Number>& values) {
    QVector<float> floats;
    floats.reserve(static_cast<qsizetype>(values.size()));
    for (const Number value : values) {
        floats.append(static_cast<float>(value));
    }
    return floats;
}

void take_criteria(const TrainingSamples& training, qsizetype samples, Columns& columns) {
    analysis::TrainingRecord record;
    record.samples = static_cast<size_t>(samples);
    record.loss = {training.history.loss.constData(), static_cast<size_t>(training.history.loss.size())};
    record.margin = {training.history.margin.constData(), static_cast<size_t>(training.history.margin.size())};
    static_assert(sizeof(qint8) == sizeof(int8_t));
    record.correct = {training.correct.constData(), static_cast<size_t>(training.correct.size())};
    try {
        const analysis::TrainingCriteria criteria = analysis::training_criteria(record);
        const auto add = [&](const char* key, const char* title, const QVector<float>& values) {
            columns.criteria.append({QString::fromLatin1(key), Text::tr(title), values, QString::fromLatin1(title)});
        };
        add("area_under_margin", QT_TRANSLATE_NOOP("SampleData", "Area under the margin"),
            as_floats(criteria.area_under_margin));
        add("forgetting_events", QT_TRANSLATE_NOOP("SampleData", "Forgetting events"),
            as_floats(criteria.forgetting_events));
        add("final_loss", QT_TRANSLATE_NOOP("SampleData", "Final loss in training"), as_floats(criteria.final_loss));
        QVector<float> first(samples, unknown);
        for (qsizetype i = 0; i < samples; ++i) {
            const int64_t row = criteria.first_learnt[static_cast<size_t>(i)];
            if (row >= 0) {
                first[i] = static_cast<float>(training.history.epochs[row]);
            }
        }
        add("first_learnt", QT_TRANSLATE_NOOP("SampleData", "Epoch first learnt"), first);
    } catch (const Error&) { // a training that ran away: the epochs' own figures are shown nevertheless
    }
}

} // namespace

TrainingSamplesPtr training_samples_of(const QString& folder) {
    const runs::RunInfo info = runs::RunFolder::open(path_of(folder)).info();
    std::filesystem::path run = path_of(folder);
    if (!run_kind_trains(details_of(info).kind)) {
        run = runs::find_parent_run(info.spec.parent.run, info.folder.parent_path());
    }
    const std::filesystem::path file = runs::RunFolder::open(run).dynamics_file();
    const auto record = runs::read_dynamics(file);
    if (!record) {
        return nullptr;
    }
    auto training = std::make_shared<TrainingSamples>();
    training->run = text_of(run);
    for (const int64_t epoch : record->epochs) {
        training->history.epochs.append(static_cast<double>(epoch));
    }
    training->history.loss = values_of<float>(record->loss);
    training->history.margin = values_of<float>(record->margin);
    training->correct = values_of<qint8>(record->correct);
    const qsizetype samples = record->loss.size(1);
    Columns& columns = training->columns;
    columns.index.resize(samples);
    std::iota(columns.index.begin(), columns.index.end(), 0);
    take_facts(file, samples, columns);
    take_criteria(*training, samples, columns);
    return training;
}

qsizetype record_row_at(const SampleHistory& history, double epoch) {
    const auto after = std::upper_bound(history.epochs.begin(), history.epochs.end(), epoch + 1e-9);
    return after - history.epochs.begin() - 1;
}

SampleColumns columns_at(const TrainingSamples* training, const SampleData* search, double epoch) {
    Columns columns = search != nullptr ? search->columns : training->columns;
    if (training == nullptr) {
        return columns;
    }
    const qsizetype samples = training->columns.size();
    const qsizetype row =
        std::isnan(epoch) ? training->history.epochs.size() - 1 : record_row_at(training->history, epoch);
    if (search != nullptr && training->run != search->parent) {
        // The search is of the run that this one started from: what it says of the training was another training.
        for (Columns::Criterion& criterion : columns.criteria) {
            for (const Columns::Criterion& own : training->columns.criteria) {
                if (own.key == criterion.key) {
                    QVector<float> values(columns.size(), unknown);
                    for (qsizetype i = 0; i < columns.size(); ++i) {
                        values[i] = own.values.value(columns.index[i], unknown);
                    }
                    criterion.values = values;
                }
            }
        }
    }
    QVector<float> loss(columns.size(), unknown);
    QVector<float> margin(columns.size(), unknown);
    columns.correct = QVector<qint8>(columns.size(), -1);
    for (qsizetype i = 0; row >= 0 && i < columns.size(); ++i) {
        const int sample = columns.index[i];
        if (sample < samples) {
            const qsizetype at = row * samples + sample;
            loss[i] = training->history.loss[at];
            margin[i] = training->history.margin[at];
            columns.correct[i] = training->correct[at];
        }
    }
    columns.criteria.prepend({QStringLiteral("epoch_margin"), Text::tr("Margin of the epoch"), margin});
    columns.criteria.prepend({QStringLiteral("epoch_loss"), Text::tr("Loss of the epoch"), loss});
    return columns;
}

} // namespace midstage::app
