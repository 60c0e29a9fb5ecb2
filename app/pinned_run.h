// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QWidget>

class QToolButton;

namespace midstage::widgets {
class CheckpointScrubber;
}

namespace midstage::app {

/// A second run, called B, that stays in view beside the shown one: its own scrubber, with a button that puts it away.
/// Hidden while there is none.
class PinnedRun : public QWidget {
    Q_OBJECT

public:
    explicit PinnedRun(QWidget* parent = nullptr);

    /// Pins the run, or takes what is new of the pinned one. A run that was not pinned before stands at `epoch`, or
    /// where that is not known at its best checkpoint.
    void show_run(const RunDetails& details, double epoch = Checkpoint::unknown);
    void clear();
    /// Takes what the worker tells, where it is of this run.
    void take(const RunUpdate& update);
    /// What the best checkpoint is chosen by.
    void set_plotted(widgets::Metric metric, const QString& score);

    bool pinned() const { return !details_.folder.isEmpty(); }
    const RunDetails& details() const { return details_; }
    /// Nothing while no run is pinned, or where it has no checkpoint.
    std::optional<Position> position() const;
    widgets::CheckpointScrubber* scrubber() const { return scrubber_; }

Q_SIGNALS:
    /// Another run, more checkpoints of it, or none any more.
    void run_changed();
    void position_changed();
    /// The user has put it away.
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_checkpoints();
    void load_icon();

    RunDetails details_;
    widgets::Metric metric_ = widgets::default_metric;
    QString score_;
    widgets::CheckpointScrubber* scrubber_;
    QToolButton* close_;
};

} // namespace midstage::app
