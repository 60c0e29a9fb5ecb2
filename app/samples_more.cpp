// SPDX-License-Identifier: GPL-3.0-or-later
// What takes a while to find out about the sample whose details are shown: its scores at all checkpoints, and the test
// samples nearest to it.
#include "app/background.h"
#include "app/run_images.h"
#include "app/samples_controller.h"
#include "app/scored_columns.h"
#include "widgets/mask_values.h"

#include <cmath>

namespace midstage::app {

namespace {
const QString test_set = QStringLiteral("id_test");

struct FoundNeighbours {
    FeaturesPtr features;
    QVector<Neighbour> neighbours;
};
} // namespace

/// A set that was chosen just now may not be shown yet.
bool SamplesController::shows_sample() const {
    const ShownSamples* shown = tab_->shown();
    return row_ >= 0 && shown != nullptr && shown->run == position_.folder && shown->set == tab_->set() &&
           row_ < shown->columns.size();
}

bool SamplesController::shows_scored_sample() const {
    return shows_sample() && !shows_training();
}

void SamplesController::want_more(int row) {
    row_ = row;
    if (!shows_sample()) {
        return;
    }
    if (shows_scored_sample()) {
        want_history();
        want_features();
    }
    want_training_neighbours();
    show_more();
}

void SamplesController::want_history() {
    const bool known = history_ && history_->score == score() && history_checkpoints_ == run_.checkpoints.size();
    if (!reads() || known || reading_history_) {
        return;
    }
    reading_history_ = std::make_shared<std::atomic<bool>>(false);
    history_checkpoints_ = run_.checkpoints.size();
    QVector<double> epochs;
    for (const Checkpoint& checkpoint : run_.checkpoints) {
        epochs.append(checkpoint.epoch);
    }
    background_->run(
        this,
        [folder = position_.folder, epochs, score = score(), cancelled = reading_history_] {
            return score_history_of(folder, epochs, score, *cancelled);
        },
        [this, generation = generation_, asked = score()](const Outcome<ScoreHistoryPtr>& outcome) {
            if (generation != generation_) {
                return;
            }
            reading_history_ = nullptr;
            history_ = outcome.value.value_or(nullptr);
            if ((asked != score() || history_checkpoints_ != run_.checkpoints.size()) && shows_scored_sample()) {
                want_history(); // another score was chosen meanwhile, or there is one more checkpoint
            }
            show_more();
        });
}

/// One checkpoint at a time, and after it the newest that was asked for: those between are not waited for, and what the
/// scrubber needs is read beside it.
void SamplesController::want_features() {
    const NeighboursKey key{position_, tab_->set(), row_};
    if (!reads() || std::isnan(position_.epoch) || reading_features_ || key == neighbours_of_) {
        return;
    }
    reading_features_ = true;
    const bool known = features_ && features_->position == key.position && features_->sets.contains(key.set);
    const int sample = tab_->shown()->columns.index[key.row];
    background_->run(
        this,
        [key, sample, features = known ? features_ : nullptr] {
            FoundNeighbours found;
            found.features = features ? features : features_of(key.position, {test_set, key.set});
            found.neighbours = nearest(*found.features, key.set, sample, *found.features, test_set, neighbours_shown);
            return found;
        },
        [this, key, generation = generation_](const Outcome<FoundNeighbours>& outcome) {
            reading_features_ = false;
            if (generation != generation_) {
                want_more(row_);
                return;
            }
            const FoundNeighbours found = outcome.value.value_or(FoundNeighbours());
            neighbours_of_ = key;
            features_ = found.features;
            neighbours_ = found.neighbours;
            neighbours_problem_ = outcome.error;
            show_more();
            want_more(row_); // another one may have been chosen meanwhile
        });
}

void SamplesController::show_more() {
    if (shows_sample()) {
        tab_->set_more(row_, more_of(row_));
    }
}

widgets::SampleMore SamplesController::more_of(int row) const {
    widgets::SampleMore more;
    if (shows_scored_sample()) {
        add_history(more, tab_->shown()->columns.index[row]);
        add_neighbours(more);
    }
    add_training_neighbours(more);
    return more;
}

void SamplesController::add_history(widgets::SampleMore& more, int index) const {
    if (!history_) {
        more.curves_note = reading_history_ ? tr("Reading the scores of all checkpoints\u2026")
                                            : tr("The scores of the checkpoints are not there.");
        return;
    }
    const QString set = tab_->set();
    widgets::SampleCurve curve;
    curve.title = tr("Score over the epochs");
    curve.axis = tr("Score (%1)").arg(widgets::score_title(history_->score));
    curve.epochs = history_->epochs;
    curve.values = history_->of(set, index, false);
    if (curve.values.size() == curve.epochs.size()) {
        more.curves.append(curve);
    }
    curve.title = tr("Highest probability over the epochs");
    curve.axis = tr("Highest probability");
    curve.values = history_->of(set, index, true);
    curve.from_zero = true;
    curve.to_one = true;
    if (curve.values.size() == curve.epochs.size()) {
        more.curves.append(curve);
    }
}

void SamplesController::add_neighbours(widgets::SampleMore& more) const {
    more.neighbours_title = tr("Nearest ID test samples, epoch %1").arg(widgets::epoch_text(position_.epoch));
    const NeighboursKey key{position_, tab_->set(), row_};
    if (!(key == neighbours_of_) || !neighbours_problem_.isEmpty()) {
        more.neighbours_note =
            key == neighbours_of_ ? neighbours_problem_ : tr("Looking for the nearest samples\u2026");
        return;
    }
    more.neighbours = pictured(neighbours_, test_set, tr("Test sample %1, %2, at distance %3"));
}

} // namespace midstage::app
