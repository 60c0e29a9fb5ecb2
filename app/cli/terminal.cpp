// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "core/base/log.h"

#include <cerrno>
#include <memory>
#include <spdlog/sinks/base_sink.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace midstage::cli {
namespace {

/// The log on standard error, above the bar.
class TerminalSink : public spdlog::sinks::base_sink<std::mutex> {
protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t formatted;
        formatter_->format(message, formatted);
        Terminal::instance().line({formatted.data(), formatted.size() - 1});
    }
    void flush_() override {}
};

} // namespace

Terminal& Terminal::instance() {
    static Terminal terminal;
    return terminal;
}

Terminal::Terminal()
    : interactive_(::isatty(STDERR_FILENO) == 1) {}

void Terminal::configure(bool quiet, bool verbose) {
    quiet_ = quiet;
    const auto sink = std::make_shared<TerminalSink>();
    sink->set_pattern("%H:%M:%S %^%l%$ %v");
    sink->set_level(verbose ? spdlog::level::debug : spdlog::level::warn);
    if (verbose) {
        logger()->set_level(spdlog::level::debug);
    }
    if (!quiet) {
        add_log_sink(sink);
    }
}

int Terminal::width() const {
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

void Terminal::line(const std::string& text) {
    if (!quiet_) {
        const std::scoped_lock lock(mutex_);
        write((bar_shown_ ? "\r\033[K" : "") + text + "\n");
        bar_shown_ = false;
    }
}

void Terminal::error(const std::string& text) {
    const std::scoped_lock lock(mutex_);
    write((bar_shown_ ? "\r\033[K" : "") + text + "\n");
    bar_shown_ = false;
}

void Terminal::bar(const std::string& text) {
    if (!quiet_ && interactive_) {
        const std::scoped_lock lock(mutex_);
        write("\r\033[K" + text.substr(0, static_cast<size_t>(width() - 1)));
        bar_shown_ = true;
    }
}

void Terminal::clear_bar() {
    const std::scoped_lock lock(mutex_);
    if (bar_shown_) {
        write("\r\033[K");
        bar_shown_ = false;
    }
}

void Terminal::write(const std::string& text) {
    size_t done = 0;
    while (done < text.size()) {
        const ssize_t written = ::write(STDERR_FILENO, text.data() + done, text.size() - done);
        if (written < 0 && errno != EINTR) {
            return; // nobody listens; the run goes on
        }
        done += written > 0 ? static_cast<size_t>(written) : 0;
    }
}

} // namespace midstage::cli
