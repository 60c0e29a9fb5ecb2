// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/comparison_model.h"
#include "widgets/comparison_proxy.h"

#include <QSet>
#include <QTreeView>

class QMenu;

namespace midstage::widgets {

class ComparisonDelegate;

/// The table of runs: sorted by a click on a column's title, columns chosen by its menu, ticks by Space, the baseline
/// by Ctrl+Shift+L, a run opened by Enter or a double click.
class ComparisonView : public QTreeView {
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);

    ComparisonModel* runs() const { return model_; }
    ComparisonProxy* proxy() const { return proxy_; }

    void set_columns(const QVector<ComparisonColumn>& columns);
    void set_rows(const QVector<ComparisonRow>& rows);

    /// What is remembered: the keys of the visible columns in their order, and by which is sorted ("-auroc" downwards;
    /// empty = the order in which rows come).
    QStringList shown_columns() const;
    void set_shown_columns(const QStringList& keys);
    QString sorting() const;
    void set_sorting(const QString& key);
    /// Visible columns as they stand, and visible rows likewise, those under collapsed ones left out.
    QVector<int> visible_columns() const;
    QVector<int> visible_rows() const; ///< positions in ComparisonModel::rows()

    /// True: a click on a run's name opens it.
    void set_click_opens(bool opens) { click_opens_ = opens; }
    void fill_columns_menu(QMenu* menu);

Q_SIGNALS:
    /// `in_front`: the user wants to look at it now.
    void run_wanted(const QString& folder, bool in_front);
    /// The row is to be the baseline; empty: none is.
    void baseline_wanted(const QString& id);
    /// Columns, their order or the sorting were changed by the user.
    void arrangement_changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void show_columns_menu(const QPoint& at);
    void show_column(int column, bool visible);
    void tick_selected();
    void toggle_baseline(const QModelIndex& index);
    void restore_expansion();
    void fit_columns();
    void fit_column(int column);
    void widen_names();
    void arrange_by_default();
    QModelIndex source_of(const QModelIndex& index) const { return proxy_->mapToSource(index); }
    void copy();

    ComparisonModel* model_;
    ComparisonProxy* proxy_;
    ComparisonDelegate* delegate_;
    QSet<QString> collapsed_; ///< in family trees; groups are what is expanded
    QSet<QString> expanded_;
    QString current_;
    bool click_opens_ = false;
    bool restoring_ = false;
    bool fitted_ = false;
};

} // namespace midstage::widgets
