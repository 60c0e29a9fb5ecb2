// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <spdlog/logger.h>

namespace midstage {

/// The program's one logger, made at first use without sinks. The command line adds standard error, a run its log.txt,
/// the window its log dock; sinks may be added and removed from any thread through the functions below.
std::shared_ptr<spdlog::logger> logger();

void add_log_sink(const spdlog::sink_ptr& sink);
void remove_log_sink(const spdlog::sink_ptr& sink);

} // namespace midstage
