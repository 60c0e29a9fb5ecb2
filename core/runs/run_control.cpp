// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runner.h"

#include <chrono>

namespace midstage::runs {

void RunControl::pause() {
    pause_.store(true);
}

void RunControl::resume() {
    {
        const std::lock_guard lock(mutex_);
        pause_.store(false);
    }
    changed_.notify_all();
}

void RunControl::wait_while_paused() {
    std::unique_lock lock(mutex_);
    while (pause_.load() && !stop_.load()) {
        // stop() may come from a signal handler, which must not notify: look again and again.
        changed_.wait_for(lock, std::chrono::milliseconds(50));
    }
}

} // namespace midstage::runs
