// SPDX-License-Identifier: GPL-3.0-or-later
// Axes and curves of the plot of scores.
#include "widgets/checkpoint.h"
#include "widgets/curve_key.h"
#include "widgets/curves.h"
#include "widgets/plot_canvas.h"
#include "widgets/score_marks.h"
#include "widgets/score_plot.h"
#include "widgets/score_style.h"

#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr int fill_opacity = 34;     // of 255: six sets over each other can still be told apart
constexpr int id_fill_opacity = 52;  // the set that all others are compared with
constexpr double beside = 2.6;       ///< width over height from which on ROC and precision stand beside each other
constexpr double decades = 4;        ///< of a logarithmic axis of heights
constexpr double lowest_rate = 1e-3; ///< of a logarithmic axis of rates
/// Of the range that is shown: a checkpoint whose scores fill less gets one of its own. Less often, so that the axis
/// stands still while checkpoints go by.
constexpr double least_filled = 0.4;

void use_log(QCPAxis* axis, bool logarithmic) {
    const auto type = logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    if (axis->scaleType() != type) {
        axis->setScaleType(type);
        axis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                    : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
        axis->setNumberFormat(logarithmic ? QStringLiteral("gb") : QStringLiteral("g"));
        axis->setNumberPrecision(logarithmic ? 0 : 6);
    }
}

/// The outline of the bins, from the ground to the ground.
ScoreCurve steps_of(const ScoreSet& set, double low, double high) {
    const auto bins = set.heights.size();
    ScoreCurve curve;
    if (bins == 0) {
        return curve;
    }
    const auto edge = [&](qsizetype i) { return low + double(i) * (high - low) / double(bins); };
    curve.x.append(low);
    curve.y.append(0);
    for (qsizetype i = 0; i < bins; ++i) {
        curve.x.append(edge(i));
        curve.y.append(set.heights[i]);
    }
    curve.x.append(high);
    curve.y.append(0);
    return curve;
}

} // namespace

void ScorePlot::make_axes() {
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(6, 4, 8, 2));
    title_ = new PlotCaption(canvas_, true);
    caption_ = new PlotCaption(canvas_, false);
    const auto rect = [this](int row, const QString& x, const QString& y) {
        QCPAxisRect* made = canvas_->add_axis_rect(row, false);
        made->axis(QCPAxis::atBottom)->setLabel(x);
        made->axis(QCPAxis::atLeft)->setLabel(y);
        made->setMinimumSize(60, 40);
        return made;
    };
    first_rect_ = rect(2, {}, tr("Density"));
    second_rect_ = rect(3, {}, tr("Density"));
    roc_ = rect(4, tr("False-positive rate"), tr("True-positive rate"));
    precision_ = rect(5, tr("Recall"), tr("Precision"));
    left_ = new QCPLayoutGrid;
    right_ = new QCPLayoutGrid;
    for (QCPLayoutGrid* part : {left_, right_}) {
        part->setRowSpacing(2);
        part->setColumnSpacing(4);
    }
    left_->addElement(0, 0, first_rect_);
    left_->addElement(1, 0, second_rect_);
    right_->addElement(0, 0, roc_);
    right_->addElement(1, 0, precision_);
    grid->simplify();
    grid->addElement(0, 0, title_);
    grid->addElement(1, 0, caption_);
    grid->addElement(2, 0, left_);
    grid->addElement(2, 1, right_);
    grid->setColumnStretchFactor(0, 1.35);
    left_margin_ = new QCPMarginGroup(canvas_);
    first_rect_->setMarginGroup(QCP::msLeft, left_margin_);
    second_rect_->setMarginGroup(QCP::msLeft, left_margin_);
    second_rect_->setVisible(false);
    left_->take(second_rect_);
    left_->simplify();
    for (QCPAxisRect* curves : {roc_, precision_}) {
        curves->axis(QCPAxis::atLeft)->setRange(0, 1.02);
        curves->axis(QCPAxis::atBottom)->setRange(0, 1);
    }
    marks_ = new ScoreMarks(canvas_, first_rect_, second_rect_, roc_, precision_);
}

/// ROC and precision above each other where there is the height for it, else beside each other; B's distributions below
/// A's where there is a B.
void ScorePlot::arrange(QSize size) {
    const bool stacked = size.width() < beside * size.height();
    const bool was_stacked = right_->columnCount() == 1;
    if (stacked != was_stacked) {
        right_->take(precision_);
        right_->simplify();
        right_->addElement(stacked ? 1 : 0, stacked ? 0 : 1, precision_);
    }
    canvas_->plotLayout()->setColumnStretchFactor(1, stacked ? 1 : 1.5);
    const bool two = second_ != nullptr;
    if (two != second_rect_->visible()) {
        if (two) {
            left_->addElement(1, 0, second_rect_);
            canvas_->apply_theme(); // which has not reached it while it was nowhere
        } else {
            left_->take(second_rect_);
            left_->simplify();
        }
        second_rect_->setVisible(two);
    }
    // The axis is the same: once is enough.
    first_rect_->axis(QCPAxis::atBottom)->setTickLabels(!two);
    canvas_->replot_later();
}

CurveStyle ScorePlot::style_of(int set) const {
    return score_style(set, canvas_->theme());
}

void ScorePlot::resize_graphs(Graphs& graphs, qsizetype count, QCPAxisRect* rect) {
    while (graphs.size() > count) {
        canvas_->removeGraph(graphs.takeLast());
    }
    while (graphs.size() < count) {
        graphs.append(canvas_->add_graph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)));
    }
}

void ScorePlot::fill() {
    fill_distributions(first_rect_, first_graphs_, first_);
    fill_distributions(second_rect_, second_graphs_, second_);
    fill_curves(roc_, second_roc_graphs_, second_, &ScoreSet::roc, true);
    fill_curves(precision_, second_precision_graphs_, second_, &ScoreSet::precision, true);
    fill_curves(roc_, roc_graphs_, first_, &ScoreSet::roc, false);
    fill_curves(precision_, precision_graphs_, first_, &ScoreSet::precision, false);
    fit_axes();
    update_marks();
    canvas_->replot_later();
}

void ScorePlot::fill_distributions(QCPAxisRect* rect, Graphs& graphs, const ScoreContentPtr& content) {
    const qsizetype count = content ? content->sets.size() : 0;
    resize_graphs(graphs, count, rect);
    for (int i = 0; i < count; ++i) {
        const ScoreSet& set = content->sets[i];
        QCPGraph* graph = graphs[i];
        graph->setVisible(drawn(set));
        if (!drawn(set)) {
            continue;
        }
        const CurveStyle style = style_of(i);
        const bool histogram = options_.kind == ScorePlotOptions::Kind::histogram;
        const ScoreCurve curve = histogram ? steps_of(set, content->low, content->high) : set.density;
        graph->setData(curve.x, curve.y, true);
        graph->setLineStyle(histogram ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
        graph->setPen(style.pen());
        QColor filling = style.colour;
        filling.setAlpha(i == 0 ? id_fill_opacity : fill_opacity);
        graph->setBrush(filling);
    }
}

void ScorePlot::fill_curves(QCPAxisRect* rect, Graphs& graphs, const ScoreContentPtr& content,
                            ScoreCurve ScoreSet::*curve, bool second) {
    const qsizetype count = content ? content->sets.size() - 1 : 0;
    resize_graphs(graphs, count, rect);
    for (int i = 0; i < count; ++i) {
        const ScoreSet& set = content->sets[i + 1];
        graphs[i]->setVisible(drawn(set));
        if (drawn(set)) {
            CurveStyle style = style_of(i + 1);
            style.width = second ? 1 : (second_ ? 2.2 : style.width);
            graphs[i]->setData((set.*curve).x, (set.*curve).y, true); // in the order of their thresholds
            graphs[i]->setPen(style.pen());
        }
    }
}

void ScorePlot::fit_axes() {
    fit_scores();
    fit_heights(first_rect_, first_);
    fit_heights(second_rect_, second_);
    QCPAxis* rate = roc_->axis(QCPAxis::atBottom);
    use_log(rate, options_.log_rates);
    rate->setRange(options_.log_rates ? lowest_rate : 0, 1);
    double lowest = 1;
    for (const ScoreContentPtr& content : {first_, second_}) {
        for (qsizetype i = 1; content && i < content->sets.size(); ++i) {
            const ScoreSet& set = content->sets[i];
            if (drawn(set) && !set.precision.y.isEmpty()) {
                lowest = std::min(lowest, *std::min_element(set.precision.y.begin(), set.precision.y.end()));
            }
        }
    }
    precision_->axis(QCPAxis::atLeft)->setRange(lowest > 0.55 ? std::floor(lowest * 10 - 0.5) / 10 : 0, 1.02);
    const QString unit = first_ ? score_title(first_->score) : QString();
    first_rect_->axis(QCPAxis::atBottom)->setLabel(second_ ? QString() : unit);
    second_rect_->axis(QCPAxis::atBottom)->setLabel(unit);
}

void ScorePlot::fit_scores() {
    if (!first_) {
        return;
    }
    double low = first_->low;
    double high = first_->high;
    if (second_) {
        low = std::min(low, second_->low);
        high = std::max(high, second_->high);
    }
    const QString of =
        first_->run + QLatin1Char('\n') + first_->score + (second_ ? QLatin1Char('\n') + second_->run : QString());
    const bool fills = high - low >= least_filled * (std::max(high, high_) - std::min(low, low_));
    if (of == range_of_ && fills) {
        low = std::min(low, low_);
        high = std::max(high, high_);
    }
    range_of_ = of;
    low_ = low;
    high_ = high;
    const double room = (high - low) * 0.01;
    for (QCPAxisRect* rect : {first_rect_, second_rect_}) {
        scores(rect)->setRange(low - room, high + room);
    }
}

void ScorePlot::fit_heights(QCPAxisRect* rect, const ScoreContentPtr& content) {
    double highest = 0;
    for (qsizetype i = 0; content && i < content->sets.size(); ++i) {
        const ScoreSet& set = content->sets[i];
        const QVector<double>& heights =
            options_.kind == ScorePlotOptions::Kind::histogram ? set.heights : set.density.y;
        if (drawn(set) && !heights.isEmpty()) {
            highest = std::max(highest, *std::max_element(heights.begin(), heights.end()));
        }
    }
    highest = highest > 0 ? highest : 1;
    QCPAxis* axis = rect->axis(QCPAxis::atLeft);
    use_log(axis, options_.log_height);
    // Room for the threshold's value above the curves.
    axis->setRange(options_.log_height ? highest * std::pow(10, -decades) : 0,
                   options_.log_height ? highest * 4 : highest * 1.15);
}

QCPAxis* ScorePlot::scores(QCPAxisRect* rect) const {
    return rect->axis(QCPAxis::atBottom);
}

void ScorePlot::fill_key() {
    if (!first_) {
        return;
    }
    if (key_ == nullptr) {
        key_ = new CurveKey(canvas_);
        canvas_->plotLayout()->addElement(2, 2, key_);
        canvas_->plotLayout()->setColumnStretchFactor(2, 0.001);
    }
    QVector<CurveKey::Entry> entries;
    QStringList values;
    for (int i = 0; i < first_->sets.size(); ++i) {
        const ScoreSet& set = first_->sets[i];
        if (drawn(set)) {
            entries.append({score_set_title(set.name), style_of(i), i == 0, {}});
            values.append(i == 0 ? QString() : percent_text(100 * set.metrics[Metric::auroc]));
        }
    }
    key_->set_entries(entries);
    key_->set_values(second_ ? tr("AUROC of A") : tr("AUROC"), values);
}

} // namespace midstage::widgets
