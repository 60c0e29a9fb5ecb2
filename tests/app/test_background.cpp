// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <atomic>
#include <memory>

using namespace midstage;
using namespace midstage::app;

namespace {

/// A piece of work that holds its thread until the background ends.
void keep_busy(Background& background, QSemaphore& busy) {
    const auto gate = std::make_shared<QSemaphore>();
    QObject::connect(&background, &Background::ending, [gate] { gate->release(); });
    background.run(
        &background,
        [gate, &busy] {
            busy.release();
            gate->acquire();
            return 0;
        },
        [](const Outcome<int>&) {});
}

} // namespace

/// What becomes of work in the background when the window that asked for it closes.
class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_the_user_asked_for_is_done_before_the_end() {
        std::atomic<int> written{0};
        std::atomic<int> read{0};
        std::atomic<int> told{0};
        {
            Background background;
            background.use_threads(1);
            QSemaphore busy;
            keep_busy(background, busy);
            busy.acquire();
            for (int i = 0; i < 3; ++i) {
                background.run(
                    this, [&] { return ++read; }, [&](const Outcome<int>&) { ++told; });
                background.run_surely(
                    this, [&] { return ++written; }, [&](const Outcome<int>&) { ++told; });
            }
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(written.load(), 3);
        QCOMPARE(read.load(), 0);
        QCOMPARE(told.load(), 0);
    }

    void what_takes_long_is_given_up_at_the_end() {
        const auto cancelled = std::make_shared<std::atomic<bool>>(false);
        std::atomic<bool> left{false};
        {
            Background background;
            connect(&background, &Background::ending, this, [cancelled] { *cancelled = true; });
            QSemaphore begun;
            background.run(
                this,
                [&] {
                    begun.release();
                    while (!*cancelled) {
                        QThread::yieldCurrentThread();
                    }
                    left = true;
                    return true;
                },
                [](const Outcome<bool>&) {});
            begun.acquire();
        }
        QVERIFY(left);
    }

    void what_looks_whether_it_is_wanted_is_given_up_at_the_end() {
        std::atomic<bool> written{false};
        {
            Background background;
            QSemaphore begun;
            background.run(
                this,
                [&] {
                    begun.release();
                    while (true) {
                        GiveUpWhen::look();
                        QThread::yieldCurrentThread();
                    }
                    return true;
                },
                [](const Outcome<bool>&) {});
            begun.acquire();
            background.run_surely(
                this,
                [&] {
                    begun.release();
                    QThread::msleep(20); // the end is there meanwhile
                    GiveUpWhen::look();
                    written = true;
                    return true;
                },
                [](const Outcome<bool>&) {});
            begun.acquire();
        }
        QVERIFY(written);
    }

    void nobody_is_told_who_has_gone() {
        Background background;
        int told = 0;
        auto context = std::make_unique<QObject>();
        QSemaphore done;
        background.run(
            context.get(),
            [&] {
                done.release();
                return 1;
            },
            [&](const Outcome<int>&) { ++told; });
        done.acquire();
        context.reset();
        background.run(
            this, [] { return 2; },
            [&](const Outcome<int>& outcome) {
                QCOMPARE(outcome.value, std::optional(2));
                ++told;
            });
        QTRY_COMPARE(told, 1);
    }
};

QTEST_MAIN(TestBackground)
#include "test_background.moc"
