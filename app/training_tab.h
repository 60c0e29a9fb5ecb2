// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
#include "app/relatives.h"
#include "widgets/curve_options.h"
#include "widgets/curves.h"
#include "widgets/training_plots.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace midstage::widgets {
class CheckpointScrubber;
class CheckpointTable;
class CurveOptionsButton;
} // namespace midstage::widgets

namespace midstage::app {

/// A run's checkpoints as plots, with the table of the one that the scrubber is at.
class TrainingTab : public QWidget, public FigureSource {
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

    /// A second run, whose OOD mean and checkpoint are drawn in the same axes.
    struct Pinned {
        QString folder;
        QString name;
        QVector<Checkpoint> checkpoints;
        double epoch = Checkpoint::unknown; ///< of its checkpoint
    };
    void set_pinned(const std::optional<Pinned>& pinned);
    /// Mean and deviation over the repetitions of the run with other seeds, of the chosen metric and score.
    void set_band(const std::optional<widgets::SeedBand>& band);

    void set_options(const widgets::CurveOptions& options);
    const widgets::CurveOptions& options() const;

    void set_plotted(widgets::Metric metric, const QString& score);
    widgets::Metric metric() const;
    QString score() const;

    widgets::TrainingPlots* plots() const { return plots_; }
    widgets::CheckpointScrubber* scrubber() const { return scrubber_; }
    widgets::CheckpointTable* table() const { return table_; }
    /// The scrubbed checkpoint, or nullptr.
    const Checkpoint* checkpoint() const;
    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override { return !shown_.checkpoints.isEmpty(); }

Q_SIGNALS:
    void plotted_changed();
    void options_changed();
    void table_export_wanted();

private:
    /// All that is drawn, put into words for whom it is made: see FileTexts.
    widgets::TrainingPlots::Content content() const;
    void show_curves();
    void add_pinned(widgets::TrainingPlots::Content& content) const;
    /// How far that run's epochs lie behind the shown run's.
    double shift_of(const QString& folder) const;
    void add_relatives(widgets::TrainingPlots::Content& content) const;
    void show_checkpoint();
    void offer_scores();

    Shown shown_;
    Relatives relatives_;
    std::optional<Pinned> pinned_;
    std::optional<widgets::SeedBand> band_;
    QString wanted_score_;
    QComboBox* metric_ = nullptr;
    QComboBox* score_ = nullptr;
    QCheckBox* all_scores_ = nullptr;
    widgets::CurveOptionsButton* curves_ = nullptr;
    widgets::TrainingPlots* plots_ = nullptr;
    widgets::CheckpointScrubber* scrubber_ = nullptr;
    widgets::CheckpointTable* table_ = nullptr;
};

/// Every checkpoint's metrics of every OOD set and score, as CSV in the columns of ood.csv. From any thread.
QString tables_as_csv(const QVector<Checkpoint>& checkpoints);

} // namespace midstage::app
