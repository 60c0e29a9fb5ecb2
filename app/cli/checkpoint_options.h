// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/spec_options.h"

#include <string>

namespace midstage::cli {

/// From which checkpoint a command starts, with the options of its specification.
struct CheckpointOptions {
    std::string run;
    std::string weights;
    std::string epoch;
    SpecOptions spec;

    /// RUN, --epoch and --weights. `several`: the command takes all checkpoints of a run as well.
    void add_to(CLI::App& command, bool several);
};

/// --epoch. Throws InputError for what is no epoch.
double epoch_from(const std::string& text, bool several);

} // namespace midstage::cli
