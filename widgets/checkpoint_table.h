// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_table_model.h"

#include <QTableView>

namespace midstage::widgets {

/// The table of one checkpoint's OOD metrics, with copying by Ctrl+C and a context menu.
class CheckpointTable : public QTableView {
    Q_OBJECT

public:
    explicit CheckpointTable(QWidget* parent = nullptr);

    CheckpointTableModel& table() { return *model_; }
    void set_checkpoint(const Checkpoint& checkpoint, const QString& score);

public Q_SLOTS:
    /// The selected cells, or all of them where none is selected.
    void copy();

Q_SIGNALS:
    void export_wanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    CheckpointTableModel* model_;
};

} // namespace midstage::widgets
