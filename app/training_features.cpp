// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_features.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/runs/training_features.h"

#include "app/background.h"
#include "app/core_text.h"
#include "app/info_conversion.h"
#include "app/job_queue.h"
#include "app/samples_tab.h"

#include <ATen/core/Tensor.h>
#include <atomic>
#include <cmath>

namespace midstage::app {

namespace {

constexpr int poll_interval = 200; // milliseconds

FeaturesPtr read_features(const Position& position) {
    const at::Tensor table = runs::read_training_features(path_of(position.folder), position.epoch);
    if (!table.defined()) {
        return nullptr;
    }
    auto features = std::make_shared<Features>();
    features->position = position;
    features->length = table.size(1);
    const auto* first = table.const_data_ptr<float>();
    features->sets.insert(train_set, QVector<float>(first, first + table.numel()));
    return features;
}

} // namespace

struct TrainingFeatures::Pass {
    Position position;
    std::atomic<bool> cancelled{false};
    std::atomic<bool> began{false};
    std::atomic<double> fraction{0};
    std::atomic<double> seconds{0};
};

TrainingFeatures::TrainingFeatures(Background* background, JobQueue* queue, QObject* parent)
    : QObject(parent)
    , background_(background)
    , queue_(queue) {
    poll_.setInterval(poll_interval);
    connect(&poll_, &QTimer::timeout, this, &TrainingFeatures::changed);
}

TrainingFeatures::~TrainingFeatures() {
    if (pass_) {
        pass_->cancelled = true;
    }
}

void TrainingFeatures::show(const Position& position) {
    if (position == position_) {
        return;
    }
    if (position.folder != position_.folder) {
        cancel();
    }
    position_ = position;
    problem_.clear();
    read();
}

void TrainingFeatures::forget() {
    cancel();
    ++generation_;
    reading_ = false;
    features_ = nullptr;
    position_ = {};
    absent_ = {};
    problem_.clear();
    seconds_.clear();
}

/// One checkpoint at a time, and after it the newest that is looked at.
void TrainingFeatures::read() {
    if (reading_ || position_.folder.isEmpty() || std::isnan(position_.epoch) || state() != State::unknown) {
        return;
    }
    reading_ = true;
    background_->run(
        this, [position = position_] { return read_features(position); },
        [this, position = position_, generation = generation_](const Outcome<FeaturesPtr>& outcome) {
            if (generation != generation_) {
                return;
            }
            reading_ = false;
            if (const FeaturesPtr found = outcome.value.value_or(nullptr)) {
                features_ = found;
            } else {
                absent_ = position;
            }
            Q_EMIT changed();
            read();
        });
}

void TrainingFeatures::compute() {
    if (position_.folder.isEmpty() || std::isnan(position_.epoch) || state() == State::there || !queue_) {
        return;
    }
    if (pass_) {
        if (pass_->position == position_) {
            return;
        }
        cancel();
    }
    problem_.clear();
    const auto pass = std::make_shared<Pass>();
    pass->position = position_;
    pass_ = pass;
    queue_->look(
        this,
        [pass, data_dir = queue_->data_dir()](const std::atomic<bool>& ended) {
            struct GivenUp {};
            QElapsedTimer timer;
            timer.start();
            try {
                const auto tell = [&](int64_t done, int64_t all) {
                    if (ended || pass->cancelled) {
                        throw GivenUp();
                    }
                    pass->began = true;
                    pass->fraction = double(done) / double(all);
                };
                if (ended || pass->cancelled) {
                    throw GivenUp();
                }
                runs::compute_training_features(path_of(pass->position.folder), pass->position.epoch, path_of(data_dir),
                                                tell);
            } catch (const GivenUp&) {
                return ended ? tr("A run has begun, which goes first: ask again after it.") : QString();
            } catch (const Error& error) {
                logger()->error("{} {}", error.what(), error.detail());
                return core_text(error.what());
            } catch (const std::exception& error) { // no memory for it, or a file system that gave up
                logger()->error("{}", error.what());
                return core_text(error.what());
            }
            pass->seconds = double(timer.elapsed()) / 1000;
            return QString();
        },
        [this, pass](const QString& error) { end(pass, error); });
    poll_.start();
    Q_EMIT changed();
}

void TrainingFeatures::end(const std::shared_ptr<Pass>& pass, const QString& error) {
    if (pass != pass_) {
        return; // given up
    }
    pass_ = nullptr;
    poll_.stop();
    if (error.isEmpty()) {
        seconds_.insert(pass->position.folder, pass->seconds);
        absent_ = {};
    } else if (pass->position == position_) {
        problem_ = error;
    }
    read();
    Q_EMIT changed();
}

void TrainingFeatures::cancel() {
    if (pass_) {
        pass_->cancelled = true;
        pass_ = nullptr;
        poll_.stop();
        Q_EMIT changed();
    }
}

TrainingFeatures::State TrainingFeatures::state() const {
    if (features_ && features_->position == position_) {
        return State::there;
    }
    if (pass_ && pass_->position == position_) {
        return pass_->began ? State::computing : State::waiting;
    }
    return absent_ == position_ && !position_.folder.isEmpty() ? State::absent : State::unknown;
}

FeaturesPtr TrainingFeatures::features() const {
    return state() == State::there ? features_ : nullptr;
}

double TrainingFeatures::fraction() const {
    return pass_ ? pass_->fraction.load() : 0;
}

bool TrainingFeatures::worker_is_busy() const {
    return queue_ && queue_->busy();
}

std::optional<double> TrainingFeatures::seconds() const {
    const auto found = seconds_.constFind(position_.folder);
    return found == seconds_.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace midstage::app
