// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_table.h"

#include "widgets/file_texts.h"
#include "widgets/mask_values.h"
#include "widgets/sample_search.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleGallery)
};

/// An unsigned number in the order of the floats; NaN after all others.
quint32 ordered_bits(float value) {
    const auto bits = std::bit_cast<quint32>(value);
    if (value != value) {
        return 0xffffffffU;
    }
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

/// Positions in ascending order of the values, equal ones as they were: by digits, which takes a fraction of the time
/// that comparing takes.
QVector<int> order_of(const QVector<float>& values) {
    constexpr int bits = 11;
    constexpr quint32 mask = (1U << bits) - 1;
    QVector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    QVector<int> next(values.size());
    QVector<quint32> keys(values.size());
    std::transform(values.begin(), values.end(), keys.begin(), ordered_bits);
    const quint32* key = keys.constData();
    for (int shift = 0; shift < 32; shift += bits) {
        std::array<int, mask + 2> starts{};
        for (const int row : std::as_const(order)) {
            ++starts[((key[row] >> shift) & mask) + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        int* target = next.data();
        for (const int row : std::as_const(order)) {
            target[starts[(key[row] >> shift) & mask]++] = row;
        }
        order.swap(next);
    }
    return order;
}

/// Events and epochs are whole numbers and are read as such.
QString figure_text(double value) {
    return std::isfinite(value) && value == std::floor(value) && std::abs(value) < 1e7
               ? text_locale().toString(static_cast<qint64>(value))
               : loss_text(value);
}

QVector<float> as_floats(const QVector<int>& values) {
    return {values.begin(), values.end()};
}

} // namespace

QString SampleColumns::kind_title(int kind) const {
    if (kind_titles.isEmpty() || !FileTexts::wanted()) {
        return (kind_titles.isEmpty() ? kind_names : kind_titles).value(kind);
    }
    QString words = kind_names.value(kind);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    return words.left(1).toUpper() + words.mid(1);
}

QString SampleColumns::class_name(int label) const {
    if (label < 0) {
        return QStringLiteral("\u2013");
    }
    return label < class_names.size() ? class_names[label] : QString::number(label);
}

SampleTable::SampleTable(SampleColumns columns)
    : columns_(std::move(columns)) {
    sort_flips();
    if (columns_.flip_fraction.isEmpty()) {
        sort_key_ = usual_sort();
    }
    count();
    choose_rows();
}

void SampleTable::update(SampleColumns columns) {
    // What the masks found belongs to their own checkpoint and seldom changes with the others.
    const bool same_flips =
        columns.flip_fraction.constData() == columns_.flip_fraction.constData() && columns.size() == columns_.size();
    const QVector<int> flips = orders_.value(QStringLiteral("flip_fraction"));
    columns_ = std::move(columns);
    orders_.clear();
    if (same_flips) {
        orders_.insert(QStringLiteral("flip_fraction"), flips);
    } else {
        sort_flips();
    }
    const QVector<Column> offered = sort_columns();
    const bool there =
        std::any_of(offered.begin(), offered.end(), [&](const Column& column) { return column.key == sort_key_; });
    if (!there) {
        sort_key_ = usual_sort();
    }
    count();
    choose_rows();
}

/// Figures tell more than a class or an index does.
QString SampleTable::usual_sort() const {
    if (!columns_.flip_fraction.isEmpty() || columns_.criteria.isEmpty()) {
        return sort_columns().first().key;
    }
    return columns_.criteria.first().key;
}

void SampleTable::sort_flips() {
    const QVector<int>& order = ascending(QStringLiteral("flip_fraction"));
    int atypical = 0;
    flips_.clear();
    truths_.clear();
    flips_.reserve(order.size());
    truths_.reserve(order.size() + 1);
    truths_.append(0);
    for (const int row : order) {
        flips_.append(columns_.flip_fraction.value(row));
        atypical += columns_.atypical(row) ? 1 : 0;
        truths_.append(atypical);
    }
}

bool SampleTable::flagged(qsizetype row) const {
    return row < columns_.flip_fraction.size() && columns_.flip_fraction[row] >= static_cast<float>(threshold_);
}

void SampleTable::set_threshold(double threshold) {
    threshold_ = threshold;
    count();
    if (filter_.flag != SampleFilter::Flag::any) {
        choose_rows();
    }
}

void SampleTable::count() {
    const auto first = std::lower_bound(flips_.begin(), flips_.end(), static_cast<float>(threshold_)) - flips_.begin();
    counts_ = {};
    counts_.all = flips_.size();
    counts_.flagged = columns_.flip_fraction.isEmpty() ? 0 : flips_.size() - first;
    if (!columns_.truth_known() || truths_.isEmpty() || columns_.flip_fraction.isEmpty()) {
        return; // without a search nothing could have been found
    }
    counts_.atypical = truths_.last();
    counts_.found = counts_.flagged == 0 ? 0 : truths_.last() - truths_[first];
    if (counts_.flagged > 0) {
        counts_.precision = double(counts_.found) / double(counts_.flagged);
    }
    if (counts_.atypical > 0) {
        counts_.recall = double(counts_.found) / double(counts_.atypical);
    }
}

void SampleTable::set_filter(const SampleFilter& filter) {
    if (!(filter == filter_)) {
        filter_ = filter;
        choose_rows();
    }
}

void SampleTable::set_sort(const QString& key, bool descending) {
    if (key != sort_key_ || descending != descending_) {
        sort_key_ = key;
        descending_ = descending;
        choose_rows();
    }
}

QVector<SampleTable::Column> SampleTable::sort_columns() const {
    const std::array fixed{Column{QStringLiteral("flip_fraction"), Text::tr("Flip fraction")},
                           Column{QStringLiteral("loss_masked"), Text::tr("Masked loss")},
                           Column{QStringLiteral("loss_full"), Text::tr("Loss")},
                           Column{QStringLiteral("margin_masked"), Text::tr("Masked margin")},
                           Column{QStringLiteral("margin_full"), Text::tr("Margin")},
                           Column{QStringLiteral("label"), Text::tr("Class")},
                           Column{QStringLiteral("predicted_full"), Text::tr("Prediction")},
                           Column{QStringLiteral("predicted_masked"), Text::tr("Masked prediction")}};
    QVector<Column> found;
    for (const Column& column : fixed) {
        if (!values_of(column.key).isEmpty()) {
            found.append(column);
        }
    }
    for (const SampleColumns::Criterion& criterion : columns_.criteria) {
        const bool file = FileTexts::wanted() && !criterion.file_title.isEmpty();
        found.append({criterion.key, file ? criterion.file_title : criterion.title});
    }
    found.append({QStringLiteral("index"), Text::tr("Index")});
    return found;
}

QVector<float> SampleTable::values_of(const QString& key) const {
    const std::array<std::pair<const char*, const QVector<float>*>, 5> numbers{
        {{"flip_fraction", &columns_.flip_fraction},
         {"loss_masked", &columns_.loss_masked},
         {"loss_full", &columns_.loss_full},
         {"margin_masked", &columns_.margin_masked},
         {"margin_full", &columns_.margin_full}}};
    for (const auto& [name, values] : numbers) {
        if (key == QLatin1String(name)) {
            return *values;
        }
    }
    for (const SampleColumns::Criterion& criterion : columns_.criteria) {
        if (key == criterion.key) {
            return criterion.values;
        }
    }
    if (key == QLatin1String("label")) {
        return as_floats(columns_.label);
    }
    if (key == QLatin1String("predicted_full")) {
        return as_floats(columns_.predicted_full);
    }
    if (key == QLatin1String("predicted_masked")) {
        return as_floats(columns_.predicted_masked);
    }
    return key == QLatin1String("index") ? as_floats(columns_.index) : QVector<float>();
}

QString SampleTable::title_of(const QString& key) const {
    for (const Column& column : sort_columns()) {
        if (column.key == key) {
            return column.title;
        }
    }
    return key;
}

const QVector<int>& SampleTable::ascending(const QString& key) {
    QVector<int>& order = orders_[key];
    if (order.size() != columns_.size()) {
        QVector<float> values = values_of(key);
        if (values.size() != columns_.size()) {
            values = QVector<float>(columns_.size());
        }
        order = order_of(values);
    }
    return order;
}

void SampleTable::choose_figure() {
    static const QStringList told_otherwise{QStringLiteral("index"), QStringLiteral("label"),
                                            QStringLiteral("predicted_full"), QStringLiteral("predicted_masked")};
    figure_key_ = sort_key_;
    if (told_otherwise.contains(figure_key_)) {
        figure_key_ = !columns_.flip_fraction.isEmpty() || columns_.criteria.isEmpty() ? QStringLiteral("flip_fraction")
                                                                                       : columns_.criteria.first().key;
    }
    figures_ = values_of(figure_key_);
}

QString SampleTable::figure(int row) const {
    if (row < 0 || row >= figures_.size()) {
        return {};
    }
    const double value = figures_[row];
    return figure_key_ == QLatin1String("flip_fraction") ? text_locale().toString(value, 'f', 2) : figure_text(value);
}

void SampleTable::choose_rows() {
    choose_figure();
    const QVector<int>& order = ascending(sort_key_);
    rows_.clear();
    rows_.reserve(order.size());
    const SampleSearch search(filter_.text, columns_);
    const auto passes = [&](int row) {
        const bool right_class = filter_.label < 0 || columns_.label.value(row, -1) == filter_.label;
        const bool right_flag =
            filter_.flag == SampleFilter::Flag::any || flagged(row) == (filter_.flag == SampleFilter::Flag::flagged);
        const bool right_kind = filter_.kind < 0 || columns_.kind.value(row, -1) == filter_.kind;
        const bool wrong_label = row < columns_.wrong_label.size() && columns_.wrong_label[row];
        const bool right_truth =
            (!filter_.atypical_only || columns_.atypical(row)) &&
            (filter_.truth == SampleFilter::Truth::any ||
             (filter_.truth == SampleFilter::Truth::wrong_label ? wrong_label : !columns_.atypical(row)));
        const bool right_answer =
            filter_.answer == SampleFilter::Answer::any ||
            columns_.correct.value(row, -1) == (filter_.answer == SampleFilter::Answer::right ? 1 : 0);
        const bool chosen = !filter_.only || (row < filter_.only->size() && filter_.only->testBit(row));
        return right_class && right_flag && right_kind && right_truth && right_answer && chosen &&
               (search.empty() || search.matches(columns_, row));
    };
    if (descending_) {
        std::copy_if(order.rbegin(), order.rend(), std::back_inserter(rows_), passes);
    } else {
        std::copy_if(order.begin(), order.end(), std::back_inserter(rows_), passes);
    }
    // Whose figure is not known comes last in either direction.
    const QVector<float> values = values_of(sort_key_);
    std::stable_partition(rows_.begin(), rows_.end(),
                          [&](int row) { return row >= values.size() || !std::isnan(values[row]); });
}

} // namespace midstage::widgets
