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

/// A run's checkpoints as plots, with the scrubber and the table of the one it is at.
class TrainingTab : public QWidget {
    Q_OBJECT

public:
    explicit TrainingTab(QWidget* parent = nullptr);

    /// `unfinished`: the last checkpoint is the latest, not the final one. Another `run` starts at its newest
    /// checkpoint.
    void set_run(const QString& run, const QString& title, const QVector<Checkpoint>& checkpoints, double epochs,
                 bool unfinished);

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
    /// Every checkpoint's metrics of every OOD set and score, as CSV in the columns of ood.csv.
    QString table_csv() const;

Q_SIGNALS:
    void plotted_changed();
    void table_export_wanted();

private:
    void show_curves();
    void add_relatives(widgets::TrainingPlots::Content& content) const;
    void show_checkpoint();
    void offer_scores();

    QString run_;
    QString title_;
    QVector<Checkpoint> checkpoints_;
    Relatives relatives_;
    double epochs_ = 0;
    bool unfinished_ = false;
    QString wanted_score_;
    QComboBox* metric_ = nullptr;
    QComboBox* score_ = nullptr;
    QCheckBox* all_scores_ = nullptr;
    widgets::TrainingPlots* plots_ = nullptr;
    widgets::CheckpointScrubber* scrubber_ = nullptr;
    widgets::CheckpointTable* table_ = nullptr;
};

} // namespace midstage::app
