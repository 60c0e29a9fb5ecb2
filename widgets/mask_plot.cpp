// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_plot.h"

#include "widgets/checkpoint.h"
#include "widgets/elided_label.h"
#include "widgets/mask_marks.h"
#include "widgets/plot_canvas.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr int hold_distance = 7;       ///< pixels from the line at which the mouse takes hold of it
constexpr int accuracy_height = 360;   ///< a lower widget has no room for the accuracy
constexpr int training_width = 360;    ///< a narrower one none for the training loss
constexpr double smallest_loss = 1e-6; ///< a logarithmic axis ends somewhere
constexpr int far_step = 10;           ///< pixels an arrow key moves the line with Shift

QSharedPointer<QCPAxisTicker> logarithmic_ticks(const QCPRange& range) {
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const double decades = std::log10(range.upper / range.lower);
    for (int power = static_cast<int>(std::floor(std::log10(range.lower))); power <= 6; ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double at = digit * std::pow(10, power);
            if (range.contains(at) && (digit == 1.0 || decades < 3.2)) {
                ticker->addTick(at, QLocale().toString(at, 'g', 3));
            }
        }
    }
    return ticker;
}

} // namespace

MaskPlot::MaskPlot(QWidget* parent)
    : QWidget(parent) {
    make_widgets();
    make_axes();
    make_graphs();
    connect(canvas_, &PlotCanvas::theme_changed, this, &MaskPlot::style);
    connect(log_box_, &QCheckBox::toggled, this, &MaskPlot::set_logarithmic);
    set_content({});
}

MaskPlot::~MaskPlot() = default;

void MaskPlot::make_widgets() {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Loss under masks over the keep fraction"));
    hint_ = new QLabel(this);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setMargin(24);
    plots_ = new QWidget(this);
    sentence_ = new QLabel(plots_);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setContentsMargins(8, 4, 8, 0);
    QFont bold = sentence_->font();
    bold.setBold(true);
    sentence_->setFont(bold);
    canvas_ = new PlotCanvas(plots_);
    canvas_->setMouseTracking(true);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    readout_ = new ElidedLabel(plots_);
    log_box_ = new QCheckBox(tr("&Log"), plots_);
    log_box_->setAccessibleName(tr("Logarithmic loss"));
    log_box_->setToolTip(tr("Logarithmic loss"));
    log_box_->setChecked(logarithmic_);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 8, 4);
    bottom->addWidget(readout_, 1);
    bottom->addWidget(log_box_);
    auto* inner = new QVBoxLayout(plots_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(2);
    inner->addWidget(sentence_);
    inner->addWidget(canvas_, 1);
    inner->addLayout(bottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plots_, 1);
    layout->addWidget(hint_, 1);
}

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
    accuracy_->axis(QCPAxis::atLeft)->setLabel(tr("Acc. (%)"));
    accuracy_->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    marks_ = new MaskMarks(canvas_, masks_, training_, accuracy_);
}

void MaskPlot::make_graphs() {
    QCPAxis* keep = masks_->axis(QCPAxis::atBottom);
    QCPAxis* loss = masks_->axis(QCPAxis::atLeft);
    band_low_ = canvas_->addGraph(keep, loss);
    band_high_ = canvas_->addGraph(keep, loss);
    band_high_->setChannelFillGraph(band_low_);
    points_ = canvas_->addGraph(keep, loss);
    points_->setLineStyle(QCPGraph::lsNone);
    bars_ = new QCPErrorBars(keep, loss);
    mean_ = canvas_->addGraph(keep, loss);
    bars_->setDataPlottable(mean_);
    QCPAxis* accuracy_keep = accuracy_->axis(QCPAxis::atBottom);
    accuracy_bars_ = new QCPErrorBars(accuracy_keep, accuracy_->axis(QCPAxis::atLeft));
    accuracy_mean_ = canvas_->addGraph(accuracy_keep, accuracy_->axis(QCPAxis::atLeft));
    accuracy_bars_->setDataPlottable(accuracy_mean_);
    training_loss_ = canvas_->addGraph(training_->axis(QCPAxis::atBottom), training_->axis(QCPAxis::atLeft));
}

void MaskPlot::style() {
    const PlotTheme& theme = canvas_->theme();
    QColor faint = theme.loss;
    faint.setAlpha(45);
    QColor light = theme.loss;
    light.setAlpha(150);
    band_low_->setPen(Qt::NoPen);
    band_high_->setPen(Qt::NoPen);
    band_high_->setBrush(faint);
    points_->setScatterStyle({QCPScatterStyle::ssCircle, QPen(light, 1), QBrush(Qt::NoBrush), 5});
    CurveStyle mean{theme.loss, 2.2, Qt::SolidLine, QCPScatterStyle::ssDisc};
    mean_->setPen(mean.pen());
    mean_->setScatterStyle(mean.scatter());
    bars_->setPen(QPen(theme.loss, 1.2));
    CurveStyle accuracy{theme.accuracy, 2, Qt::SolidLine, QCPScatterStyle::ssSquare};
    accuracy_mean_->setPen(accuracy.pen());
    accuracy_mean_->setScatterStyle(accuracy.scatter());
    accuracy_bars_->setPen(QPen(theme.accuracy, 1.2));
    CurveStyle training{theme.loss, 2, Qt::DashLine}; // as the training loss is drawn elsewhere
    training_loss_->setPen(training.pen());
    training_loss_->setScatterStyle(content_.epochs.size() == 1
                                        ? QCPScatterStyle(QCPScatterStyle::ssDisc, theme.loss, theme.loss, 6)
                                        : QCPScatterStyle());
    masks_->axis(QCPAxis::atLeft)->setLabelColor(theme.loss);
    accuracy_->axis(QCPAxis::atLeft)->setLabelColor(theme.accuracy);
    masks_->axis(QCPAxis::atTop)->grid()->setVisible(false);
}

void MaskPlot::set_content(const MaskContent& content) {
    content_ = sorted(content);
    crosshair_ = std::min(crosshair_, static_cast<int>(content_.estimates.size()) - 1);
    const bool empty = content_.estimates.isEmpty() && !exporting_;
    hint_->setText(content_.hint.isEmpty() ? tr("No estimate yet: \"Estimate constraint\" draws random masks over a "
                                                "checkpoint's weights and shows here what they do to its loss.")
                                           : content_.hint);
    hint_->setVisible(empty);
    plots_->setVisible(!empty);
    style();
    fill();
    show_parts(height());
    fit_axes();
    update_words();
    update_marks();
    canvas_->replot_later();
}

void MaskPlot::fill() {
    QVector<double> keep;
    QVector<double> mean;
    QVector<double> deviation;
    QVector<double> low;
    QVector<double> high;
    QVector<double> accuracy;
    QVector<double> accuracy_deviation;
    QVector<double> point_keep;
    QVector<double> point_loss;
    for (const MaskEstimate& estimate : content_.estimates) {
        keep.append(estimate.keep_fraction);
        mean.append(estimate.mean);
        deviation.append(estimate.deviation);
        // The band has an end on a logarithmic axis as well.
        low.append(std::max(estimate.mean - estimate.deviation, smallest_loss));
        high.append(estimate.mean + estimate.deviation);
        accuracy.append(100 * estimate.accuracy);
        accuracy_deviation.append(100 * estimate.accuracy_deviation);
        for (const double loss : estimate.losses) {
            point_keep.append(estimate.keep_fraction);
            point_loss.append(loss);
        }
    }
    mean_->setData(keep, mean, true);
    bars_->setData(deviation);
    band_low_->setData(keep, low, true);
    band_high_->setData(keep, high, true);
    points_->setData(point_keep, point_loss, true);
    accuracy_mean_->setData(keep, accuracy, true);
    accuracy_bars_->setData(accuracy_deviation);
    training_loss_->setData(content_.epochs, content_.training_loss, true);
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

void MaskPlot::set_constraint(std::optional<double> constraint) {
    constraint_ = constraint && std::isfinite(*constraint) ? constraint : std::nullopt;
    if (!dragging_) {
        fit_loss();
        canvas_->replot_later();
    }
    update_words();
    update_marks();
}

void MaskPlot::move_to(double constraint) {
    const QCPRange range = masks_->axis(QCPAxis::atLeft)->range();
    constraint = std::clamp(constraint, std::max(range.lower, 0.0), range.upper);
    // As many digits as are shown: what is read is what is used.
    const double digits = constraint > 0 ? std::pow(10, 2 - std::floor(std::log10(constraint))) : 1;
    constraint_ = std::round(constraint * digits) / digits;
    update_words();
    update_marks();
    Q_EMIT constraint_changed(*constraint_);
}

void MaskPlot::set_logarithmic(bool logarithmic) {
    log_box_->setChecked(logarithmic);
    if (logarithmic_ != logarithmic) {
        logarithmic_ = logarithmic;
        fit_loss();
        canvas_->replot_later();
    }
}

void MaskPlot::set_crosshair(int index) {
    index = std::min(index, static_cast<int>(content_.estimates.size()) - 1);
    if (index != crosshair_) {
        crosshair_ = index;
        update_words();
        update_marks();
    }
}

QString MaskPlot::sentence() const {
    return constraint_ ? constraint_sentence(content_, *constraint_) : QString();
}

QString MaskPlot::readout() const {
    const int index = crosshair_ >= 0 ? crosshair_ : (constraint_ ? nearest_estimate(content_, *constraint_) : -1);
    return index < 0 ? QString() : estimate_text(content_.estimates[index]);
}

void MaskPlot::update_words() {
    const QString text = sentence();
    sentence_->setText(text.isEmpty() ? tr("No constraint is chosen: click into the plot to set one.") : text);
    readout_->setText(readout());
    setAccessibleDescription(content_.estimates.isEmpty() ? hint_->text()
                                                          : sentence_->text() + QLatin1Char(' ') + readout());
}

void MaskPlot::update_marks() {
    MaskMarks::Marks marks;
    marks.constraint = constraint_;
    if (crosshair_ >= 0 && !exporting_) {
        marks.crosshair = content_.estimates[crosshair_].keep_fraction;
    }
    if (constraint_) {
        marks.value = tr("c = %1").arg(loss_text(*constraint_));
        const int estimate = nearest_estimate(content_, *constraint_);
        if (estimate >= 0) {
            marks.estimate = QPointF(content_.estimates[estimate].keep_fraction, content_.estimates[estimate].mean);
        }
        const int stage = nearest_stage(content_, *constraint_);
        if (stage >= 0) {
            marks.stage = QPointF(content_.epochs[stage], content_.training_loss[stage]);
            marks.stage_text = tr("epoch %1").arg(epoch_text(content_.epochs[stage]));
        }
    }
    marks.focused = hasFocus();
    marks_->set_marks(marks);
    canvas_->replot_overlay();
}

bool MaskPlot::on_line(QPointF at) const {
    const bool inside =
        masks_->rect().contains(at.toPoint()) || (training_->visible() && training_->rect().contains(at.toPoint()));
    return inside && constraint_ &&
           std::abs(masks_->axis(QCPAxis::atLeft)->coordToPixel(*constraint_) - at.y()) <= hold_distance;
}

bool MaskPlot::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        setFocus(Qt::MouseFocusReason);
        const bool inside = masks_->rect().contains(at.toPoint());
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && (on_line(at) || (inside && !constraint_))) {
            dragging_ = true;
            move_to(masks_->axis(QCPAxis::atLeft)->pixelToCoord(at.y()));
        }
        break;
    }
    case QEvent::MouseMove: {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        if (dragging_) {
            move_to(masks_->axis(QCPAxis::atLeft)->pixelToCoord(at.y()));
            break;
        }
        canvas_->setCursor(on_line(at) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        int nearest = -1;
        if (at.x() >= masks_->left() && at.x() <= masks_->right()) {
            const double keep = masks_->axis(QCPAxis::atBottom)->pixelToCoord(at.x());
            double least = std::numeric_limits<double>::infinity();
            for (int i = 0; i < content_.estimates.size(); ++i) {
                const double distance = std::abs(content_.estimates[i].keep_fraction - keep);
                nearest = distance < least ? i : nearest;
                least = std::min(least, distance);
            }
        }
        set_crosshair(nearest);
        break;
    }
    case QEvent::MouseButtonRelease:
        dragging_ = false;
        break;
    case QEvent::MouseButtonDblClick:
        if (crosshair_ >= 0) {
            move_to(content_.estimates[crosshair_].mean);
        }
        break;
    case QEvent::Leave:
        set_crosshair(-1);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MaskPlot::keyPressEvent(QKeyEvent* event) {
    const auto count = static_cast<int>(content_.estimates.size());
    const QCPAxis* loss = masks_->axis(QCPAxis::atLeft);
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? far_step : 1;
    const auto move_by = [&](int pixels) {
        const double from = constraint_ ? *constraint_ : (count > 0 ? content_.estimates.last().mean : 0.1);
        move_to(loss->pixelToCoord(loss->coordToPixel(from) - pixels));
    };
    switch (event->key()) {
    case Qt::Key_Up:
        move_by(step);
        break;
    case Qt::Key_Down:
        move_by(-step);
        break;
    case Qt::Key_Left:
        set_crosshair(crosshair_ < 0 ? count - 1 : std::max(0, crosshair_ - 1));
        break;
    case Qt::Key_Right:
        set_crosshair(crosshair_ < 0 ? 0 : crosshair_ + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (crosshair_ < 0) {
            QWidget::keyPressEvent(event);
            return;
        }
        move_to(content_.estimates[crosshair_].mean);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MaskPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    show_parts(height());
}

void MaskPlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update_marks();
}

void MaskPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update_marks();
}

MaskPlot::Snapshot MaskPlot::snapshot() const {
    return {content_, constraint_, logarithmic_, font()};
}

void MaskPlot::paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                     bool vector) {
    // A second plot: the one on the screen keeps its colours and its crosshair.
    MaskPlot plot;
    plot.exporting_ = true;
    plot.logarithmic_ = snapshot.logarithmic;
    plot.canvas_->dress_for_export(snapshot.font);
    plot.constraint_ = snapshot.constraint;
    plot.set_content(snapshot.content);
    plot.title_->set_caption(snapshot.content.title);
    plot.caption_->set_caption(plot.sentence());
    plot.canvas_->paint_on(device, transform, size, vector);
}

} // namespace midstage::widgets
