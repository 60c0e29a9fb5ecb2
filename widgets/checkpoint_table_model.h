// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"

#include <QAbstractTableModel>

namespace midstage::widgets {

/// The OOD metrics of one checkpoint: one row an OOD set and score, and after each score's rows their unweighted mean.
/// Shown in percent; Qt::UserRole gives the fraction or the text itself.
class CheckpointTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { set_column, score_column, first_metric_column, sizes_column = first_metric_column + 6, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    /// `score`: rows of this score alone; empty: of all scores.
    void set_checkpoint(const Checkpoint& checkpoint, const QString& score);
    /// The metric whose column stands out.
    void set_metric(Metric metric);
    static int column_of(Metric metric) { return first_metric_column + static_cast<int>(metric); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        OodResult result;
        bool mean = false;
        bool operator==(const Row&) const = default;
    };
    QVector<Row> rows_;
    Metric metric_ = Metric::fpr95;
};

/// The table as CSV with a header; fractions at full precision, `epoch` as the first column.
QString table_as_csv(const CheckpointTableModel& model, double epoch);
/// The cells as text with tabs between, as spreadsheets paste it; rows without `header` where that is false.
QString cells_as_text(const QAbstractItemModel& model, const QModelIndexList& cells, bool header);

} // namespace midstage::widgets
