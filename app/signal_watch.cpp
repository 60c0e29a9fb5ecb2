// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signal_watch.h"

#include "core/base/log.h"

#include <QSocketNotifier>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace midstage::app {

namespace {

constexpr std::array watched{SIGTERM, SIGINT, SIGHUP};

// A handler may do next to nothing; it writes a byte, and the event loop wakes up at the other end of the pipe.
volatile std::sig_atomic_t write_end = -1;
constexpr char signal_came = 0;
constexpr char watch_ends = 1;

void handle(int) {
    const int before = errno;
    [[maybe_unused]] const auto written = ::write(write_end, &signal_came, 1);
    errno = before;
}

/// Each the first time it comes.
void watch_signals() {
    for (const int signal : watched) {
        struct sigaction old {};
        ::sigaction(signal, nullptr, &old);
        if (old.sa_handler == SIG_IGN) {
            continue; // nohup, or a shell's background job
        }
        struct sigaction action {};
        action.sa_handler = handle;
        action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

/// Nothing wakes the event loop any more: a thread reads the pipe until the watch ends.
void answer_signals(int read_end) {
    while (true) {
        pollfd pipe{read_end, POLLIN, 0};
        ::poll(&pipe, 1, -1);
        std::array<char, 16> bytes{};
        for (ssize_t got = 0; (got = ::read(read_end, bytes.data(), bytes.size())) > 0;) {
            const auto end = bytes.begin() + got;
            if (std::find(bytes.begin(), end, signal_came) != end) {
                logger()->warn("The program is already ending and finishes what it is writing. The same signal once "
                               "more ends it at once, and what is being written is lost.");
            }
            if (std::find(bytes.begin(), end, watch_ends) != end) {
                return;
            }
        }
    }
}

} // namespace

SignalWatch::SignalWatch(QObject* parent)
    : QObject(parent) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // signals end the process as they do without a watch
    }
    read_end_ = ends[0];
    write_end = ends[1];
    notifier_ = new QSocketNotifier(read_end_, QSocketNotifier::Read, this);
    connect(notifier_, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (::read(read_end_, bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT asked_to_end();
    });
    watch_signals();
}

void SignalWatch::begin_ending() {
    if (read_end_ < 0 || answering_.joinable()) {
        return;
    }
    notifier_->setEnabled(false);
    watch_signals();
    answering_ = std::thread(answer_signals, read_end_);
}

SignalWatch::~SignalWatch() {
    if (read_end_ < 0) {
        return;
    }
    for (const int signal : watched) {
        struct sigaction now {};
        ::sigaction(signal, nullptr, &now);
        if (now.sa_handler == handle) {
            ::signal(signal, SIG_DFL);
        }
    }
    if (answering_.joinable()) {
        [[maybe_unused]] const auto written = ::write(write_end, &watch_ends, 1);
        answering_.join();
    }
    ::close(write_end);
    write_end = -1;
    delete notifier_;
    ::close(read_end_);
}

} // namespace midstage::app
