// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include "app/cli/context.h"

#include <atomic>
#include <cerrno>
#include <unistd.h>

namespace midstage::cli {
namespace {

std::atomic<runs::RunControl*> control_in_use{nullptr};

void handle(int) {
    const int saved = errno;
    runs::RunControl* control = control_in_use.load();
    if (control == nullptr || control->stop_requested()) {
        ::_exit(static_cast<int>(Exit::interrupted));
    }
    control->stop();
    static constexpr char text[] = "\nStopping after this batch, resumably; once more quits at once.\n";
    const ssize_t ignored = ::write(STDERR_FILENO, text, sizeof text - 1);
    static_cast<void>(ignored);
    errno = saved;
}

} // namespace

StopSignals::StopSignals(runs::RunControl& control) {
    control_in_use.store(&control);
    struct sigaction action {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, &previous_interrupt_);
    ::sigaction(SIGTERM, &action, &previous_terminate_);
}

StopSignals::~StopSignals() {
    ::sigaction(SIGINT, &previous_interrupt_, nullptr);
    ::sigaction(SIGTERM, &previous_terminate_, nullptr);
    control_in_use.store(nullptr);
}

} // namespace midstage::cli
