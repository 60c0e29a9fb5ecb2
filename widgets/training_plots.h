// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_options.h"
#include "widgets/curves.h"

#include <QFont>
#include <QSize>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QPaintDevice;
class QTransform;

namespace midstage::widgets {

class CheckpointLines;
class CurveKey;
class GapMarks;
class PlotCanvas;
class PlotCaption;

/// What a training run looks like over its checkpoints: loss and accuracy above, an OOD metric below, over one epoch
/// axis, with a crosshair and a readout through both, the scrubbed checkpoint, and the best and the final checkpoint of
/// the OOD mean with the gap between them.
class TrainingPlots : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString title; ///< of the run; drawn in exported plots alone
        TrainingCurves training;
        OodCurves ood;
        double epochs = 0;       ///< length of the whole run; the axis reaches it from the beginning
        bool unfinished = false; ///< the last checkpoint is the latest one, not the final one
        QString run = {};        ///< tells runs apart: the view that the user zoomed to is kept for the same one alone
        /// OOD means of runs that this one started from, or that started from it, in percent: thin and dashed in
        /// the same axes, in this run's epochs, so that what came before it lies left of 0.
        QVector<Curve> related = {};
        /// Training losses of the same runs, in nats, likewise in the upper plot.
        QVector<Curve> related_losses = {};
        int left_out = 0; ///< older related runs that are not drawn
        /// Where this run started from, as a thin line.
        std::optional<StartLevel> start = {};
        /// The loss that the run is held at, in nats, as a thin line.
        std::optional<double> constraint = {};
        CurveOptions options = {};
        /// OOD mean over the run's repetitions with other seeds, in percent.
        std::optional<SeedBand> band = {};
        /// Where the second run's checkpoint lies on this run's epoch axis.
        std::optional<double> pinned_epoch = {};
    };
    /// All that is exported, by value: the run may go on before it is painted.
    struct Snapshot {
        Content content;
        std::optional<std::pair<double, double>> epochs; ///< where the user has zoomed
        QFont font;
    };

    explicit TrainingPlots(QWidget* parent = nullptr);
    ~TrainingPlots() override;

    /// Curves of the same run may be given again as they grow: the view that the user zoomed to is kept.
    void set_content(const Content& content);
    const Content& content() const { return content_; }

    /// Position of the scrubbed checkpoint in the curves; -1 = none.
    void set_scrubbed(int index);
    int scrubbed() const { return scrubbed_; }
    /// Content::pinned_epoch alone.
    void set_pinned_epoch(std::optional<double> epoch);
    /// Position under the crosshair; -1 = none.
    void set_crosshair(int index);
    int crosshair() const { return crosshair_; }

    /// The gap between the best and the final checkpoint in words, or what has been won back since the start from
    /// another run; empty where there is no OOD curve.
    const QString& gap_text() const { return gap_text_; }
    const std::optional<BestAndFinal>& found() const { return found_; }

    /// The readout at the crosshair, else at the scrubbed checkpoint: names and values as shown.
    QStringList readout() const;

    /// The whole range again, and following the run as it grows.
    void reset_zoom();

    Snapshot snapshot() const;
    /// Paints what a snapshot holds, always in light colours and without crosshair, scrubber and values.
    static void paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector);
    QSize minimumSizeHint() const override { return {380, 240}; }
    QSize sizeHint() const override { return {900, 520}; }

Q_SIGNALS:
    /// The user chose a checkpoint by a click or by the arrow keys.
    void checkpoint_chosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void make_axes();
    void apply_scales();
    void rebuild_graphs();
    void style_graphs();
    void style_upper();
    void style_lower(bool markers);
    void fill_graphs();
    void fit_axes();
    void fit_y();
    void update_readout();
    /// Of a related run, which has epochs of its own: at this one; unknown where it has no checkpoint there.
    static double value_at(const Curve& curve, double epoch);
    int index_near(double pixel) const;
    /// Losses first, then what the right axis shows.
    QVector<const Curve*> upper_curves() const;
    const QVector<Curve>& right_curves() const;
    QVector<const Curve*> loss_curves() const;
    QVector<const Curve*> lower_curves() const;
    QVector<const Curve*> related_curves() const;
    QVector<const Curve*> all_curves() const;
    QVector<QCPGraph*> all_graphs() const;
    bool logarithmic_epochs() const;

    Content content_;
    PlotCanvas* canvas_ = nullptr;
    QCPAxisRect* upper_ = nullptr;
    QCPAxisRect* lower_ = nullptr;
    PlotCaption* title_ = nullptr;
    PlotCaption* caption_ = nullptr;
    CurveKey* upper_key_ = nullptr;
    CurveKey* lower_key_ = nullptr;
    GapMarks* marks_ = nullptr;
    CheckpointLines* lines_ = nullptr;
    QVector<QCPGraph*> upper_graphs_;
    QVector<QCPGraph*> lower_graphs_;
    QVector<QCPGraph*> related_graphs_;
    QVector<QCPGraph*> related_loss_graphs_;
    QVector<QCPGraph*> raw_graphs_; ///< of all_curves(), behind the smoothed ones
    QCPGraph* band_mean_ = nullptr;
    QCPGraph* band_high_ = nullptr;
    QCPGraph* band_low_ = nullptr;
    QCPItemStraightLine* start_line_ = nullptr;
    QCPItemStraightLine* constraint_line_ = nullptr;
    QString gap_text_;
    std::optional<BestAndFinal> found_;
    int scrubbed_ = -1;
    int crosshair_ = -1;
    bool zoomed_ = false;
    bool exporting_ = false;
    QPoint pressed_at_;
};

/// What stands above the lower plot: see TrainingPlots::gap_text().
QString gap_text_of(const TrainingPlots::Content& content);

} // namespace midstage::widgets
