// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_images.h"
#include "app/sample_facts.h"
#include "app/samples_tab.h"
#include "app/score_data.h"

#include <QObject>
#include <QSet>
#include <optional>

namespace midstage::app {

class Background;
class JobQueue;
class ScoreStore;
class Settings;
class TrainingFeatures;

/// Feeds the tab of samples: the chosen set of the run that is shown, with what is known of it at the checkpoint that
/// the scrubber stands at. What belongs to a checkpoint comes from memory or is read in the background, neighbours
/// first before they are asked for.
class SamplesController : public QObject {
    Q_OBJECT

public:
    SamplesController(SamplesTab* tab, Background* background, Settings* settings, ScoreStore* store, RunImages* images,
                      JobQueue* queue, QObject* parent);
    ~SamplesController() override;

    /// The run with the checkpoint that the scrubber stands at.
    void show_position(const RunDetails& run, const Position& position);
    /// Another run has taken the folder: all that is known of the former one goes.
    void forget(const QString& folder);
    /// What a search for atypical samples has found around that run; null = there was none.
    void set_search(const std::shared_ptr<const SampleData>& search);

Q_SIGNALS:
    /// What is shown lacks something, in one sentence; told once for each checkpoint.
    void failed(const QString& sentence);

private:
    static constexpr int neighbours_shown = 8;

    struct NeighboursKey {
        Position position;
        QString set;
        int row = -1;
        bool operator==(const NeighboursKey& other) const {
            return position == other.position && set == other.set && row == other.row;
        }
    };
    void update();
    void offer_sets();
    void show_training();
    void show_scored();
    QString scored_hint() const;
    QString training_about(const widgets::SampleColumns& columns, double epoch) const;
    void want_training();
    void want_scores();
    void want_more(int row);
    void show_more();
    void want_history();
    void give_up_history();
    void want_features();
    widgets::SampleMore more_of(int row) const;
    void add_history(widgets::SampleMore& more, int index) const;
    void add_neighbours(widgets::SampleMore& more) const;
    /// The nearest training samples: see samples_training.cpp.
    void want_training_neighbours();
    void press_training_button();
    void add_training_neighbours(widgets::SampleMore& more) const;
    void add_training_offer(widgets::SampleMore& more) const;
    QVector<widgets::SampleNeighbour> pictured(const QVector<Neighbour>& neighbours, const QString& set,
                                               const QString& about) const;
    bool shows_training() const;
    bool shows_sample() const;
    bool shows_scored_sample() const;
    bool reads() const;
    ScoreKey key(const QString& score) const { return {position_, score}; }
    QString score() const;
    RunImageSetPtr images_of(const QString& set) const;

    SamplesTab* tab_;
    Background* background_;
    Settings* settings_;
    ScoreStore* store_;
    RunImages* images_;
    RunDetails run_;
    Position position_;
    int direction_ = 1; ///< of travel through the checkpoints
    std::shared_ptr<const SampleData> search_;
    TrainingSamplesPtr training_;
    QString training_of_;                 ///< run whose record was read
    qsizetype training_checkpoints_ = -1; ///< how many it had then
    bool reading_training_ = false;
    QSet<ScoreKey> unreadable_; ///< confidences without which the samples are shown
    QString failed_;            ///< why the scrubbed checkpoint's scores cannot be shown
    int row_ = -1;              ///< whose details are shown
    ScoreHistoryPtr history_;
    qsizetype history_checkpoints_ = -1;                 ///< how many the run had when it was read
    std::shared_ptr<std::atomic<bool>> reading_history_; ///< becomes true where it is given up; null = not being read
    FeaturesPtr features_;                               ///< read last
    bool reading_features_ = false;
    NeighboursKey neighbours_of_;
    QVector<Neighbour> neighbours_;
    QString neighbours_problem_; ///< why there are none, in a sentence
    TrainingFeatures* training_features_;
    NeighboursKey training_neighbours_of_;
    QVector<Neighbour> training_neighbours_;
    bool finding_training_ = false;
    int generation_ = 0; ///< what was asked for another run does not count any more
};

} // namespace midstage::app
