// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_store.h"

#include "app/background.h"

namespace midstage::app {

namespace {
constexpr qsizetype unit = 1024; // bytes
/// Files at a time: one thread of the background stays free for other work.
constexpr qsizetype most_at_a_time = 1;
} // namespace

ScoreStore::ScoreStore(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background)
    , cache_(usual_bytes / unit) {}

void ScoreStore::set_limit(qsizetype bytes) {
    cache_.setMaxCost(bytes / unit);
}

ScoreDataPtr ScoreStore::find(const ScoreKey& key) const {
    const ScoreDataPtr* found = cache_.object(key);
    return found != nullptr ? *found : nullptr;
}

void ScoreStore::want(const QVector<ScoreKey>& keys) {
    wanted_ = keys;
    read_next();
}

void ScoreStore::forget(const QString& folder) {
    for (const ScoreKey& key : cache_.keys()) {
        if (key.position.folder == folder) {
            cache_.remove(key);
        }
    }
    for (const ScoreKey& key : being_read_) {
        if (key.position.folder == folder) {
            stale_.insert(key);
        }
    }
}

void ScoreStore::read_next() {
    while (!wanted_.isEmpty() && being_read_.size() < most_at_a_time) {
        const ScoreKey key = wanted_.takeFirst();
        if (being_read_.contains(key) || cache_.contains(key)) {
            continue;
        }
        being_read_.insert(key);
        background_->run(
            this, [key] { return score_data_of(key); },
            [this, key](const Outcome<ScoreDataPtr>& outcome) {
                being_read_.remove(key);
                if (stale_.remove(key)) {
                    wanted_.prepend(key);
                } else if (outcome.value) {
                    const ScoreDataPtr& data = *outcome.value;
                    cache_.insert(key, new ScoreDataPtr(data), qMax<qsizetype>(1, data->bytes / unit));
                    Q_EMIT loaded(data);
                } else {
                    Q_EMIT failed(key, outcome.error);
                }
                read_next();
            });
    }
}

} // namespace midstage::app
