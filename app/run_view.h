// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relatives.h"
#include "app/run_values.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;

namespace midstage::widgets {
class CheckpointScrubber;
class ElidedLabel;
} // namespace midstage::widgets

namespace midstage::app {

class MaskTab;
class PinnedRun;
class SamplesTab;
class ScoresTab;
class TrainingTab;

/// One run: what it is and where it is, its tabs, and below them the checkpoint that they show and start from.
class RunView : public QWidget {
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    /// Shows the run as it was read from the disk.
    void show_run(const RunDetails& details);
    /// Nothing is shown any more.
    void clear();
    /// Takes what the worker tells, where it is of the run that is shown.
    void take(const RunUpdate& update);
    void set_paused(bool paused);
    /// The runs around the one that is shown.
    void set_relatives(const Relatives& relatives);
    /// The loss constraint of the run that is shown, which a run under way finds after it has begun.
    void set_constraint(std::optional<double> constraint);

    /// The run with the checkpoint that its scrubber is at; without a checkpoint the epoch is not known.
    Position position() const;
    /// The second run with its checkpoint, where one is pinned.
    std::optional<Position> pinned() const;
    PinnedRun* pinned_run() const { return pinned_; }
    /// Goes to the checkpoint nearest to that epoch, now or once that run is shown.
    void choose_checkpoint(const QString& run, double epoch);

    const QString& folder() const { return details_.folder; }
    const RunDetails& details() const { return details_; }
    TrainingTab* training() const { return training_; }
    widgets::CheckpointScrubber* scrubber() const { return scrubber_; }
    MaskTab* masks() const { return masks_; }
    SamplesTab* samples() const { return samples_; }
    ScoresTab* scores() const { return scores_; }
    /// The tab in front.
    QWidget* current_tab() const;
    /// A tab about more than the run that is shown: it is there whatever is shown, with `header` in the place of the
    /// run's, and without the scrubber.
    void add_lasting_tab(QWidget* tab, const QString& title, QWidget* header);
    /// Brings the run's first tab to the front where the lasting one is.
    void leave_lasting_tab();
    /// Now, or once that run is shown; not where its kind has no such tab.
    void bring_to_front(const QString& run, QWidget* tab);

Q_SIGNALS:
    void tab_changed();
    /// Another run or checkpoint is shown, or the run has grown.
    void position_changed();
    void pinned_changed();
    /// A jump out of this run: `epoch` is not known where the last checkpoint is meant.
    void run_wanted(const QString& folder, double epoch);

protected:
    void changeEvent(QEvent* event) override;

private:
    bool finished() const { return details_.state == RunState::finished; }
    void show_details();
    bool is_lasting(const QWidget* tab) const { return tab != nullptr && tab == lasting_; }
    void show_surroundings();
    void show_tab(QWidget* tab, bool shown);
    void show_tabs_of(const QString& kind);
    void show_checkpoints();
    void show_pinned();
    void offer_jump(const Relatives& relatives);
    void show_search();
    void show_progress(const RunProgress& progress);

    RunDetails details_;
    RunProgress progress_;
    std::optional<RunState> newest_search_; ///< of those that started from this run
    bool was_training_ = true;              ///< the run that was shown before
    QString front_run_;                     ///< a run whose tab is to be brought to the front
    QWidget* front_tab_ = nullptr;
    std::optional<Position> told_pinned_;
    Position wanted_position_; ///< of a run that is not shown yet
    Position jump_;            ///< where the scrubber's own jump leads
    QStackedWidget* headers_ = nullptr;
    QVector<QWidget*> run_tabs_; ///< those about the run that is shown
    QWidget* scrubbers_ = nullptr;
    QWidget* empty_ = nullptr; ///< the tab while no run is shown
    QWidget* lasting_ = nullptr;
    bool has_checkpoints_ = true; ///< that can be scrubbed through
    QTabWidget* tabs_ = nullptr;
    widgets::CheckpointScrubber* scrubber_ = nullptr;
    PinnedRun* pinned_ = nullptr;
    TrainingTab* training_ = nullptr;
    MaskTab* masks_ = nullptr;
    SamplesTab* samples_ = nullptr;
    ScoresTab* scores_ = nullptr;
    widgets::ElidedLabel* name_ = nullptr;
    QLabel* state_ = nullptr;
    widgets::ElidedLabel* about_ = nullptr;
    QLabel* progress_text_ = nullptr;
    QProgressBar* bar_ = nullptr;
};

} // namespace midstage::app
