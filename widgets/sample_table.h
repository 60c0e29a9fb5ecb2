// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_values.h"

#include <QHash>

namespace midstage::widgets {

/// Samples with a filter, an order and a threshold on the flip fraction. Each column is sorted once, when it is first
/// needed; moving the threshold is a binary search.
class SampleTable {
public:
    /// A column that can be sorted by.
    struct Column {
        QString key;
        QString title;
        bool operator==(const Column&) const = default;
    };

    SampleTable() = default;
    explicit SampleTable(SampleColumns columns);

    /// Other figures of the same samples in the same rows, as at another checkpoint: filter, order and threshold stay.
    void update(SampleColumns columns);
    const SampleColumns& columns() const { return columns_; }
    qsizetype size() const { return columns_.size(); }

    /// Samples of this flip fraction and above are flagged.
    void set_threshold(double threshold);
    double threshold() const { return threshold_; }
    bool flagged(qsizetype row) const;
    const SampleCounts& counts() const { return counts_; }

    void set_filter(const SampleFilter& filter);
    const SampleFilter& filter() const { return filter_; }
    /// The columns that hold anything, in the order in which they are offered.
    QVector<Column> sort_columns() const;
    void set_sort(const QString& key, bool descending);
    const QString& sort_key() const { return sort_key_; }
    bool descending() const { return descending_; }

    /// A column's value of each row; empty where there is no such column.
    QVector<float> values_of(const QString& key) const;
    QString title_of(const QString& key) const;

    /// What the samples are sorted by, of one of them in words; where that says no more than picture and name do, the
    /// flip fraction or the first figure there is.
    QString figure(int row) const;
    QString figure_title() const { return title_of(figure_key_); }

    /// The rows that the filter lets through, in order.
    const QVector<int>& rows() const { return rows_; }

private:
    const QVector<int>& ascending(const QString& key);
    QString usual_sort() const;
    void sort_flips();
    void choose_figure();
    void count();
    void choose_rows();

    SampleColumns columns_;
    SampleFilter filter_;
    QString sort_key_ = QStringLiteral("flip_fraction");
    bool descending_ = true;
    double threshold_ = 0.5;
    SampleCounts counts_;
    QVector<int> rows_;
    QString figure_key_;
    QVector<float> figures_; ///< its column
    QHash<QString, QVector<int>> orders_;
    QVector<float> flips_; ///< in ascending order
    QVector<int> truths_;  ///< how many of the first n in that order are atypical in truth; one longer
};

/// Rows of the table as CSV, with whether they are flagged. From any thread.
QString samples_as_csv(const SampleTable& table, const QVector<int>& rows);

} // namespace midstage::widgets
