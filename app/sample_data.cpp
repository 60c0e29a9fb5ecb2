// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/prepare.h"
#include "core/runs/csv_row.h"
#include "core/runs/dynamics_file.h"
#include "core/runs/run_folder.h"

#include <ATen/ATen.h>

#include "app/core_text.h"
#include "app/engine.h"
#include "app/info_conversion.h"
#include "app/sample_data.h"
#include "widgets/file_texts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <cmath>

namespace midstage::app {

namespace {

using widgets::SampleColumns; // unqualified, so that lupdate knows the class that tr() is of

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleData)
};

// More than any data set has: a damaged file must not ask for all the memory there is.
constexpr int most_samples = 1'000'000'000;
constexpr int most_classes = 100'000;

bool has_samples(const QString& folder) {
    return QFileInfo::exists(folder + QStringLiteral("/atypical.csv"));
}

/// The columns of atypical.csv, by name.
class Table {
public:
    explicit Table(const std::filesystem::path& file)
        : name_(file.string())
        , table_(runs::parse_csv(read_file(file), name_)) {}

    size_t rows() const { return table_.rows.size(); }

    /// Empty where no row has a value.
    template <class Number>
    QVector<Number> numbers(const std::string& column, Number otherwise) const {
        QVector<Number> values;
        values.reserve(static_cast<qsizetype>(rows()));
        bool any = false;
        for (size_t i = 0; i < rows(); ++i) {
            const runs::CsvRow row(table_, i, name_);
            Number value = otherwise;
            if (!row.field(column).empty()) {
                row.number(column, value);
                any = true;
            }
            values.append(value);
        }
        return any ? values : QVector<Number>();
    }
    /// Where a row without a value, or with one that cannot be, means nothing at all. Throws InputError.
    QVector<int> positions(const std::string& column, int most) const {
        QVector<int> values;
        values.reserve(static_cast<qsizetype>(rows()));
        for (size_t i = 0; i < rows(); ++i) {
            int value = -1;
            runs::CsvRow(table_, i, name_).number(column, value);
            if (value < 0 || value > most) {
                throw InputError(name_ + ", row " + std::to_string(i + 1) + ", column " + column + ": " +
                                 std::to_string(value) + " lies outside 0 to " + std::to_string(most) +
                                 "; search for atypical samples again.");
            }
            values.append(value);
        }
        return values;
    }
    QStringList texts(const std::string& column) const {
        QStringList texts;
        for (size_t i = 0; i < rows(); ++i) {
            texts.append(QString::fromStdString(runs::CsvRow(table_, i, name_).field(column)));
        }
        return texts;
    }

private:
    std::string name_;
    runs::CsvTable table_;
};

void take_truth(const Table& table, SampleColumns& columns) {
    columns.true_label = table.numbers<int>("true_label", -1);
    if (!columns.true_label.isEmpty()) {
        for (qsizetype i = 0; i < columns.label.size(); ++i) {
            columns.wrong_label.append(columns.true_label[i] != columns.label[i]);
        }
    }
    const QStringList kinds = table.texts("kind");
    QHash<QString, int> place;
    for (const QString& kind : kinds) {
        if (!kind.isEmpty() && !place.contains(kind)) {
            place.insert(kind, static_cast<int>(columns.kind_names.size()));
            columns.kind_names.append(kind);
            columns.kind_titles.append(atypical_kind_title(kind));
        }
    }
    if (!place.isEmpty()) {
        for (const QString& kind : kinds) {
            columns.kind.append(kind.isEmpty() ? -1 : place.value(kind));
        }
    }
}

SampleColumns read_columns(const std::filesystem::path& file) {
    const Table table(file);
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    SampleColumns columns;
    columns.index = table.positions("index", most_samples);
    columns.label = table.positions("label", most_classes);
    const QStringList names = table.texts("class");
    for (qsizetype i = 0; i < names.size(); ++i) {
        const int label = columns.label[i];
        while (columns.class_names.size() <= label) {
            columns.class_names.append(QString());
        }
        columns.class_names[label] = names[i];
    }
    columns.predicted_full = table.numbers<int>("prediction_full", -1);
    columns.predicted_masked = table.numbers<int>("prediction_masked", -1);
    columns.loss_full = table.numbers<float>("loss_full", unknown);
    columns.loss_masked = table.numbers<float>("loss_masked", unknown);
    columns.margin_full = table.numbers<float>("margin_full", unknown);
    columns.margin_masked = table.numbers<float>("margin_masked", unknown);
    columns.flip_fraction = table.numbers<float>("flip_fraction", 0);
    const auto add = [&](const char* key, const char* title) {
        QVector<float> values = table.numbers<float>(key, unknown);
        if (!values.isEmpty()) {
            columns.criteria.append({QString::fromLatin1(key), Text::tr(title), values, QString::fromLatin1(title)});
        }
    };
    add("error_fraction", QT_TRANSLATE_NOOP("SampleData", "Error fraction"));
    add("final_loss", QT_TRANSLATE_NOOP("SampleData", "Final loss in training"));
    add("area_under_margin", QT_TRANSLATE_NOOP("SampleData", "Area under the margin"));
    add("forgetting_events", QT_TRANSLATE_NOOP("SampleData", "Forgetting events"));
    add("first_learnt", QT_TRANSLATE_NOOP("SampleData", "Epoch first learnt"));
    take_truth(table, columns);
    return columns;
}

SampleHistory read_history(const runs::RunInfo& info, QString& parent_folder) {
    SampleHistory history;
    if (info.spec.parent.run.empty()) {
        return history;
    }
    try {
        const auto parent = runs::find_parent_run(info.spec.parent.run, info.folder.parent_path());
        parent_folder = text_of(parent);
        const auto record = runs::read_dynamics(runs::RunFolder::open(parent).dynamics_file());
        if (record) {
            for (const int64_t epoch : record->epochs) {
                history.epochs.append(static_cast<double>(epoch));
            }
            const auto take = [](const at::Tensor& table) {
                const auto* first = table.const_data_ptr<float>();
                return QVector<float>(first, first + table.numel());
            };
            history.loss = take(record->loss);
            history.margin = take(record->margin);
        }
    } catch (const Error&) { // the parent has been deleted: there is no history then
    }
    return history;
}

void read_images(const runs::RunInfo& info, const QString& data_dir, SampleData& data) {
    try {
        const data::IdData id =
            data::prepare_id(info.spec.id, path_of(data_dir), info.spec.seed, data::IdUse::training);
        const auto known = info.fingerprints.find("train");
        if (known != info.fingerprints.end() && known->second != id.train.fingerprint) {
            data.images_problem =
                Text::tr("The training images are not those that were looked at: bring the former files back.");
            return;
        }
        const at::Tensor images = id.train.images.contiguous();
        data.images = std::make_shared<SampleImages>(
            QByteArray(reinterpret_cast<const char*>(images.const_data_ptr<uint8_t>()), images.numel()),
            static_cast<int>(id.train.channels()), static_cast<int>(id.train.height()),
            static_cast<int>(id.train.width()));
    } catch (const Error& error) {
        data.images_problem = core_text(error.what());
    }
}

/// Newest first.
QStringList searches_among(const QVector<Relative>& children) {
    QStringList sources;
    for (const Relative& child : children) {
        if (child.kind == QStringLiteral("find-atypical") && has_samples(child.folder)) {
            sources.prepend(child.folder); // the newest comes last
        }
    }
    return sources;
}

/// Rows of one run's tables are then rows of the other's. A run that trains nothing has no samples of its own.
bool same_training_samples(const QString& folder, const Relative& parent) {
    const auto fingerprint = [](const QString& run) {
        const runs::RunInfo info = runs::RunFolder::open(path_of(run)).info();
        const auto found = info.fingerprints.find("train");
        return found == info.fingerprints.end() || !run_kind_trains(details_of(info).kind) ? std::string()
                                                                                           : found->second;
    };
    try {
        const std::string own = fingerprint(folder);
        return !own.empty() && own == fingerprint(parent.folder);
    } catch (const Error&) {
        return false;
    }
}

} // namespace

QString atypical_kind_title(const QString& kind) {
    for (const widgets::Choice& choice : built_in_choices().atypical_kinds) {
        if (choice.key == kind) {
            return choice.title;
        }
    }
    return kind;
}

QImage SampleImages::image(int row) const {
    const qsizetype plane = qsizetype(height_) * width_;
    const qsizetype at = row * plane * channels_;
    if (row < 0 || at + plane * channels_ > pixels_.size()) {
        return {};
    }
    const auto* first = reinterpret_cast<const uchar*>(pixels_.constData()) + at;
    QImage image(width_, height_, channels_ == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    for (int y = 0; y < height_; ++y) {
        uchar* line = image.scanLine(y);
        for (int x = 0; x < width_; ++x) {
            for (int c = 0; c < (channels_ == 3 ? 3 : 1); ++c) {
                *line++ = first[c * plane + qsizetype(y) * width_ + x];
            }
        }
    }
    return image;
}

QVector<double> SampleHistory::of(const QVector<float>& table, int row) const {
    const qsizetype samples = epochs.isEmpty() ? 0 : table.size() / epochs.size();
    QVector<double> values;
    for (qsizetype epoch = 0; row >= 0 && row < samples && epoch < epochs.size(); ++epoch) {
        values.append(table[epoch * samples + row]);
    }
    return values;
}

QStringList sample_sources_of(const QString& folder, const Relatives& relatives) {
    if (has_samples(folder)) {
        return {folder};
    }
    QStringList sources = searches_among(relatives.children);
    if (relatives.parent && run_kind_trains(relatives.parent->kind) &&
        same_training_samples(folder, *relatives.parent)) {
        sources += searches_among(relatives_of(relatives.parent->folder).children);
    }
    return sources;
}

SampleData sample_data_of(const QString& source, const QString& data_dir) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(source));
    const runs::RunInfo info = run.info();
    SampleData data;
    data.source = source;
    data.epoch = info.spec.parent.epoch;
    data.threshold = info.spec.atypical.threshold;
    data.columns = read_columns(run.atypical_file());
    if (!info.spec.mask.keep_fractions.empty()) {
        const auto about = [&] {
            return Text::tr("Epoch %1 under %n mask(s) of keep fraction %2", nullptr,
                            static_cast<int>(info.spec.mask.count))
                .arg(widgets::epoch_text(info.spec.parent.epoch),
                     widgets::text_locale().toString(info.spec.mask.keep_fractions.front()));
        };
        data.about = about();
        data.file_about = widgets::in_files(about);
    }
    data.history = read_history(info, data.parent);
    read_images(info, data_dir, data);
    return data;
}

} // namespace midstage::app
