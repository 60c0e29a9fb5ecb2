// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"
#include "widgets/score_values.h"

#include <QFont>
#include <QSet>
#include <QWidget>
#include <optional>

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCPLayoutGrid;
class QCPMarginGroup;
class QLabel;
class QPaintDevice;
class QTransform;

namespace midstage::widgets {

class CurveKey;
class PlotCanvas;
class PlotCaption;
class ScoreMarks;
struct CurveStyle;

/// How distributions of scores are drawn.
struct ScorePlotOptions {
    enum class Kind { histogram, density };
    Kind kind = Kind::histogram;
    bool log_height = false;
    bool log_rates = false; ///< false-positive rate of the ROC curve
    bool operator==(const ScorePlotOptions&) const = default;
};

/// The distributions of a score over the ID and the OOD sets with a threshold that the user drags, and ROC and
/// precision-recall curves with the operating point that it means. A second checkpoint, B, stands below it on the same
/// axis. The threshold keeps the share of ID samples that it accepts, from checkpoint to checkpoint and for B: scores
/// of two networks have no unit in common.
class ScorePlot : public QWidget {
    Q_OBJECT

public:
    /// All that is exported, by value.
    struct Snapshot {
        ScoreContentPtr first;
        ScoreContentPtr second; ///< null = none
        QSet<QString> hidden;
        ScorePlotOptions options;
        double threshold = 0;
        QFont font;
    };

    explicit ScorePlot(QWidget* parent = nullptr);
    ~ScorePlot() override;

    /// Null = nothing to be seen.
    void set_content(const ScoreContentPtr& first, const ScoreContentPtr& second = nullptr);
    const ScoreContentPtr& content() const { return first_; }
    const ScoreContentPtr& second() const { return second_; }
    void set_options(const ScorePlotOptions& options);
    const ScorePlotOptions& options() const { return options_; }
    /// OOD sets that are not drawn.
    void set_hidden(const QSet<QString>& sets);
    const QSet<QString>& hidden() const { return hidden_; }

    /// What the threshold costs, at the first and at the second checkpoint.
    const ThresholdReading& reading() const { return reading_; }
    const ThresholdReading& second_reading() const { return second_reading_; }
    /// The share of ID samples to be accepted; in (0, 1].
    void set_id_accepted(double share);
    double id_accepted() const { return id_accepted_; }
    void set_threshold(double threshold);

    Snapshot snapshot() const;
    /// Paints what a snapshot holds, always in light colours, with a key.
    static void paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector);
    QSize minimumSizeHint() const override { return {320, 160}; }
    QSize sizeHint() const override { return {900, 420}; }

Q_SIGNALS:
    void reading_changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Hold { nothing, threshold, second_threshold, roc, precision };
    /// The graphs of one axis rect, one a set.
    using Graphs = QVector<QCPGraph*>;

    void make_axes();
    void arrange(QSize size);
    void fill();
    void fill_distributions(QCPAxisRect* rect, Graphs& graphs, const ScoreContentPtr& content);
    void fill_curves(QCPAxisRect* rect, Graphs& graphs, const ScoreContentPtr& content, ScoreCurve ScoreSet::*curve,
                     bool second);
    void resize_graphs(Graphs& graphs, qsizetype count, QCPAxisRect* rect);
    CurveStyle style_of(int set) const;
    bool drawn(const ScoreSet& set) const { return !hidden_.contains(set.name); }
    void fit_axes();
    void fit_heights(QCPAxisRect* rect, const ScoreContentPtr& content);
    void fit_scores();
    void fill_key();
    void update_reading(std::optional<double> threshold);
    void update_marks();
    void take_hold(Hold hold, QPointF at);
    Hold under(QPointF at) const;
    QCPAxis* scores(QCPAxisRect* rect) const;

    ScoreContentPtr first_;
    ScoreContentPtr second_;
    QSet<QString> hidden_;
    ScorePlotOptions options_;
    double id_accepted_ = usual_id_accepted;
    ThresholdReading reading_;
    ThresholdReading second_reading_;
    QString range_of_; ///< run and score whose range is shown
    double low_ = 0;
    double high_ = 1;
    Hold hold_ = Hold::nothing;

    PlotCanvas* canvas_ = nullptr;
    QCPLayoutGrid* left_ = nullptr;
    QCPLayoutGrid* right_ = nullptr;
    QCPMarginGroup* left_margin_ = nullptr;
    QCPAxisRect* first_rect_ = nullptr;
    QCPAxisRect* second_rect_ = nullptr;
    QCPAxisRect* roc_ = nullptr;
    QCPAxisRect* precision_ = nullptr;
    PlotCaption* title_ = nullptr;
    PlotCaption* caption_ = nullptr;
    CurveKey* key_ = nullptr; ///< in pictures alone
    ScoreMarks* marks_ = nullptr;
    Graphs first_graphs_;
    Graphs second_graphs_;
    Graphs roc_graphs_;
    Graphs second_roc_graphs_;
    Graphs precision_graphs_;
    Graphs second_precision_graphs_;
};

Picture picture_of(const ScorePlot::Snapshot& snapshot);

} // namespace midstage::widgets
