// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "app/score_data.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace midstage::app {

class Background;
class RunImages;
class ScoresTab;
class ScoreStore;
class Settings;

/// Feeds the tab of scores: what the scrubber stands at is shown from memory or read, and its neighbours in the
/// direction of travel are read before they are asked for.
class ScoresController : public QObject {
    Q_OBJECT

public:
    ScoresController(ScoresTab* tab, Background* background, Settings* settings, QObject* parent);

    /// The run with the checkpoint that the scrubber stands at.
    void show_position(const RunDetails& run, const Position& position);
    /// The checkpoint that stands beside it.
    void show_pinned(const std::optional<Position>& position);
    /// Its files may be others now: it was resumed, has come back from the trash, or another run has taken the folder.
    void forget(const QString& folder);
    /// Where pictures of samples come from.
    void set_data_dir(const QString& data_dir);

    ScoreStore* store() const { return store_; }
    RunImages* images() const { return images_; }

Q_SIGNALS:
    /// There is something to be exported, or no more.
    void figure_changed();

private:
    void update();
    void show_what_is_there();
    void show_missing(const QString& problem);
    void want();
    void compare();
    void want_images();
    void show_images();
    ScoreKey key() const;
    ScoreKey key_of(const Position& position, const QString& score) const { return {position, score}; }
    int place() const;

    ScoresTab* tab_;
    Background* background_;
    ScoreStore* store_;
    RunImages* images_;
    RunDetails run_;
    Position position_;
    std::optional<Position> pinned_;
    int direction_ = 1;  ///< of travel through the checkpoints
    QString failed_;     ///< why the scrubbed checkpoint cannot be shown
    int comparison_ = 0; ///< newest request; older ones do not count any more
    ScoreDataPtr compared_first_;
    ScoreDataPtr compared_second_;
    double compared_at_ = 0; ///< share of ID samples accepted
    QTimer compare_later_;
};

} // namespace midstage::app
