// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/giving_up.h"

#include "app/core_text.h"
#include "app/thread_crossing.h"
#include "app/worker_priority.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace midstage::app {

/// What a piece of background work gave: a value, or the sentence of its error.
template <typename T>
struct Outcome {
    std::optional<T> value;
    QString error;
    QString detail;
};

/// Work that the window must not wait for: the disk (run folders, samples and their images, options), and the making of
/// files. Networks are never touched here: that is the worker's.
class Background : public QObject {
    Q_OBJECT

public:
    explicit Background(QObject* parent = nullptr)
        : QObject(parent) {
        pool_.setMaxThreadCount(2);
    }
    /// How many pieces of work at a time; with one they are done in order.
    void use_threads(int count) { pool_.setMaxThreadCount(count); }
    /// Waits for work that has begun and for all that run_surely() was given; other work is dropped, and no result is
    /// delivered any more. What has begun and would be dropped is given up where it looks at GiveUpWhen.
    ~Background() override {
        ending_ = true;
        Q_EMIT ending();
        pool_.waitForDone();
        take_over(this);
    }

    /// Calls `work()` on another thread and then `done(Outcome<T>)` on this object's thread, unless `context` is gone.
    template <typename Work, typename Done>
    void run(QObject* context, Work work, Done done) {
        start(context, std::move(work), std::move(done), false);
    }
    /// The same for what the user has asked for and would miss, such as a file: it is also done where the window closes
    /// before its turn.
    template <typename Work, typename Done>
    void run_surely(QObject* context, Work work, Done done) {
        start(context, std::move(work), std::move(done), true);
    }

Q_SIGNALS:
    /// The window closes as soon as the work that has begun is done: what takes long has to be given up.
    void ending();

private:
    template <typename Work, typename Done>
    void start(QObject* context, Work work, Done done, bool surely) {
        using T = std::invoke_result_t<Work>;
        const QPointer<QObject> alive(context);
        auto outcome = std::make_shared<Outcome<T>>();
        give_over(&to_the_pool_);
        pool_.start([this, alive, surely, outcome, work = std::move(work), done = std::move(done)]() mutable {
            take_over(&to_the_pool_); // before anything that was captured is read
            if (ending_ && !surely) {
                give_over(this);
                return;
            }
            [[maybe_unused]] thread_local const bool gives_way = (give_way_to_the_window(nice_of_reading), true);
            const GiveUpWhen closing(surely ? nullptr : &ending_);
            try {
                outcome->value = work();
            } catch (const Error& error) {
                outcome->error = core_text(error.what());
                outcome->detail = QString::fromStdString(error.detail());
            } catch (const std::exception& error) {
                outcome->error = core_text(error.what());
            }
            give_over(outcome.get());
            // Delivered through this object: the context may be deleted on the window's thread at any moment.
            QMetaObject::invokeMethod(
                this,
                [alive, outcome, done = std::move(done)]() mutable {
                    take_over(outcome.get());
                    if (alive) {
                        done(std::move(*outcome));
                    }
                },
                Qt::QueuedConnection);
            give_over(this);
        });
    }

    static inline char to_the_pool_ = 0; ///< an address for take_over()
    QThreadPool pool_;
    std::atomic<bool> ending_{false};
};

} // namespace midstage::app
