// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_plot.h"

#include "widgets/checkpoint.h"
#include "widgets/elided_label.h"
#include "widgets/mask_marks.h"
#include "widgets/plot_canvas.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

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
    hint_ =
        new QLabel(tr("No estimate yet: “Estimate constraint” draws random masks over the weights of the "
                      "chosen checkpoint and shows here what they do to its training loss, which is what Unleashing "
                      "Mask holds the loss at."),
                   this);
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
    canvas_->setToolTip(tr("Drag the line to choose a loss constraint, or move it with Up and Down; Left and Right go "
                           "through the estimates, Return takes one."));
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

void MaskPlot::make_graphs() {
    QCPAxis* keep = masks_->axis(QCPAxis::atBottom);
    QCPAxis* loss = masks_->axis(QCPAxis::atLeft);
    band_low_ = canvas_->add_graph(keep, loss);
    band_high_ = canvas_->add_graph(keep, loss);
    band_high_->setChannelFillGraph(band_low_);
    points_ = canvas_->add_graph(keep, loss);
    points_->setLineStyle(QCPGraph::lsNone);
    bars_ = new QCPErrorBars(keep, loss);
    mean_ = canvas_->add_graph(keep, loss);
    bars_->setDataPlottable(mean_);
    QCPAxis* accuracy_keep = accuracy_->axis(QCPAxis::atBottom);
    accuracy_bars_ = new QCPErrorBars(accuracy_keep, accuracy_->axis(QCPAxis::atLeft));
    accuracy_mean_ = canvas_->add_graph(accuracy_keep, accuracy_->axis(QCPAxis::atLeft));
    accuracy_bars_->setDataPlottable(accuracy_mean_);
    training_loss_ = canvas_->add_graph(training_->axis(QCPAxis::atBottom), training_->axis(QCPAxis::atLeft));
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
    // As many digits as are shown: what is read is what is used.
    take_constraint(rounded_loss(std::clamp(constraint, std::max(range.lower, 0.0), range.upper)));
}

void MaskPlot::take_constraint(double constraint) {
    constraint_ = constraint;
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
