// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/comparison_values.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QVector>

namespace midstage::widgets {

/// The table of runs as a tree: runs alone, runs under their group, or runs under the run that they started from. The
/// first column has a box that says whether a run counts. Keeps rows, and with them selection, expansion and scroll
/// position, while only their values change.
class ComparisonModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        sort_role = Qt::UserRole, ///< a number or a text; invalid where there is none
        id_role,
        difference_role, ///< text; empty without one
        judgement_role,  ///< as judgement_of(); invalid without a difference
        measured_role,   ///< whether the column has figures
    };

    using QAbstractItemModel::QAbstractItemModel;

    void set_columns(const QVector<ComparisonColumn>& columns);
    /// Each row has one cell a column, and stands after its parent.
    void set_rows(const QVector<ComparisonRow>& rows);
    const QVector<ComparisonColumn>& columns() const { return columns_; }
    const QVector<ComparisonRow>& rows() const { return rows_; }
    const ComparisonRow& row_of(const QModelIndex& index) const { return rows_[row_number(index)]; }
    /// An invalid index where there is no such row.
    QModelIndex find(const QString& id, int column = 0) const;
    int column_of(const QString& key) const;
    /// The runs of a row: itself, or a group's members.
    QStringList runs_of(const QModelIndex& index) const;
    Qt::CheckState tick_of(int row) const;
    bool has_differences() const { return has_differences_; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The user ticked these runs, or no longer does.
    void ticked(const QStringList& runs, bool counts);
    /// Rows have gone or come, and views have forgotten what was expanded.
    void restructured();

private:
    static int row_number(const QModelIndex& index) { return static_cast<int>(index.internalId()); }
    const QVector<int>& children_of(int row) const { return row < 0 ? top_ : children_[row]; }
    void build_tree();
    void tell_changes(int parent, const QVector<ComparisonRow>& before);
    QString tip_of(const ComparisonRow& row, int column) const;

    QVector<ComparisonColumn> columns_;
    QVector<ComparisonRow> rows_;
    QVector<QVector<int>> children_; ///< of each row
    QVector<int> top_;
    QVector<int> place_; ///< of each row under its parent
    QHash<QString, int> by_id_;
    bool has_differences_ = false;
};

} // namespace midstage::widgets
