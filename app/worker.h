// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace midstage::app {

/// Executes one run after the other on the one thread that touches LibTorch. Lives on the window's thread; what a run
/// tells arrives there at most 20 times a second.
class Worker : public QObject {
    Q_OBJECT

public:
    explicit Worker(QObject* parent = nullptr);
    /// Stops a run resumably and waits for it.
    ~Worker() override;

    /// Only where none is under way.
    void execute(const QString& folder, const QString& data_dir);
    bool busy() const;

    /// Work between runs that is none itself: on the same thread, after what it is at and before runs that are executed
    /// later. `task` gives the sentence of its error, or an empty one, and ends early once `ended` is true: when a run
    /// is executed, which goes first, or the window closes. `done` is called with it on the window's thread, unless
    /// `context` is gone.
    using Task = std::function<QString(const std::atomic<bool>& ended)>;
    void look(QObject* context, const Task& task, const std::function<void(const QString& error)>& done);

    /// Of the run that is under way; the run does it between two batches.
    void pause();
    void resume();
    void stop();
    void cancel();

Q_SIGNALS:
    void updated(const midstage::app::RunUpdate& update);

private:
    void deliver();

    struct Engine;
    std::unique_ptr<Engine> engine_;
};

} // namespace midstage::app
