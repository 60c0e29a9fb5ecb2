// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_filter.h"
#include "widgets/run_list_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace midstage::widgets {

/// Draws one run as a card: name and state, what it is, and its progress while it is not done.
class RunCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The name is edited where it stands.
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

/// The runs of this session and of the runs folder.
class RunListView : public QListView {
    Q_OBJECT

public:
    explicit RunListView(QWidget* parent = nullptr);

    /// The runs that are shown.
    RunListModel& runs() { return *model_; }
    void set_items(const QVector<RunItem>& items);
    /// Shows those of the items that match. What was chosen stays so where it is shown.
    void set_filter(const RunFilter& filter);
    const RunFilter& filter() const { return filter_; }
    /// All, shown or not.
    const QVector<RunItem>& items() const { return items_; }
    /// The chosen run's id; empty where none is.
    QString current_id() const;
    /// Makes it the chosen one and the only one that is selected; a selection of several that it belongs to stays.
    void select(const QString& id);
    /// The selected runs' ids, in the list's order.
    QStringList selected_ids() const;
    /// Opens the editor of the chosen run's name.
    void edit_name();

Q_SIGNALS:
    void selected();
    void rename_wanted(const QString& id, const QString& name);
    void run_chosen(const QString& id);
    void menu_wanted(const QString& id, const QPoint& global_position);
    void removal_wanted(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& now, const QItemSelection& before) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void show_items();

    RunListModel* model_;
    QVector<RunItem> items_;
    RunFilter filter_;
    QString chosen_; ///< the current row's run, which the filter may hide for a while
};

} // namespace midstage::widgets
