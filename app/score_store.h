// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/score_data.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QVector>

namespace midstage::app {

class Background;

/// Scores of checkpoints, read in the background and kept in memory: those looked at least recently go first.
class ScoreStore : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype usual_bytes = qsizetype{256} << 20;

    explicit ScoreStore(Background* background, QObject* parent = nullptr);

    /// About how much is kept.
    void set_limit(qsizetype bytes);
    /// Null where it is not in memory.
    ScoreDataPtr find(const ScoreKey& key) const;
    /// Reads those that are not there, in that order: first what is shown, then what may be shown next. What was wanted
    /// before and has not begun is dropped.
    void want(const QVector<ScoreKey>& keys);
    /// What is known of the run may not hold any more.
    void forget(const QString& folder);
    /// Entries in memory.
    qsizetype size() const { return cache_.size(); }

Q_SIGNALS:
    void loaded(const midstage::app::ScoreDataPtr& data);
    /// In one sentence. It is tried again when it is wanted again.
    void failed(const midstage::app::ScoreKey& key, const QString& sentence);

private:
    void read_next();

    Background* background_;
    mutable QCache<ScoreKey, ScoreDataPtr> cache_; ///< costs in KiB
    QVector<ScoreKey> wanted_;
    QSet<ScoreKey> being_read_;
    QSet<ScoreKey> stale_; ///< being read, from files that may have changed since
};

} // namespace midstage::app
