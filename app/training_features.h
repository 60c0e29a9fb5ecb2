// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "app/sample_facts.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

namespace midstage::app {

class Background;
class JobQueue;

/// What the network makes of the training samples at the checkpoint that is looked at: read where the run keeps it, or
/// computed by a pass over the training set on the worker's thread, which waits for the run that this one is at.
class TrainingFeatures : public QObject {
    Q_OBJECT

public:
    enum class State {
        unknown,   ///< no checkpoint is looked at, or the run's folder is being looked at
        absent,    ///< not computed yet
        waiting,   ///< for the worker
        computing, ///< see fraction()
        there,     ///< see features()
    };

    TrainingFeatures(Background* background, JobQueue* queue, QObject* parent);
    ~TrainingFeatures() override;

    /// The checkpoint that is looked at. With another run's what is being computed is given up.
    void show(const Position& position);
    /// The run's files may be others now.
    void forget();
    /// Starts the pass for the checkpoint that is looked at; one for another checkpoint is given up.
    void compute();
    void cancel();

    State state() const;
    /// Of the checkpoint that is looked at, as the set "train"; null unless they are there.
    FeaturesPtr features() const;
    /// How much of the pass is done, in [0, 1].
    double fraction() const;
    /// Whether a pass would have to wait for the worker now.
    bool worker_is_busy() const;
    /// What a pass over the shown run's training set took; nothing where none has been made.
    std::optional<double> seconds() const;
    /// Why the last pass failed, in a sentence; empty where it did not.
    const QString& problem() const { return problem_; }

Q_SIGNALS:
    void changed();

private:
    struct Pass;
    void read();
    void end(const std::shared_ptr<Pass>& pass, const QString& error);

    Background* background_;
    QPointer<JobQueue> queue_;
    Position position_;
    FeaturesPtr features_; ///< read last
    Position absent_;      ///< looked for last and not found
    bool reading_ = false;
    std::shared_ptr<Pass> pass_; ///< asked for and not ended
    QHash<QString, double> seconds_;
    QString problem_;
    QTimer poll_;
    int generation_ = 0; ///< what was read before the last forget() does not count any more
};

} // namespace midstage::app
