// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_facts.h"

#include "app/demonstration.h"
#include "widgets/curves.h"

#include <cmath>

namespace midstage::app {

namespace {

constexpr double percent = 100;

std::optional<widgets::BestAndFinal> ends_of(const QVector<Checkpoint>& checkpoints) {
    const QStringList scores = widgets::scores_in(checkpoints);
    const QString energy = QStringLiteral("energy");
    const QString score = scores.contains(energy) ? energy : scores.value(0);
    return widgets::best_and_final(widgets::ood_curves(checkpoints, widgets::Metric::auroc, score));
}

void add(LessonFacts& facts, const char* name, double value) {
    if (std::isfinite(value)) {
        facts.insert(QString::fromLatin1(name), value);
    }
}

bool is_training(const QString& kind) {
    return kind == QStringLiteral("train");
}

} // namespace

void LessonSubject::change_training(const QString& folder) {
    if (folder == training_) {
        return;
    }
    training_ = folder;
    checkpoints_.clear();
    finished_ = false;
    atypical_fraction_ = Checkpoint::unknown;
    fine_tuned_.clear();
    um_checkpoints_.clear();
    um_finished_ = false;
    um_constraint_ = Checkpoint::unknown;
    estimates_.clear();
    counts_.reset();
}

void LessonSubject::set_run(const RunDetails& run) {
    if (run.folder != run_.folder) {
        relatives_ = Relatives(); // of the run that was shown
    }
    run_ = run;
    choose();
}

void LessonSubject::set_relatives(const Relatives& relatives) {
    relatives_ = relatives;
    choose();
}

void LessonSubject::choose() {
    if (run_.folder.isEmpty()) {
        change_training({});
        return;
    }
    if (is_training(run_.kind)) {
        change_training(run_.folder);
        checkpoints_ = run_.checkpoints;
        finished_ = run_.state == RunState::finished;
        for (const Relative& child : relatives_.children) { // oldest first
            if (run_kind_trains(child.kind) && !child.checkpoints.isEmpty()) {
                fine_tuned_ = child.folder;
                um_checkpoints_ = child.checkpoints;
                um_finished_ = child.state == RunState::finished;
                um_constraint_ = child.constraint;
            }
        }
        return;
    }
    if (!relatives_.parent) {
        return; // not read yet, or gone: what is known of the training stays
    }
    change_training(relatives_.parent->folder);
    checkpoints_ = relatives_.parent->checkpoints;
    finished_ = relatives_.parent->state == RunState::finished;
    if (run_kind_trains(run_.kind)) {
        fine_tuned_ = run_.folder;
        um_checkpoints_ = run_.checkpoints;
        um_finished_ = run_.state == RunState::finished;
        um_constraint_ = run_.constraint.value_or(Checkpoint::unknown);
    }
}

void LessonSubject::set_masks(const QVector<widgets::MaskEstimate>& estimates) {
    if (!estimates.isEmpty()) {
        estimates_ = estimates;
    }
}

void LessonSubject::set_samples(const std::optional<widgets::SampleCounts>& counts) {
    if (counts) {
        counts_ = counts;
    }
}

void LessonSubject::set_atypical_fraction(const QString& training, double fraction) {
    if (training == training_) {
        atypical_fraction_ = fraction;
    }
}

double LessonSubject::best_epoch() const {
    const auto ends = ends_of(checkpoints_);
    return ends ? ends->best_epoch : Checkpoint::unknown;
}

double LessonSubject::final_epoch() const {
    return checkpoints_.isEmpty() ? Checkpoint::unknown : checkpoints_.back().epoch;
}

double LessonSubject::epoch_at(double fraction) const {
    const double wanted = fraction * final_epoch();
    double nearest = Checkpoint::unknown;
    for (const Checkpoint& checkpoint : checkpoints_) {
        if (std::isnan(nearest) || std::abs(checkpoint.epoch - wanted) < std::abs(nearest - wanted)) {
            nearest = checkpoint.epoch;
        }
    }
    return nearest;
}

LessonFacts LessonSubject::facts() const {
    LessonFacts facts;
    if (training_.isEmpty()) {
        return facts;
    }
    facts.insert(QStringLiteral("run"), 1);
    if (is_demonstration(training_)) {
        facts.insert(QStringLiteral("demonstration"), 1);
    }
    add_training(facts);
    if (counts_) {
        facts.insert(QStringLiteral("searched"), 1);
        add(facts, "samples", static_cast<double>(counts_->all));
        add(facts, "flagged", static_cast<double>(counts_->flagged));
        if (counts_->precision || counts_->recall) {
            add(facts, "atypical", static_cast<double>(counts_->atypical));
            add(facts, "found", static_cast<double>(counts_->found));
        }
        add(facts, "precision", percent * counts_->precision.value_or(Checkpoint::unknown));
        add(facts, "recall", percent * counts_->recall.value_or(Checkpoint::unknown));
    }
    if (const qsizetype first = widgets::first_estimate(estimates_); first >= 0) {
        const double constraint = estimates_[first].mean;
        facts.insert(QStringLiteral("estimated"), 1);
        add(facts, "constraint", constraint);
        double nearest = Checkpoint::unknown;
        for (const Checkpoint& checkpoint : checkpoints_) {
            const double distance = std::abs(checkpoint.train_loss - constraint);
            if (std::isfinite(distance) && !(distance >= nearest)) {
                nearest = distance;
                add(facts, "stage_epoch", checkpoint.epoch);
            }
        }
    }
    add_fine_tuned(facts);
    return facts;
}

void LessonSubject::add_training(LessonFacts& facts) const {
    add(facts, "atypical_share", percent * atypical_fraction_);
    if (finished_) {
        facts.insert(QStringLiteral("finished"), 1);
    }
    if (checkpoints_.isEmpty()) {
        return;
    }
    add(facts, "checkpoints", static_cast<double>(checkpoints_.size()));
    add(facts, "epochs", checkpoints_.back().epoch);
    add(facts, "final_accuracy", percent * checkpoints_.back().test_accuracy);
    add(facts, "final_loss", checkpoints_.back().train_loss);
    if (const auto ends = ends_of(checkpoints_)) {
        add(facts, "best_epoch", ends->best_epoch);
        add(facts, "best_value", ends->best_value);
        add(facts, "best_accuracy", percent * checkpoints_.value(ends->best_index).test_accuracy);
        add(facts, "final_epoch", ends->final_epoch);
        add(facts, "final_value", ends->final_value);
        add(facts, "lost", ends->lost);
    }
}

void LessonSubject::add_fine_tuned(LessonFacts& facts) const {
    const auto training = ends_of(checkpoints_);
    const auto tuned = ends_of(um_checkpoints_);
    if (!tuned || !training) {
        return;
    }
    if (um_finished_) {
        facts.insert(QStringLiteral("fine_tuned"), 1);
    }
    const double accuracy = percent * um_checkpoints_.back().test_accuracy;
    add(facts, "um_value", tuned->final_value);
    add(facts, "um_accuracy", accuracy);
    add(facts, "um_constraint", um_constraint_);
    add(facts, "won_back", tuned->final_value - training->final_value);
    add(facts, "accuracy_cost", percent * checkpoints_.back().test_accuracy - accuracy);
}

} // namespace midstage::app
