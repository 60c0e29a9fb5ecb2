// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_check.h"

#include <QGuiApplication>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace midstage::app {

namespace {

/// A display on another machine that does not answer holds Qt up for minutes.
constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds look_again{5};

[[noreturn]] void try_it(int argc, char** argv) {
    ::prctl(PR_SET_DUMPABLE, 0); // no core file of Qt's abort
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDERR_FILENO);
    { const QGuiApplication application(argc, argv); }
    ::_exit(0);
}

} // namespace

bool display_can_be_used(int argc, char** argv) {
    const pid_t child = ::fork();
    if (child < 0) {
        return true; // Qt will tell
    }
    if (child == 0) {
        try_it(argc, argv);
    }
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(look_again);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace midstage::app
