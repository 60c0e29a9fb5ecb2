// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relatives.h"
#include "widgets/curves.h"
#include "widgets/training_plots.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace midstage::widgets {
class CheckpointScrubber;
class CheckpointTable;
} // namespace midstage::widgets

namespace midstage::app {

/// A run's checkpoints as plots, with the table of the one that the scrubber is at.
class TrainingTab : public QWidget {
    Q_OBJECT

public:
    /// The scrubber is laid out elsewhere: it chooses the checkpoint for all tabs.
    explicit TrainingTab(widgets::CheckpointScrubber* scrubber, QWidget* parent = nullptr);

    /// What is shown of a run; another one starts at its newest checkpoint.
    struct Shown {
        QString run; ///< its folder
        QString title;
        QVector<Checkpoint> checkpoints;
        double epochs = 0;
        bool unfinished = false; ///< the last checkpoint is the latest, not the final one
        bool trains = true;      ///< else it only looks at the checkpoints of another run
        std::optional<double> constraint = {};
    };
    void set_run(const Shown& shown);

    /// The runs that the shown one started from or that started from it; drawn in the same axes.
    void set_relatives(const Relatives& relatives);

    void set_plotted(widgets::Metric metric, const QString& score);
    widgets::Metric metric() const;
    QString score() const;

    widgets::TrainingPlots* plots() const { return plots_; }
    widgets::CheckpointScrubber* scrubber() const { return scrubber_; }
    widgets::CheckpointTable* table() const { return table_; }
    /// The scrubbed checkpoint, or nullptr.
    const Checkpoint* checkpoint() const;
    /// What the plots show, as CSV.
    QString data_csv() const;

Q_SIGNALS:
    void plotted_changed();
    void table_export_wanted();

private:
    void show_curves();
    void add_relatives(widgets::TrainingPlots::Content& content) const;
    void show_checkpoint();
    void offer_scores();

    Shown shown_;
    Relatives relatives_;
    QString wanted_score_;
    QComboBox* metric_ = nullptr;
    QComboBox* score_ = nullptr;
    QCheckBox* all_scores_ = nullptr;
    widgets::TrainingPlots* plots_ = nullptr;
    widgets::CheckpointScrubber* scrubber_ = nullptr;
    widgets::CheckpointTable* table_ = nullptr;
};

/// Every checkpoint's metrics of every OOD set and score, as CSV in the columns of ood.csv. From any thread.
QString tables_as_csv(const QVector<Checkpoint>& checkpoints);

} // namespace midstage::app
