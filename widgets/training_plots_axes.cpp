// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_key.h"
#include "widgets/epoch_ticker.h"
#include "widgets/plot_canvas.h"
#include "widgets/plot_marks.h"
#include "widgets/training_plots.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double lowest_positive = std::numeric_limits<double>::infinity(); ///< on curves
    bool empty() const { return !(low <= high); }
    void include(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void include(const SeedBand& band, const QCPRange& epochs) {
        for (qsizetype i = 0; i < band.x.size(); ++i) {
            if (epochs.contains(band.x[i])) {
                include(band.mean[i] - band.deviation[i]);
                include(band.mean[i] + band.deviation[i]);
            }
        }
    }
    void include(const Curve& curve, const QCPRange& epochs) {
        for (qsizetype i = 0; i < curve.y.size(); ++i) {
            if (std::isfinite(curve.y[i]) && epochs.contains(curve.x[i])) {
                include(curve.y[i]);
                lowest_positive = curve.y[i] > 0 ? std::min(lowest_positive, curve.y[i]) : lowest_positive;
            }
        }
    }
};

/// A range for percentages: some room around the values, no narrower than 5 points, not far beyond 0 and 100.
QCPRange percent_range(const Range& range, double room) {
    if (range.empty()) {
        return {0, 100};
    }
    const double span = std::max(range.high - range.low, 5.0);
    const double middle = (range.high + range.low) / 2;
    const double low = middle - span * (0.5 + room);
    const double high = middle + span * (0.5 + room);
    return {std::max(low, -2.0), std::min(high, 102.0)};
}

/// From 0 where the values reach down to it.
QCPRange loss_range(const Range& range) {
    if (range.empty()) {
        return {0, 1};
    }
    const double span = std::max(range.high - range.low, 0.02 * std::abs(range.high) + 1e-6);
    const double low = range.low < 0.5 * range.high ? 0 : range.low - 0.08 * span;
    return {low, range.high + 0.08 * span};
}

QCPRange logarithmic_range(const Range& range) {
    if (!std::isfinite(range.lowest_positive)) {
        return {1e-3, 1};
    }
    const double high = std::max(range.high, 1.5 * range.lowest_positive);
    return {range.lowest_positive / 1.3, high * 1.3};
}

/// A level across a plot, hidden until it is set.
QCPItemStraightLine* level_line(PlotCanvas* canvas, QCPAxisRect* rect) {
    auto* line = new QCPItemStraightLine(canvas);
    line->setClipAxisRect(rect);
    for (QCPItemPosition* position : {line->point1, line->point2}) {
        position->setAxisRect(rect);
        position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        position->setType(QCPItemPosition::ptPlotCoords);
    }
    line->setVisible(false);
    return line;
}

} // namespace

void TrainingPlots::make_axes() {
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(6, 4, 4, 2));
    title_ = new PlotCaption(canvas_, true);
    caption_ = new PlotCaption(canvas_, true);
    upper_key_ = new CurveKey(canvas_);
    lower_key_ = new CurveKey(canvas_);
    grid->addElement(0, 0, title_);
    upper_ = canvas_->add_axis_rect(1, true);
    grid->addElement(1, 1, upper_key_);
    grid->addElement(2, 0, caption_);
    lower_ = canvas_->add_axis_rect(3, false);
    grid->addElement(3, 1, lower_key_);
    grid->setRowStretchFactor(3, 1.25);
    grid->setColumnStretchFactor(1, 0.001);

    auto* margins = new QCPMarginGroup(canvas_);
    for (QCPAxisRect* rect : {upper_, lower_}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        rect->setMinimumMargins(QMargins(8, 6, 14, 4));
        QCPAxis* bottom = rect->axis(QCPAxis::atBottom);
        // Only the epochs can be dragged and zoomed; heights always fit what is seen.
        rect->setRangeDragAxes({bottom});
        rect->setRangeZoomAxes({bottom});
        rect->setRangeDrag(Qt::Horizontal);
        rect->setRangeZoom(Qt::Horizontal);
    }
    QCPAxis* top_epochs = upper_->axis(QCPAxis::atBottom);
    QCPAxis* epochs = lower_->axis(QCPAxis::atBottom);
    top_epochs->setTickLabels(false);
    epochs->setLabel(tr("Epoch"));
    upper_->axis(QCPAxis::atLeft)->setLabel(tr("Loss (nats)"));
    const auto changed = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    const auto set_range = qOverload<const QCPRange&>(&QCPAxis::setRange);
    connect(top_epochs, changed, epochs, set_range);
    connect(epochs, changed, top_epochs, set_range);
    connect(epochs, changed, this, &TrainingPlots::fit_y);
    start_line_ = level_line(canvas_, lower_);
    constraint_line_ = level_line(canvas_, upper_);
    marks_ = new GapMarks(canvas_, lower_);
    lines_ = new CheckpointLines(canvas_, {upper_, lower_});
    apply_scales();
}

/// A parent's epochs lie left of 0, where there is no logarithm.
bool TrainingPlots::logarithmic_epochs() const {
    const QVector<double>& x = content_.ood.mean.x;
    return content_.options.logarithmic_epochs && std::any_of(x.begin(), x.end(), [](double at) { return at > 0; });
}

void TrainingPlots::apply_scales() {
    const auto scale = [](QCPAxis* axis, bool logarithmic, const QSharedPointer<QCPAxisTicker>& linear) {
        axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog) : linear);
    };
    for (const QCPAxisRect* rect : {upper_, lower_}) {
        scale(rect->axis(QCPAxis::atBottom), logarithmic_epochs(), epoch_ticker());
    }
    scale(upper_->axis(QCPAxis::atLeft), content_.options.logarithmic_loss,
          QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    const bool lr = content_.options.right_axis == CurveOptions::RightAxis::learning_rate;
    upper_->axis(QCPAxis::atRight)->setLabel(lr ? tr("Learning rate") : tr("Accuracy (%)"));
}

void TrainingPlots::fit_axes() {
    double first = 0;
    double last = std::max(1.0, content_.epochs);
    const QVector<double>& x = content_.ood.mean.x;
    if (!x.isEmpty()) {
        first = std::min(first, x.front());
        last = std::max(last, x.back());
    }
    for (const Curve& curve : content_.related) {
        if (!curve.x.isEmpty()) {
            first = std::min(first, curve.x.front());
            last = std::max(last, curve.x.back());
        }
    }
    lower_->axis(QCPAxis::atBottom)->setLabel(first < 0 ? tr("Epoch since the parent's checkpoint") : tr("Epoch"));
    if (logarithmic_epochs()) {
        const auto positive = std::find_if(x.begin(), x.end(), [](double at) { return at > 0; });
        lower_->axis(QCPAxis::atBottom)->setRange(*positive, last * 1.05);
    } else {
        // Room at the right for the markers of the last checkpoint.
        lower_->axis(QCPAxis::atBottom)->setRange(first, last + (last - first) * 0.03);
    }
    fit_y();
}

void TrainingPlots::fit_y() {
    const QCPRange epochs = lower_->axis(QCPAxis::atBottom)->range();
    Range loss;
    for (const Curve* curve : loss_curves()) {
        loss.include(*curve, epochs);
    }
    // Not of related runs: where this one began at the end of a training, the first epochs of that would press it flat.
    if (content_.constraint) {
        loss.include(*content_.constraint);
    }
    upper_->axis(QCPAxis::atLeft)
        ->setRange(content_.options.logarithmic_loss ? logarithmic_range(loss) : loss_range(loss));
    Range right;
    for (const Curve& curve : right_curves()) {
        right.include(curve, epochs);
    }
    const bool lr = content_.options.right_axis == CurveOptions::RightAxis::learning_rate;
    upper_->axis(QCPAxis::atRight)->setRange(lr ? loss_range(right) : percent_range(right, 0.08));
    Range ood;
    for (const Curve* curve : lower_curves()) {
        ood.include(*curve, epochs);
    }
    for (const Curve& curve : content_.related) {
        ood.include(curve, epochs);
    }
    if (content_.start) {
        ood.include(content_.start->value);
    }
    if (content_.band) {
        ood.include(*content_.band, epochs);
    }
    lower_->axis(QCPAxis::atLeft)->setRange(percent_range(ood, 0.12));
}

} // namespace midstage::widgets
