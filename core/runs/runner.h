// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_folder.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace midstage::runs {

/// Asked between any two batches; safe from any thread (stop() also from a signal handler).
class RunControl {
public:
    void pause();
    void resume();
    /// The run writes what exact resumption needs and ends in state interrupted.
    void stop() noexcept { stop_.store(true); }
    /// The same, but ends in state cancelled.
    void cancel() noexcept {
        cancel_.store(true);
        stop_.store(true);
    }
    bool stop_requested() const noexcept { return stop_.load(); }
    bool cancel_requested() const noexcept { return cancel_.load(); }
    bool pause_requested() const noexcept { return pause_.load(); }
    /// Returns when resumed or stopped.
    void wait_while_paused();

private:
    std::atomic<bool> stop_{false};
    std::atomic<bool> cancel_{false};
    std::atomic<bool> pause_{false};
    std::mutex mutex_;
    std::condition_variable changed_;
};

/// Executes the run in the folder, from its beginning or from where it was interrupted, on the calling thread, and
/// writes everything into the folder. Returns the state it ended in (finished, failed, cancelled, interrupted); errors
/// become state failed with the sentence in run.json and in the StateChanged event. Only a folder that cannot be
/// written throws.
RunState execute(RunFolder& folder, const std::filesystem::path& data_dir, RunControl& control, const EventSink& sink);

} // namespace midstage::runs
