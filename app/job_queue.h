// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace midstage::app {

class Worker;

/// The runs of this session that wait for the worker, one after the other, and the one that it is at.
class JobQueue : public QObject {
    Q_OBJECT

public:
    explicit JobQueue(QString data_dir, QObject* parent = nullptr);

    /// A run's folder: a new run, or one that was interrupted. It begins at once where nothing is before it, and finds
    /// its data in the data folder of now, whatever is chosen while it waits.
    void enqueue(const QString& folder);
    /// The same for a run that needs what `before` ends with: it never comes before it, and where that one does not
    /// finish, it waits no longer.
    void enqueue_after(const QString& folder, const QString& before);
    /// Takes a waiting run out of the queue; it stays in the runs folder. False where it does not wait.
    bool remove(const QString& folder);
    /// A waiting run becomes the next one.
    void move_to_front(const QString& folder);

    /// Of the run that is under way.
    void pause();
    void resume();
    /// Ends it resumably.
    void stop();
    /// Ends it as cancelled.
    void cancel();
    /// Takes all waiting runs out and stops the one under way resumably.
    void stop_all();

    bool busy() const { return !current_.isEmpty(); }
    bool paused() const { return paused_; }
    bool stopping() const { return stopping_; }
    const QString& current() const { return current_; }
    const QStringList& waiting() const { return waiting_; }
    /// Of the run under way.
    const RunProgress& progress() const { return progress_; }
    /// All that the run under way has told since it began.
    const RunUpdate& told() const { return told_; }
    void set_data_dir(const QString& data_dir) { data_dir_ = data_dir; }

Q_SIGNALS:
    /// The current run, its state or the order of those that wait.
    void changed();
    void updated(const midstage::app::RunUpdate& update);
    void run_ended(const QString& folder, midstage::app::RunState state, const QString& message);
    /// A run that was enqueued after `before` has begun.
    void follow_up_started(const QString& folder, const QString& before);
    /// Nothing is under way and nothing waits.
    void idle();

private:
    bool can_start(const QString& folder) const;
    void start_next();
    void drop_followers_of(const QString& folder);
    void take(const RunUpdate& update);
    void remember(const RunUpdate& update);

    Worker* worker_;
    QString data_dir_;
    QString current_;
    QStringList waiting_;
    QHash<QString, QString> data_dir_of_; ///< of those that wait
    QHash<QString, QString> before_;      ///< of those that wait: what has to finish first
    RunProgress progress_;
    RunUpdate told_;
    bool paused_ = false;
    bool stopping_ = false;
};

} // namespace midstage::app
