// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QMessageBox;
class QWidget;

namespace midstage::app {

class JobQueue;

/// Whether the window may close: while a run is under way it asks what shall become of it, and has the window closed as
/// soon as that is done. Runs that are being made are waited for first: they would be forgotten.
class CloseGuard : public QObject {
    Q_OBJECT

public:
    CloseGuard(JobQueue* queue, QWidget* window);

    /// True where nothing is under way; else it waits for runs that are being made or asks, where it has not yet, and
    /// `close_now` may follow.
    bool may_close();
    /// Without a question: the run under way is stopped resumably, and the window closes.
    void stop_and_close();
    /// The user has come back to the hidden window: it does not close by itself any more, and asks again when it is to.
    void stay_open();

Q_SIGNALS:
    /// Nothing is under way any more, and the user wanted to close.
    void close_now();
    void stopping();
    /// For runs that are being made.
    void waiting();
    /// The runs go on and the window is to be hidden until they are done.
    void hide_now();
    /// The user does not want to close after all.
    void kept_open();
    /// The run under way has ended before the user answered.
    void nothing_to_ask();

private:
    void ask();
    void describe();
    void finish_unseen();
    void queue_changed();
    void queue_idle();
    void runs_made();

    JobQueue* queue_;
    QWidget* window_;
    QPointer<QMessageBox> question_;
    QTimer stop_soon_;             ///< what has begun although nothing is to be begun any more
    bool stop_ = false;            ///< no run is begun any more
    bool close_on_idle_ = false;   ///< the user has answered
    bool close_when_made_ = false; ///< runs that are being made are waited for
};

} // namespace midstage::app
