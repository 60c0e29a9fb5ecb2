// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compared_run.h"
#include "core/runs/run_settings.h"

#include "app/background.h"
#include "app/compared_runs.h"
#include "app/core_text.h"
#include "app/info_conversion.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace midstage::app {

namespace {

constexpr int part = 80;              // milliseconds of reading at a time
constexpr int least_interval = 1000;  // milliseconds
constexpr int active_interval = 2000; // likewise, of a run under way that writes nothing

ReadRun read_one(const QString& folder) {
    ReadRun result;
    try {
        auto run =
            std::make_shared<runs::ComparedRun>(runs::averaged_over_sets(runs::read_compared_run(path_of(folder))));
        QStringList lines;
        for (const runs::Setting& setting : runs::settings_of(run->info.spec)) {
            lines.append(QString::fromStdString(setting.key + "=" + setting.value));
        }
        result.search = lines.join(QLatin1Char('\n'));
        result.run = std::move(run);
    } catch (const std::exception& error) { // Error, or a file that makes the memory end
        result.error = core_text(error.what());
    }
    return result;
}

} // namespace

ComparedRunReader::Stamp ComparedRunReader::stamp_of(const QString& folder) {
    Stamp stamp;
    const std::array names{"/run.json", "/metrics.csv", "/ood.csv"};
    for (size_t i = 0; i < names.size(); ++i) {
        const QFileInfo file(folder + QLatin1String(names[i]));
        if (file.exists()) {
            stamp.changed[i] = file.lastModified();
            stamp.size[i] = file.size();
        }
    }
    return stamp;
}

ComparedRunReader::Batch ComparedRunReader::read(const QStringList& folders, int time) {
    QElapsedTimer timer;
    timer.start();
    Batch batch;
    const QSet<QString> wanted(folders.begin(), folders.end());
    known_.removeIf([&](const auto& known) { return !wanted.contains(known.key()); });
    for (const QString& folder : folders) {
        const Stamp stamp = stamp_of(folder);
        const auto known = known_.constFind(folder);
        // A run under way that has not written anything is looked at once in a while, never before those that have not
        // been read at all.
        const bool rests = known != known_.constEnd() && (!known->active || !known->looked.hasExpired(active_interval));
        if (rests && known->stamp == stamp) {
            continue;
        }
        if (!batch.read.isEmpty() && timer.elapsed() > time) {
            batch.more = true;
            break;
        }
        ReadRun run = read_one(folder);
        const bool active = run.run && (run.run->info.state == runs::RunState::running ||
                                        run.run->info.state == runs::RunState::paused);
        QElapsedTimer looked;
        looked.start();
        known_.insert(folder, {stamp, active, looked});
        batch.read.insert(folder, std::move(run));
    }
    return batch;
}

ComparedRuns::ComparedRuns(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background)
    , reader_(std::make_shared<ComparedRunReader>()) {
    soon_.setSingleShot(true);
    soon_.setInterval(least_interval);
    connect(&soon_, &QTimer::timeout, this, [this] {
        if (wanted_) {
            read();
        }
    });
}

void ComparedRuns::set_folders(const QStringList& folders) {
    folders_ = folders;
    // What is gone, or lies in a folder of runs that is not looked at any more, counts for nothing.
    const QSet<QString> wanted(folders.begin(), folders.end());
    runs_.removeIf([&](const auto& run) { return !wanted.contains(run.key()); });
    complete_ = complete_ && std::all_of(folders.begin(), folders.end(),
                                         [this](const QString& folder) { return runs_.contains(folder); });
    wanted_ = true;
    if (!soon_.isActive()) {
        read();
    }
}

void ComparedRuns::set_active(bool active) {
    active_ = active;
    if (active_ && wanted_ && !soon_.isActive()) {
        read();
    }
}

void ComparedRuns::read() {
    if (reading_ || !active_) {
        return;
    }
    reading_ = true;
    wanted_ = false;
    background_->run(
        this, [reader = reader_, folders = folders_] { return reader->read(folders, part); },
        [this](const Outcome<ComparedRunReader::Batch>& outcome) {
            reading_ = false;
            const bool more = outcome.value && outcome.value->more;
            const bool was_complete = std::exchange(complete_, complete_ || !more);
            if (outcome.value && !outcome.value->read.isEmpty()) {
                for (auto it = outcome.value->read.begin(); it != outcome.value->read.end(); ++it) {
                    runs_.insert(it.key(), it.value());
                }
            }
            if ((outcome.value && !outcome.value->read.isEmpty()) || was_complete != complete_) {
                Q_EMIT changed();
            }
            if (more) {
                wanted_ = true; // also where nobody looks just now
                read();
            } else {
                soon_.start();
            }
        });
}

} // namespace midstage::app
