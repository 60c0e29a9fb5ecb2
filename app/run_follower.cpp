// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_follower.h"

#include "app/background.h"
#include "app/run_reader.h"

namespace midstage::app {

namespace {
constexpr int poll_interval = 1000; // milliseconds
} // namespace

RunFollower::RunFollower(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background) {
    poll_.setInterval(poll_interval);
    connect(&poll_, &QTimer::timeout, this, &RunFollower::look);
}

void RunFollower::open(const QString& folder) {
    folder_ = folder;
    failure_.clear();
    if (folder.isEmpty()) {
        ++generation_;
        reader_.reset();
        poll_.stop();
        return;
    }
    poll_.start();
    reload();
}

void RunFollower::set_following(bool follow) {
    following_ = follow;
}

void RunFollower::reload() {
    if (folder_.isEmpty()) {
        return;
    }
    ++generation_;
    looking_ = false;
    loaded_ = false;
    reader_ = std::make_shared<RunReader>(folder_);
    look();
}

void RunFollower::look() {
    if (looking_ || (!following_ && loaded_)) {
        return;
    }
    looking_ = true;
    background_->run(
        this, [reader = reader_] { return reader->look(); },
        [this, generation = generation_](const Outcome<std::optional<RunDetails>>& outcome) {
            if (generation != generation_) {
                return;
            }
            looking_ = false;
            if (!outcome.value) {
                // Whatever it has given so far is not shown any more: once it can be read again it gives all.
                reader_ = std::make_shared<RunReader>(folder_);
                loaded_ = false;
                if (failure_ != outcome.error) {
                    failure_ = outcome.error;
                    Q_EMIT failed(folder_, outcome.error);
                }
                return;
            }
            loaded_ = true;
            failure_.clear();
            if (*outcome.value) {
                take(**outcome.value);
            }
        });
}

/// A folder's name does not say which run it holds; the time at which that was made does.
void RunFollower::take(const RunDetails& details) {
    if (details.created.isValid()) {
        const bool other = created_.value(details.folder, details.created) != details.created;
        created_.insert(details.folder, details.created);
        if (other) {
            Q_EMIT replaced(details.folder);
        }
    }
    Q_EMIT loaded(details);
}

} // namespace midstage::app
