// SPDX-License-Identifier: GPL-3.0-or-later
// The axes of the plot of masks: which are shown, and their ranges and ticks.
#include "widgets/checkpoint.h"
#include "widgets/epoch_ticker.h"
#include "widgets/file_texts.h"
#include "widgets/mask_marks.h"
#include "widgets/mask_plot.h"
#include "widgets/plot_canvas.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr int accuracy_height = 360; ///< a lower widget has no room for the accuracy
constexpr int training_width = 360;  ///< a narrower one none for the training loss

/// Round numbers of a logarithmic axis; as many in each decade as it takes to read a value.
QSharedPointer<QCPAxisTicker> logarithmic_ticks(const QCPRange& range) {
    constexpr int enough = 3;
    const std::array<std::vector<double>, 3> choices{{{1}, {1, 2, 5}, {1, 1.2, 1.5, 2, 3, 5, 7}}}; // from few to many
    const auto first_choice = static_cast<size_t>(std::log10(range.upper / range.lower) < 3.2 ? 1 : 0);
    for (size_t choice = first_choice; choice < choices.size(); ++choice) {
        QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        for (int power = static_cast<int>(std::floor(std::log10(range.lower))); power <= 6; ++power) {
            for (const double digit : choices.at(choice)) {
                const double at = digit * std::pow(10, power);
                if (range.contains(at)) {
                    ticker->addTick(at, text_locale().toString(at, 'g', 3));
                }
            }
        }
        if (ticker->ticks().size() >= enough) {
            return ticker;
        }
    }
    return QSharedPointer<QCPAxisTicker>(new QCPAxisTicker); // so narrow that equal steps look equal
}

} // namespace

void MaskPlot::make_axes() {
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(6, 2, 4, 2));
    title_ = new PlotCaption(canvas_, true);
    caption_ = new PlotCaption(canvas_, false);
    grid->addElement(0, 0, title_);
    grid->addElement(1, 0, caption_);
    masks_ = canvas_->add_axis_rect(2, false);
    accuracy_ = canvas_->add_axis_rect(3, false);
    training_ = canvas_->add_axis_rect(4, false);
    grid->take(training_);
    grid->addElement(2, 1, training_);
    grid->simplify();
    grid->setRowStretchFactor(2, 2.4);
    grid->setColumnStretchFactor(0, 1.7);
    auto* lefts = new QCPMarginGroup(canvas_);
    auto* heights = new QCPMarginGroup(canvas_);
    for (QCPAxisRect* rect : {masks_, accuracy_}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, lefts);
    }
    for (QCPAxisRect* rect : {masks_, training_}) {
        rect->setMarginGroup(QCP::msTop | QCP::msBottom, heights);
    }
    for (QCPAxisRect* rect : {masks_, training_, accuracy_}) {
        rect->setMinimumMargins(QMargins(8, 6, 14, 4));
        rect->setMinimumSize(40, 30);
    }
    QCPAxis* pruned = masks_->addAxis(QCPAxis::atTop);
    pruned->setLayer(QStringLiteral("axes"));
    pruned->setRangeReversed(true);
    pruned->setLabel(tr("Pruned (%)"));
    canvas_->apply_theme();
    pruned->grid()->setVisible(false);
    masks_->axis(QCPAxis::atLeft)->setLabel(tr("Loss (nats)"));
    training_->axis(QCPAxis::atLeft)->setTickLabels(false);
    training_->axis(QCPAxis::atBottom)->setLabel(tr("Epoch (training loss)"));
    training_->axis(QCPAxis::atBottom)->setTicker(epoch_ticker());
    accuracy_->axis(QCPAxis::atLeft)->setLabel(tr("Acc. (%)"));
    accuracy_->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    marks_ = new MaskMarks(canvas_, masks_, training_, accuracy_);
}

void MaskPlot::show_parts(int height) {
    const bool any_accuracy = std::any_of(content_.estimates.begin(), content_.estimates.end(),
                                          [](const MaskEstimate& one) { return std::isfinite(one.accuracy); });
    const bool with_accuracy = any_accuracy && (exporting_ || height >= accuracy_height);
    const bool with_training = !content_.epochs.isEmpty() && (exporting_ || width() >= training_width);
    QCPLayoutGrid* grid = canvas_->plotLayout();
    const auto show = [&](QCPAxisRect* rect, int row, int column, bool shown) {
        const bool in_layout = rect->layout() != nullptr;
        if (shown && !in_layout) {
            grid->addElement(row, column, rect);
        } else if (!shown && in_layout) {
            grid->take(rect);
            grid->simplify(); // an empty row or column would keep its room
        }
        rect->setVisible(shown);
    };
    show(accuracy_, 3, 0, with_accuracy);
    show(training_, 2, 1, with_training);
    if (with_accuracy) {
        grid->setRowStretchFactor(2, 2.4);
    }
    if (with_training) {
        grid->setColumnStretchFactor(0, 1.7);
    }
    accuracy_mean_->setVisible(with_accuracy);
    accuracy_bars_->setVisible(with_accuracy);
    training_loss_->setVisible(with_training);
    // One axis says the keep fraction, the lowest.
    QCPAxis* upper_keep = masks_->axis(QCPAxis::atBottom);
    QCPAxis* lower_keep = accuracy_->axis(QCPAxis::atBottom);
    upper_keep->setTickLabels(!with_accuracy);
    upper_keep->setLabel(with_accuracy ? QString() : tr("Keep fraction"));
    lower_keep->setLabel(tr("Keep fraction"));
    canvas_->apply_theme();
    style();
}

void MaskPlot::fit_axes() {
    double low = 0.9;
    double high = 1;
    if (!content_.estimates.isEmpty()) {
        low = content_.estimates.first().keep_fraction;
        high = content_.estimates.last().keep_fraction;
    }
    const double room = std::max((high - low) * 0.06, 0.004);
    const QCPRange keep(low - room, high + room);
    masks_->axis(QCPAxis::atBottom)->setRange(keep);
    accuracy_->axis(QCPAxis::atBottom)->setRange(keep);
    masks_->axis(QCPAxis::atTop)->setRange(100 * (1 - keep.upper), 100 * (1 - keep.lower));
    const double last = content_.epochs.isEmpty() ? 1 : std::max(1.0, content_.epochs.last());
    training_->axis(QCPAxis::atBottom)->setRange(0, last * 1.04);
    double least = 100;
    double most = 0;
    for (const MaskEstimate& estimate : content_.estimates) {
        if (std::isfinite(estimate.accuracy)) {
            least = std::min(least, 100 * (estimate.accuracy - estimate.accuracy_deviation));
            most = std::max(most, 100 * (estimate.accuracy + estimate.accuracy_deviation));
        }
    }
    const double span = std::max(most - least, 2.0);
    accuracy_->axis(QCPAxis::atLeft)
        ->setRange(std::max(-2.0, least - 0.15 * span), std::min(102.0, most + 0.15 * span));
    fit_loss();
}

void MaskPlot::fit_loss() {
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    const auto include = [&](double value) {
        if (std::isfinite(value) && (value > smallest_loss || !logarithmic_)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const MaskEstimate& estimate : content_.estimates) {
        include(estimate.mean);
        include(estimate.mean + estimate.deviation);
        for (const double loss : estimate.losses) {
            include(loss);
        }
    }
    std::for_each(content_.training_loss.begin(), content_.training_loss.end(), include);
    // While the line is dragged the axis stays, or the line would run away from the mouse.
    if (constraint_) {
        include(*constraint_);
    }
    if (!(low <= high)) {
        low = 0.01;
        high = 1;
    }
    QCPRange range(low, high);
    if (logarithmic_) {
        low = std::max(low, smallest_loss);
        const double room = std::pow(std::max(high / low, 1.2), 0.08);
        range = QCPRange(low / room, high * room);
    } else {
        range = QCPRange(0, high * 1.06);
    }
    for (const QCPAxisRect* rect : {masks_, training_}) {
        QCPAxis* axis = rect->axis(QCPAxis::atLeft);
        axis->setScaleType(logarithmic_ ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(logarithmic_ ? logarithmic_ticks(range) : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
        axis->setRange(range);
    }
}

} // namespace midstage::widgets
