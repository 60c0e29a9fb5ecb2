// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>

namespace midstage::app {

class Worker;

/// A run that waits.
struct WaitingRun {
    QString folder;
    QString before;   ///< folder of the run that has to finish first; empty = none
    QString data_dir; ///< where its data sets are looked for
    bool operator==(const WaitingRun&) const = default;
};

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
    /// Many at once, in this order, with a single `changed`: what listens looks at the whole queue each time. Where no
    /// data folder is named it is the one of now.
    void enqueue_all(const QVector<WaitingRun>& runs);
    /// Runs are being made that will be enqueued. Until as many calls of `made_runs` have come as of this, the window
    /// does not close.
    void expect_runs() { ++expected_; }
    /// They are enqueued, or could not be made.
    void made_runs();
    bool expects_runs() const { return expected_ > 0; }
    /// Takes a waiting run out of the queue; it stays in the runs folder. False where it does not wait.
    bool remove(const QString& folder);
    /// A waiting run becomes number `place` of those that wait (1 = next); what waits for it stays behind it. False
    /// where it does not wait or would come before a run that it waits for.
    bool move(const QString& folder, int place);
    /// Those that wait, in order.
    QVector<WaitingRun> entries() const;
    /// The run that has to finish before this one, which waits; empty = none.
    QString before(const QString& folder) const { return before_.value(folder); }
    /// Puts those that wait back into an earlier order, and has those of `again` wait again that do not.
    void restore(const QVector<WaitingRun>& order, const QStringList& again = {});
    /// How restore() learns whether a run has finished; without it nothing counts as finished.
    void set_finished_source(std::function<bool(const QString& folder)> finished) { finished_ = std::move(finished); }

    /// Of the run that is under way.
    void pause();
    void resume();
    /// Ends it resumably.
    void stop();
    /// Ends it as cancelled.
    void cancel();
    /// Takes all waiting runs out and stops the one under way resumably.
    void stop_all();

    /// Work on the worker's thread that is no run, after the one under way; see Worker::look().
    void look(QObject* context, const std::function<QString(const std::atomic<bool>& ended)>& task,
              const std::function<void(const QString& error)>& done);

    bool busy() const { return !current_.isEmpty(); }
    bool paused() const { return paused_; }
    bool stopping() const { return stopping_; }
    const QString& current() const { return current_; }
    /// Where the run under way looks for its data sets.
    const QString& current_data_dir() const { return current_data_dir_; }
    const QStringList& waiting() const { return waiting_; }
    /// Of the run under way.
    const RunProgress& progress() const { return progress_; }
    /// All that the run under way has told since it began.
    const RunUpdate& told() const { return told_; }
    void set_data_dir(const QString& data_dir) { data_dir_ = data_dir; }
    /// Where runs that are enqueued now find their data sets.
    const QString& data_dir() const { return data_dir_; }

Q_SIGNALS:
    /// The current run, its state or the order of those that wait.
    void changed();
    void updated(const midstage::app::RunUpdate& update);
    void run_ended(const QString& folder, midstage::app::RunState state, const QString& message);
    /// A run that was enqueued after `before` has begun.
    void follow_up_started(const QString& folder, const QString& before);
    /// Nothing is under way and nothing waits.
    void idle();
    /// No run is being made any more.
    void runs_made();

private:
    bool can_start(const QString& folder) const;
    QStringList behind_what_they_wait_for(QStringList order) const;
    void start_next();
    void drop_followers_of(const QString& folder);
    void take(const RunUpdate& update);
    void remember(const RunUpdate& update);

    Worker* worker_;
    QString data_dir_;
    QString current_;
    QString current_data_dir_;
    QStringList waiting_;
    QHash<QString, QString> data_dir_of_; ///< of those that wait
    QHash<QString, QString> before_;      ///< of those that wait: what has to finish first
    RunProgress progress_;
    RunUpdate told_;
    std::function<bool(const QString&)> finished_;
    bool paused_ = false;
    bool stopping_ = false;
    int expected_ = 0; ///< calls of expect_runs() that have not been answered
};

} // namespace midstage::app
