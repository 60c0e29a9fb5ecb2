// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/dist_sink.h>

namespace midstage {
namespace {

struct Log {
    std::shared_ptr<spdlog::sinks::dist_sink_mt> sinks = std::make_shared<spdlog::sinks::dist_sink_mt>();
    std::shared_ptr<spdlog::logger> logger = std::make_shared<spdlog::logger>("midstage", sinks);

    // A killed process must not take the log of what led to its end with it; there are few lines a second.
    Log() { logger->flush_on(spdlog::level::info); }
};

Log& log() {
    static Log instance;
    return instance;
}

} // namespace

std::shared_ptr<spdlog::logger> logger() {
    return log().logger;
}

void add_log_sink(const spdlog::sink_ptr& sink) {
    log().sinks->add_sink(sink);
}

void remove_log_sink(const spdlog::sink_ptr& sink) {
    log().sinks->remove_sink(sink);
}

} // namespace midstage
