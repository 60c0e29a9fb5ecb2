// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/runs/runner.h"

#include "app/core_text.h"
#include "app/spec_conversion.h"
#include "app/thread_crossing.h"
#include "app/worker.h"
#include "app/worker_priority.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <mutex>
#include <utility>

namespace midstage::app {

namespace {

char to_the_worker = 0; // an address for take_over()

constexpr int shortest_interval = 50; // milliseconds: 20 updates a second

/// Adds what an event says to what has not been delivered yet.
struct Collect {
    RunUpdate& update;

    void operator()(const runs::RunStarted& event) const {
        update.began = true;
        update.device = core_text(event.device);
        update.precision = QString::fromStdString(event.precision);
        update.checkpoints = checkpoints_of(event.rows, event.ood);
        RunProgress progress;
        progress.epochs = event.epochs;
        update.progress = progress;
    }
    void operator()(const runs::Progress& event) const {
        update.progress =
            RunProgress{core_text(event.stage),  event.epoch,       event.epochs, event.fraction, event.loss,
                        event.images_per_second, event.seconds_left};
    }
    void operator()(const runs::CheckpointDone& event) const {
        Checkpoint checkpoint = checkpoint_of(event.row);
        for (const runs::OodRow& row : event.ood) {
            if (!row.validation) {
                checkpoint.ood.append(ood_of(row));
            }
        }
        merge_checkpoints(update.checkpoints, {checkpoint});
    }
    void operator()(const runs::MaskDone& event) const {
        update.masks.append({event.keep_fraction, static_cast<int>(event.mask), event.loss, event.accuracy});
    }
    void operator()(const runs::StateChanged& event) const {
        update.state = state_of(event.state);
        update.message = core_text(event.message);
    }
};

} // namespace

struct Worker::Engine {
    QThread thread;
    QObject on_thread; // lives on `thread`; work is posted to it
    std::shared_ptr<runs::RunControl> control;
    QString folder;
    bool busy = false;
    std::shared_ptr<std::atomic<bool>> looks_ended = std::make_shared<std::atomic<bool>>(false);

    std::mutex mutex;
    RunUpdate pending;   // guarded by `mutex`
    bool posted = false; // guarded by `mutex`
    QElapsedTimer since_delivery;
    QTimer wait;
};

Worker::Worker(QObject* parent)
    : QObject(parent)
    , engine_(std::make_unique<Engine>()) {
    qRegisterMetaType<RunUpdate>();
    engine_->thread.setObjectName(QStringLiteral("worker"));
    engine_->on_thread.moveToThread(&engine_->thread);
    engine_->wait.setSingleShot(true);
    engine_->wait.setTimerType(Qt::PreciseTimer);
    connect(&engine_->wait, &QTimer::timeout, this, &Worker::deliver);
    engine_->thread.start();
    QMetaObject::invokeMethod(
        &engine_->on_thread, [] { give_way_to_the_window(nice_of_runs); }, Qt::QueuedConnection);
}

Worker::~Worker() {
    if (engine_->control) {
        engine_->control->stop();
    }
    *engine_->looks_ended = true;
    engine_->thread.quit();
    engine_->thread.wait();
    take_over(this);
}

void Worker::execute(const QString& folder, const QString& data_dir) {
    Q_ASSERT(!engine_->busy);
    engine_->busy = true;
    *std::exchange(engine_->looks_ended, std::make_shared<std::atomic<bool>>(false)) = true;
    engine_->folder = folder;
    engine_->control = std::make_shared<runs::RunControl>();
    const auto tell = [this](const auto& add) {
        const std::lock_guard guard(engine_->mutex);
        add(engine_->pending);
        if (!std::exchange(engine_->posted, true)) {
            QMetaObject::invokeMethod(this, &Worker::deliver, Qt::QueuedConnection);
        }
    };
    give_over(&to_the_worker);
    QMetaObject::invokeMethod(&engine_->on_thread, [this, folder, data_dir, tell, control = engine_->control] {
        take_over(&to_the_worker); // before anything that was captured is read
        RunState state = RunState::failed;
        QString message;
        try {
            runs::RunFolder run = runs::RunFolder::open(folder.toStdString());
            state = state_of(runs::execute(run, data_dir.toStdString(), *control, [&](const runs::Event& event) {
                tell([&](RunUpdate& update) { std::visit(Collect{update}, event); });
            }));
        } catch (const Error& error) {
            message = core_text(error.what());
            logger()->error("{} {}", error.what(), error.detail());
        } catch (const std::exception& error) {
            message = core_text(error.what());
            logger()->error("{}", error.what());
        }
        tell([&](RunUpdate& update) {
            update.state = state;
            if (!message.isEmpty()) {
                update.message = message;
            }
            update.ended = true;
        });
        give_over(this);
    });
}

void Worker::look(QObject* context, const Task& task, const std::function<void(const QString& error)>& done) {
    const QPointer<QObject> alive(context);
    give_over(&to_the_worker);
    QMetaObject::invokeMethod(&engine_->on_thread, [this, alive, task, done, ended = engine_->looks_ended] {
        take_over(&to_the_worker);
        const QString error = task(*ended);
        give_over(this);
        // Delivered through this object, which waits for the thread before it goes: the context may not.
        QMetaObject::invokeMethod(
            this,
            [this, alive, done, error] {
                take_over(this);
                if (alive) {
                    done(error);
                }
            },
            Qt::QueuedConnection);
    });
}

bool Worker::busy() const {
    return engine_->busy;
}

void Worker::pause() {
    if (engine_->control) {
        engine_->control->pause();
    }
}

void Worker::resume() {
    if (engine_->control) {
        engine_->control->resume();
    }
}

void Worker::stop() {
    if (engine_->control) {
        engine_->control->stop();
    }
}

void Worker::cancel() {
    if (engine_->control) {
        engine_->control->cancel();
    }
}

void Worker::deliver() {
    if (engine_->since_delivery.isValid()) {
        const qint64 left = shortest_interval - engine_->since_delivery.elapsed();
        if (left > 0) {
            if (!engine_->wait.isActive()) {
                engine_->wait.start(static_cast<int>(left));
            }
            return;
        }
    }
    RunUpdate update;
    {
        const std::lock_guard guard(engine_->mutex);
        update = std::exchange(engine_->pending, RunUpdate());
        engine_->posted = false;
    }
    update.folder = engine_->folder;
    engine_->since_delivery.restart();
    if (update.ended) {
        engine_->busy = false;
        engine_->control.reset();
    }
    Q_EMIT updated(update);
}

} // namespace midstage::app
