// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// The runs of this session and of the runs folder.
class RunListView : public QListView {
    Q_OBJECT

public:
    explicit RunListView(QWidget* parent = nullptr);

    RunListModel& runs() { return *model_; }
    void set_items(const QVector<RunItem>& items);
    /// The chosen run's id; empty where none is.
    QString current_id() const;
    void select(const QString& id);

Q_SIGNALS:
    void run_chosen(const QString& id);
    void menu_wanted(const QString& id, const QPoint& global_position);
    void removal_wanted(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    RunListModel* model_;
};

} // namespace midstage::widgets
