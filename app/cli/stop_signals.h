// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runner.h"

#include <csignal>

namespace midstage::cli {

/// While in scope, the first SIGINT or SIGTERM asks the run to stop after the batch that it is at and to stay
/// resumable; the second ends the process at once. One at a time.
class StopSignals {
public:
    explicit StopSignals(runs::RunControl& control);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    struct sigaction previous_interrupt_ {};
    struct sigaction previous_terminate_ {};
};

} // namespace midstage::cli
