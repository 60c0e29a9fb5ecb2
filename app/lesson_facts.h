// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson_condition.h"
#include "app/relatives.h"
#include "app/run_values.h"
#include "widgets/mask_values.h"
#include "widgets/sample_values.h"

#include <optional>

namespace midstage::app {

/// The training that a lesson is about, as far as it is known: that of the run that is shown, or the one that it
/// started from. What was found out about it stays known while runs that started from it are shown.
class LessonSubject {
public:
    /// The run that is shown, as it grows; an empty folder: none.
    void set_run(const RunDetails& run);
    /// Of the run that is shown.
    void set_relatives(const Relatives& relatives);
    /// Of the run that is shown: masks on its network with those on its parent's, and the counts of a search, nothing
    /// where none is known.
    void set_masks(const QVector<widgets::MaskEstimate>& estimates);
    void set_samples(const std::optional<widgets::SampleCounts>& counts);
    /// Fraction of the training images that were made atypical, of a run's specification; NaN where it has none. What
    /// is not of this training does not count.
    void set_atypical_fraction(const QString& training, double fraction);

    /// The training's folder, and that of the newest run that trained on from it; empty where there is none.
    const QString& training() const { return training_; }
    const QString& fine_tuned() const { return fine_tuned_; }
    double best_epoch() const;
    double final_epoch() const;
    /// In percent of the training's length: the epoch of its checkpoint nearest to that fraction.
    double epoch_at(double fraction) const;

    /// AUROC of the energy score, as the unweighted mean over the OOD sets (or of the run's first score, where it has
    /// no energy), in percent; the rest as FactForm says.
    LessonFacts facts() const;

private:
    void change_training(const QString& folder);
    void choose();
    void add_training(LessonFacts& facts) const;
    void add_fine_tuned(LessonFacts& facts) const;

    RunDetails run_;
    Relatives relatives_;
    QString training_;
    QString fine_tuned_;
    QVector<Checkpoint> checkpoints_; ///< of the training
    bool finished_ = false;
    double atypical_fraction_ = Checkpoint::unknown;
    QVector<Checkpoint> um_checkpoints_; ///< of the fine-tuning
    bool um_finished_ = false;
    double um_constraint_ = Checkpoint::unknown;
    QVector<widgets::MaskEstimate> estimates_;
    std::optional<widgets::SampleCounts> counts_;
};

} // namespace midstage::app
