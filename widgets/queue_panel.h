// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_list_model.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace midstage::widgets {

class ElidedLabel;
class QueueView;

/// The queue with how long all of it will take, and buttons for what can be done with it.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    explicit QueuePanel(QWidget* parent = nullptr);

    QueueView* view() const { return view_; }
    void set_items(const QVector<RunItem>& items);
    /// As a button below the queue, with an arrow where it moves a run up or down.
    void add_action(QAction* action, Qt::ArrowType arrow = Qt::NoArrow);
    /// Nothing is told any more: whoever listens is about to be deleted.
    void disconnect_view();
    /// So many runs of an earlier window can be gone on with; 0 = none.
    void set_left(int runs);
    /// How much is left, in words.
    QString summary() const;

Q_SIGNALS:
    void continue_wanted();

private:
    QueueView* view_;
    ElidedLabel* summary_;
    QPushButton* continue_;
    QHBoxLayout* buttons_;
};

/// "3 runs, about 12 min left": how many are under way or wait, and what they will take; where that is not known of
/// some it says so.
QString queue_summary(const QVector<RunItem>& items);

} // namespace midstage::widgets
