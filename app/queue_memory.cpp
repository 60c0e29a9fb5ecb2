// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/queue_memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>
#include <algorithm>
#include <utility>

namespace midstage::app {

namespace {

QString folder_of_settings() {
    const QString folder = QFileInfo(QSettings().fileName()).absolutePath();
    QDir().mkpath(folder);
    return folder;
}

QByteArray text_of(const QVector<WaitingRun>& runs) {
    QJsonArray list;
    for (const WaitingRun& run : runs) {
        list.append(QJsonObject{{QStringLiteral("folder"), run.folder},
                                {QStringLiteral("before"), run.before},
                                {QStringLiteral("data_dir"), run.data_dir}});
    }
    return QJsonDocument(list).toJson();
}

/// Whether nobody is at it and something is left to do.
bool can_go_on(const QString& folder) {
    try {
        const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
        return run.info().state != runs::RunState::finished && !run.is_locked();
    } catch (const std::exception&) {
        return false;
    }
}

QVector<WaitingRun> those_that_can_go_on(QVector<WaitingRun> runs) {
    runs.removeIf([](const WaitingRun& run) { return !can_go_on(run.folder); });
    return runs;
}

QVector<WaitingRun> read(const QString& path) {
    QFile file(path);
    QVector<WaitingRun> runs;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
        for (const auto& entry : list) {
            const QJsonObject value = entry.toObject();
            const WaitingRun run{value.value(QStringLiteral("folder")).toString(),
                                 value.value(QStringLiteral("before")).toString(),
                                 value.value(QStringLiteral("data_dir")).toString()};
            if (!run.folder.isEmpty()) {
                runs.append(run);
            }
        }
    }
    return those_that_can_go_on(runs);
}

} // namespace

QueueMemory::QueueMemory(JobQueue* queue, QObject* parent)
    : QObject(parent)
    , queue_(queue)
    , file_(folder_of_settings() + QStringLiteral("/queue.json"))
    , lock_(folder_of_settings() + QStringLiteral("/queue.lock")) {
    lock_.setStaleLockTime(0); // a run may last for days; a dead process is noticed all the same
    owns_ = lock_.tryLock();
    writer_.use_threads(1);
    connect(queue_, &JobQueue::changed, this, &QueueMemory::save);
}

void QueueMemory::look() {
    if (!owns_) {
        return;
    }
    writer_.run(
        this, [file = file_] { return read(file); },
        [this](const Outcome<QVector<WaitingRun>>& outcome) {
            looked_ = true;
            for (const WaitingRun& run : outcome.value.value_or(QVector<WaitingRun>())) {
                if (run.folder != queue_->current() && !queue_->waiting().contains(run.folder)) {
                    left_.append(run);
                }
            }
            if (!left_.isEmpty()) {
                Q_EMIT left_changed(static_cast<int>(left_.size()));
                Q_EMIT left(static_cast<int>(left_.size()));
            }
            save();
        });
}

/// The offer may have stood for hours: what has become of the runs meanwhile is looked at first.
void QueueMemory::go_on() {
    if (going_on_ || left_.isEmpty()) {
        return;
    }
    going_on_ = true;
    writer_.run(
        this, [left = left_] { return those_that_can_go_on(left); },
        [this](const Outcome<QVector<WaitingRun>>& outcome) {
            going_on_ = false;
            if (!left_.isEmpty()) { // not forgotten meanwhile
                queue(outcome.value.value_or(QVector<WaitingRun>()));
            }
        });
}

void QueueMemory::queue(const QVector<WaitingRun>& runs) {
    const QVector<WaitingRun> left = std::exchange(left_, {});
    QStringList again;
    for (const WaitingRun& run : runs) {
        again.append(run.folder);
    }
    queue_->restore(queue_->entries() + runs, again);
    Q_EMIT left_changed(0);
    const auto out = std::count_if(left.begin(), left.end(), [this](const WaitingRun& run) {
        return run.folder != queue_->current() && !queue_->waiting().contains(run.folder);
    });
    if (out > 0) {
        Q_EMIT left_out(static_cast<int>(out));
    }
}

void QueueMemory::forget() {
    left_.clear();
    save();
    Q_EMIT left_changed(0);
}

void QueueMemory::freeze() {
    kept_ = to_remember();
    frozen_ = true;
}

QVector<WaitingRun> QueueMemory::to_remember() const {
    QVector<WaitingRun> runs = kept_;
    QVector<WaitingRun> more;
    if (queue_->busy() && !queue_->stopping()) {
        more.append({queue_->current(), {}, queue_->current_data_dir()});
    }
    more += queue_->entries() + left_;
    for (const WaitingRun& run : more) {
        const bool known =
            std::any_of(runs.begin(), runs.end(), [&](const WaitingRun& other) { return other.folder == run.folder; });
        if (!known) {
            runs.append(run);
        }
    }
    return runs;
}

void QueueMemory::save() {
    if (!owns_ || !looked_) {
        return; // what an earlier window left is not known yet, and must not be written over
    }
    const QVector<WaitingRun> runs = to_remember();
    if (frozen_) {
        kept_ = runs;
    }
    writer_.run_surely(
        this,
        [file = file_, runs] {
            QSaveFile out(file);
            return out.open(QIODevice::WriteOnly) && out.write(text_of(runs)) >= 0 && out.commit();
        },
        [](const Outcome<bool>&) {});
}

} // namespace midstage::app
