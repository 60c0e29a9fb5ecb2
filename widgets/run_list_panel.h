// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_filter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace midstage::widgets {

class RunListView;

/// The list of runs below a field that filters it: by words, and in the menu beside it by state and tags, and whether
/// archived runs are shown.
class RunListPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunListPanel(RunListView* list, QWidget* parent = nullptr);

    void set_items(const QVector<RunItem>& items);
    void set_filter(const RunFilter& filter);
    const RunFilter& filter() const;
    /// Puts the cursor into the field.
    void edit_filter();

Q_SIGNALS:
    /// The user changed it.
    void filter_changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void change(const RunFilter& filter);
    void show_filter();
    void fill_menu();

    RunListView* list_;
    QLineEdit* text_;
    QToolButton* button_;
    QLabel* hidden_; ///< how many the filter hides, and how to see them
    QMenu* menu_;
};

} // namespace midstage::widgets
