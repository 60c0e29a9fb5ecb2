// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signal_watch.h"

#include "core/base/log.h"

#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <spdlog/sinks/ostream_sink.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace midstage;
using namespace midstage::app;

namespace {

/// How a process ends that does that to itself after it has made a watch: its signal, or 0 where it lives to the end.
template <typename Act>
int end_of(const Act& act) {
    const pid_t child = ::fork();
    if (child == 0) {
        SignalWatch watch;
        act(watch);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace

/// What becomes of SIGTERM and the like, above all while the program ends.
class TestSignalWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_window_is_told() {
        SignalWatch watch;
        QSignalSpy asked(&watch, &SignalWatch::asked_to_end);
        ::raise(SIGTERM);
        QTRY_COMPARE(asked.size(), 1);
    }

    void the_same_signal_twice_ends_the_process() {
        QCOMPARE(end_of([](SignalWatch&) { ::raise(SIGTERM); }), 0);
        QCOMPARE(end_of([](SignalWatch&) {
                     ::raise(SIGINT);
                     ::raise(SIGINT);
                 }),
                 SIGINT);
    }

    void what_is_written_at_the_end_is_not_cut_off_by_the_first_signal() {
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
            // Also where that signal is why the program ends.
            QCOMPARE(end_of([signal](SignalWatch& watch) {
                         ::raise(signal);
                         watch.begin_ending();
                         ::raise(signal);
                     }),
                     0);
            QCOMPARE(end_of([signal](SignalWatch& watch) {
                         watch.begin_ending();
                         ::raise(signal);
                         ::raise(signal);
                     }),
                     signal);
        }
    }

    void the_log_says_that_it_is_ending() {
        std::ostringstream log;
        const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(log);
        add_log_sink(sink);
        {
            SignalWatch watch;
            QSignalSpy asked(&watch, &SignalWatch::asked_to_end);
            watch.begin_ending();
            ::raise(SIGTERM);
            QCOMPARE(asked.size(), 0);
        } // which waits for who reads the signals
        remove_log_sink(sink);
        QVERIFY2(log.str().find("already ending") != std::string::npos, log.str().c_str());
    }
};

QTEST_MAIN(TestSignalWatch)
#include "test_signal_watch.moc"
