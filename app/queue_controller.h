// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/run_values.h"

#include <QObject>
#include <QTimer>

namespace midstage::widgets {
class QueuePanel;
}

namespace midstage::app {

class JobQueue;
class RunLibrary;
class UndoHistory;

/// Between the queue and its panel: what is shown in it and how long it will take, and what the user changes in it,
/// with a way back.
class QueueController : public QObject {
    Q_OBJECT

public:
    QueueController(JobQueue* queue, RunLibrary* library, UndoHistory* undo, widgets::QueuePanel* panel,
                    QObject* parent = nullptr);

    /// It becomes number `place` of those that wait (1 = next); where it cannot, `refused` says why.
    void move(const QString& folder, int place);
    /// One place earlier (-1) or later (1).
    void move_by(const QString& folder, int by);
    /// They wait no longer, nor what waits for them; those that ended early are out of sight.
    void remove(const QStringList& folders);
    /// How many are under way or wait.
    int count() const;

Q_SIGNALS:
    void refused(const QString& sentence);
    /// What the panel shows has changed.
    void shown();

private:
    void show();
    void estimate();
    QString name_of(const QString& folder) const;

    JobQueue* queue_;
    RunLibrary* library_;
    UndoHistory* undo_;
    widgets::QueuePanel* panel_;
    Background background_; ///< of its own: reading every run must not hold up what is shown
    QTimer estimate_soon_;
    QStringList ended_early_; ///< in this session, the newest first
    bool estimating_ = false;
};

} // namespace midstage::app
