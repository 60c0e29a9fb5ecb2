// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signal_watch.h"

#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace midstage::app {

namespace {

constexpr std::array watched{SIGTERM, SIGINT, SIGHUP};

// A handler may do next to nothing; it writes a byte, and the event loop wakes up at the other end of the pipe.
volatile std::sig_atomic_t write_end = -1;

void handle(int) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(write_end, &byte, 1);
    errno = before;
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
    ::close(write_end);
    write_end = -1;
    delete notifier_;
    ::close(read_end_);
}

} // namespace midstage::app
