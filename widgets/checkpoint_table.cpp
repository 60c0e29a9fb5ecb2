// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace midstage::widgets {

CheckpointTable::CheckpointTable(QWidget* parent)
    : QTableView(parent)
    , model_(new CheckpointTableModel(this)) {
    setModel(model_);
    setAccessibleName(tr("OOD metrics of the chosen checkpoint"));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("(reference)")) + 10);
    for (const int column : {int(CheckpointTableModel::set_column), int(CheckpointTableModel::score_column),
                             int(CheckpointTableModel::sizes_column)}) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
}

void CheckpointTable::set_checkpoint(const Checkpoint& checkpoint, const QString& score) {
    model_->set_checkpoint(checkpoint, score);
    setColumnHidden(CheckpointTableModel::score_column, !score.isEmpty());
}

void CheckpointTable::copy() {
    QModelIndexList cells = selectionModel()->selectedIndexes();
    const bool all = cells.isEmpty();
    if (all) {
        for (int row = 0; row < model_->rowCount(); ++row) {
            for (int column = 0; column < model_->columnCount(); ++column) {
                if (isColumnHidden(column)) {
                    continue;
                }
                cells.append(model_->index(row, column));
            }
        }
    }
    QApplication::clipboard()->setText(cells_as_text(*model_, cells, cells.size() > 1));
}

void CheckpointTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CheckpointTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(selectionModel()->hasSelection() ? tr("Copy selected cells") : tr("Copy table"), this,
                   &CheckpointTable::copy);
    menu.addAction(tr("Export table as CSV\u2026"), this, &CheckpointTable::export_wanted);
    menu.exec(event->globalPos());
}

} // namespace midstage::widgets
