// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>
#include <QString>
#include <optional>

namespace midstage::widgets {

class ComparisonModel;
enum class RunItemState;

/// Sorts and filters the table of runs. A row above one that passes is shown as well; what has no value is last,
/// whichever way is sorted.
class ComparisonProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ComparisonProxy(ComparisonModel* model, QObject* parent = nullptr);

    /// Words and settings, see fits_filter().
    void set_text(const QString& text);
    /// As on the command line; empty = every kind.
    void set_kind(const QString& kind);
    /// None = every state.
    void set_state(std::optional<RunItemState> state);
    /// None = every run.
    void set_runs(const std::optional<QSet<QString>>& runs);
    bool filters() const;

Q_SIGNALS:
    /// Rows that come back have been forgotten by views.
    void filtered();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void filter();

    ComparisonModel* model_;
    QString text_;
    QString kind_;
    std::optional<RunItemState> state_;
    std::optional<QSet<QString>> runs_;
};

} // namespace midstage::widgets
