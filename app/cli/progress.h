// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <string>

namespace midstage::cli {

/// Shows a run's events on standard error: a bar with the remaining time on a terminal, a line a checkpoint.
class ProgressPrinter {
public:
    void operator()(const runs::Event& event);

private:
    void show(const runs::RunStarted& started);
    void show(const runs::Progress& progress);
    void show(const runs::CheckpointDone& checkpoint);
    void show(const runs::MaskDone& mask);
    void show(const runs::StateChanged& change);

    double epochs_ = 0;
    double seconds_left_ = -1;
};

/// "0:42", "1:05:09"
std::string duration_text(double seconds);

} // namespace midstage::cli
