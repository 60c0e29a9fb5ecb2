// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/job_queue.h"

#include <QLockFile>
#include <QObject>

namespace midstage::app {

/// Keeps on the disk what is under way and waits, at every change, so that it is not lost however the program ends: the
/// next start offers to go on. The file queue.json lies beside the settings; of several windows the first one has it.
class QueueMemory : public QObject {
    Q_OBJECT

public:
    explicit QueueMemory(JobQueue* queue, QObject* parent = nullptr);

    /// Looks in the background what an earlier window left, and emits `left` where it can go on.
    void look();
    /// Queues what can still go on.
    void go_on();
    /// It is not offered again; the runs stay in the runs folder.
    void forget();
    /// What is stopped from now on is stopped because the window closes, and is remembered with what still comes.
    void freeze();

Q_SIGNALS:
    void left(int runs);
    /// How many can still be gone on with: none once they are queued or forgotten.
    void left_changed(int runs);
    /// So many cannot be gone on with after all: they are gone, or have finished meanwhile.
    void left_out(int runs);

private:
    void save();
    QVector<WaitingRun> to_remember() const;
    void queue(const QVector<WaitingRun>& runs);

    JobQueue* queue_;
    QString file_;
    QLockFile lock_;
    bool owns_ = false;
    bool frozen_ = false;
    QVector<WaitingRun> kept_; ///< since it is frozen
    bool going_on_ = false;
    bool looked_ = false;
    QVector<WaitingRun> left_; ///< of an earlier window, until it is taken or forgotten
    Background writer_;        ///< one thread: in order
};

} // namespace midstage::app
