// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training_plots.h"

#include "widgets/curve_key.h"
#include "widgets/curve_smoothing.h"
#include "widgets/file_texts.h"
#include "widgets/mask_values.h"
#include "widgets/plot_canvas.h"
#include "widgets/plot_marks.h"

#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace midstage::widgets {

namespace {

/// More points than this and markers run into each other.
constexpr int marker_limit = 70;
constexpr double thin = 1.6;    ///< of all curves but the main ones
constexpr int raw_opacity = 70; // of 255
constexpr int related_opacity = 150;
constexpr int band_opacity = 45; // likewise

QStringList keys_of(const QVector<const Curve*>& curves) {
    QStringList keys;
    for (const Curve* curve : curves) {
        keys.append(curve->key);
    }
    return keys;
}

/// Which split a curve of the upper plot is of, told by its line.
Qt::PenStyle line_of_split(const QString& key) {
    if (key == QLatin1String("constrained_loss")) {
        return Qt::DashDotLine;
    }
    return key.startsWith(QLatin1String("train_"))        ? Qt::DashLine
           : key.startsWith(QLatin1String("validation_")) ? Qt::DotLine
                                                          : Qt::SolidLine;
}

/// Of the run of that number among those that this one started from, or that started from it.
CurveStyle related_style(const Curve& curve, qsizetype number, const QColor& colour) {
    constexpr std::array lines{Qt::DashLine, Qt::DashDotLine, Qt::DotLine, Qt::DashDotDotLine};
    CurveStyle style{colour, thin, lines.at(static_cast<size_t>(number) % lines.size())};
    style.marker = curve.x.size() == 1 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
    return style;
}

void apply(QCPGraph* graph, const CurveStyle& style) {
    graph->setPen(style.pen());
    graph->setScatterStyle(style.scatter());
}

QString number_text(double value, bool significant) {
    return !std::isfinite(value) ? QStringLiteral("\u2013")
           : significant         ? text_locale().toString(value, 'g', 3)
                                 : text_locale().toString(value, 'f', 3);
}

void set_level(QCPItemStraightLine* line, std::optional<double> level) {
    line->setVisible(level.has_value());
    line->point1->setCoords(0, level.value_or(0));
    line->point2->setCoords(1, level.value_or(0));
}

} // namespace

TrainingPlots::TrainingPlots(QWidget* parent)
    : QWidget(parent)
    , canvas_(new PlotCanvas(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas_);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Training plots"));
    canvas_->setMouseTracking(true);
    canvas_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    canvas_->installEventFilter(this);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->setToolTip({});
    make_axes();
    connect(canvas_, &PlotCanvas::theme_changed, this, &TrainingPlots::style_graphs);
    rebuild_graphs();
    fit_axes();
}

TrainingPlots::~TrainingPlots() = default;

QVector<const Curve*> TrainingPlots::loss_curves() const {
    QVector<const Curve*> curves;
    for (const Curve& curve : content_.training.loss) {
        if (content_.options.constrained_loss || curve.key != QLatin1String("constrained_loss")) {
            curves.append(&curve);
        }
    }
    return curves;
}

const QVector<Curve>& TrainingPlots::right_curves() const {
    const bool lr = content_.options.right_axis == CurveOptions::RightAxis::learning_rate;
    return lr ? content_.training.learning_rate : content_.training.accuracy;
}

QVector<const Curve*> TrainingPlots::upper_curves() const {
    QVector<const Curve*> curves = loss_curves();
    for (const Curve& curve : right_curves()) {
        curves.append(&curve);
    }
    return curves;
}

QVector<const Curve*> TrainingPlots::lower_curves() const {
    QVector<const Curve*> curves;
    if (content_.ood.sets.isEmpty()) {
        return curves;
    }
    curves.append(&content_.ood.mean);
    for (const Curve& curve : content_.ood.sets) {
        curves.append(&curve);
    }
    return curves;
}

QVector<const Curve*> TrainingPlots::related_curves() const {
    QVector<const Curve*> curves;
    for (const QVector<Curve>* related : {&content_.related, &content_.related_losses}) {
        for (const Curve& curve : *related) {
            curves.append(&curve);
        }
    }
    return curves;
}

QVector<const Curve*> TrainingPlots::all_curves() const {
    return upper_curves() + lower_curves() + related_curves();
}

QVector<QCPGraph*> TrainingPlots::all_graphs() const {
    return upper_graphs_ + lower_graphs_ + related_graphs_ + related_loss_graphs_;
}

void TrainingPlots::set_content(const Content& content) {
    const QStringList before = keys_of(all_curves());
    const bool same_run = content.run == content_.run && content.title == content_.title;
    const bool other_scales = content.options != content_.options;
    content_ = content;
    if (!same_run || other_scales) {
        zoomed_ = false;
        crosshair_ = -1;
        lines_->set_crosshair(std::nullopt);
    }
    found_ = best_and_final(content_.ood);
    gap_text_ = gap_text_of(content_);
    marks_->set_found(found_, content_.ood.metric, content_.unfinished);
    caption_->set_caption(gap_text_);
    lower_->axis(QCPAxis::atLeft)->setLabel(tr("%1 (%)").arg(metric_title(content_.ood.metric)));
    setAccessibleDescription(gap_text_);
    lines_->set_pinned(content_.pinned_epoch);
    apply_scales();
    if (before != keys_of(all_curves())) {
        rebuild_graphs();
    }
    style_graphs();
    fill_graphs();
    if (zoomed_) {
        fit_y();
    } else {
        fit_axes();
    }
    set_scrubbed(scrubbed_);
    canvas_->replot_later();
}

QString gap_text_of(const TrainingPlots::Content& content) {
    const auto found = best_and_final(content.ood);
    if (!found) {
        return {};
    }
    return content.start ? recovery_sentence(*found, content.ood.metric, *content.start, content.unfinished)
                         : gap_sentence(*found, content.ood.metric, content.unfinished);
}

void TrainingPlots::rebuild_graphs() {
    canvas_->clearGraphs();
    upper_graphs_.clear();
    lower_graphs_.clear();
    related_graphs_.clear();
    related_loss_graphs_.clear();
    raw_graphs_.clear();
    QCPAxis* top_epochs = upper_->axis(QCPAxis::atBottom);
    QCPAxis* epochs = lower_->axis(QCPAxis::atBottom);
    QCPAxis* metric = lower_->axis(QCPAxis::atLeft);
    for (QCPGraph** graph : {&band_low_, &band_high_, &band_mean_}) {
        *graph = canvas_->add_graph(epochs, metric);
    }
    band_high_->setChannelFillGraph(band_low_);
    const qsizetype losses = loss_curves().size();
    const qsizetype above = upper_curves().size();
    const auto axis_of = [&](qsizetype i) { return upper_->axis(i < losses ? QCPAxis::atLeft : QCPAxis::atRight); };
    // What is raw lies behind all that is smoothed.
    const auto add_loss = [&] { return canvas_->add_graph(top_epochs, upper_->axis(QCPAxis::atLeft)); };
    const qsizetype first_related_loss = all_curves().size() - content_.related_losses.size();
    for (qsizetype i = 0; i < all_curves().size(); ++i) {
        raw_graphs_.append(i < above                ? canvas_->add_graph(top_epochs, axis_of(i))
                           : i < first_related_loss ? canvas_->add_graph(epochs, metric)
                                                    : add_loss());
    }
    for (qsizetype i = 0; i < content_.related_losses.size(); ++i) {
        related_loss_graphs_.append(add_loss());
    }
    for (qsizetype i = 0; i < above; ++i) {
        upper_graphs_.append(canvas_->add_graph(top_epochs, axis_of(i)));
    }
    for (qsizetype i = 0; i < content_.related.size(); ++i) {
        related_graphs_.append(canvas_->add_graph(epochs, metric));
    }
    // The mean is the first curve but drawn last, over the others.
    for (qsizetype i = 0; i < lower_curves().size(); ++i) {
        lower_graphs_.prepend(canvas_->add_graph(epochs, metric));
    }
}

void TrainingPlots::style_graphs() {
    const qsizetype points = content_.ood.mean.x.size();
    const bool markers = points <= marker_limit && content_.options.smoothing <= 0;
    style_upper();
    style_lower(markers);
    const QVector<QCPGraph*> graphs = all_graphs();
    for (qsizetype i = 0; i < graphs.size(); ++i) {
        QColor faint = graphs[i]->pen().color();
        faint.setAlpha(raw_opacity);
        raw_graphs_[i]->setPen(QPen(faint, 1));
    }
    update_readout();
}

void TrainingPlots::style_upper() {
    const PlotTheme& theme = canvas_->theme();
    const bool alone = content_.ood.mean.x.size() == 1;
    upper_->axis(QCPAxis::atLeft)->setLabelColor(theme.loss);
    upper_->axis(QCPAxis::atRight)->setLabelColor(theme.accuracy);
    QVector<CurveKey::Entry> entries;
    const QVector<const Curve*> upper = upper_curves();
    const qsizetype losses = loss_curves().size();
    for (qsizetype i = 0; i < upper.size(); ++i) {
        const Qt::PenStyle line = line_of_split(upper[i]->key);
        CurveStyle style{i < losses ? theme.loss : theme.accuracy, line == Qt::SolidLine ? 2.2 : thin, line};
        if (alone) {
            style.marker = QCPScatterStyle::ssDisc;
        }
        apply(upper_graphs_[i], style);
        entries.append({upper[i]->name, style, false, {}});
    }
    // Fainter than the run's own, which they lead to or go on from.
    QColor faint = theme.loss;
    faint.setAlpha(related_opacity);
    for (qsizetype i = 0; i < content_.related_losses.size(); ++i) {
        const CurveStyle style = related_style(content_.related_losses[i], i, faint);
        apply(related_loss_graphs_[i], style);
        entries.append({content_.related_losses[i].name, style, false, {}});
    }
    const CurveStyle level{theme.final_checkpoint, 1.2, Qt::DashDotLine};
    if (content_.constraint) {
        entries.append({tr("Constraint c"), level, false, {}});
    }
    constraint_line_->setPen(level.pen());
    upper_key_->set_entries(entries);
}

void TrainingPlots::style_lower(bool markers) {
    const PlotTheme& theme = canvas_->theme();
    QVector<CurveKey::Entry> entries;
    const QVector<const Curve*> lower = lower_curves();
    for (qsizetype i = 0; i < lower.size(); ++i) {
        CurveStyle style;
        if (i == 0) {
            style = {theme.mean, 3.2, Qt::SolidLine};
            style.marker = lower[i]->x.size() == 1 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
        } else {
            const int n = static_cast<int>(i) - 1;
            style = {theme.series[n % theme.series.size()], thin, markers ? Qt::SolidLine : line_style(n)};
            style.marker = markers ? marker_shape(n) : QCPScatterStyle::ssNone;
        }
        apply(lower_graphs_[i], style);
        entries.append({lower[i]->name, style, i == 0, {}});
    }
    for (qsizetype i = 0; i < content_.related.size(); ++i) {
        const CurveStyle style = related_style(content_.related[i], i, theme.mean);
        apply(related_graphs_[i], style);
        entries.append({content_.related[i].name, style, false, {}});
    }
    if (content_.left_out > 0) {
        entries.append({tr("and %1 older").arg(content_.left_out), {theme.subtle, 1, Qt::NoPen}, false, {}});
    }
    if (content_.band) {
        const CurveStyle style{theme.best, 1.4, Qt::DashDotDotLine};
        band_mean_->setPen(style.pen());
        QColor filling = theme.best;
        filling.setAlpha(band_opacity);
        band_high_->setBrush(filling);
        band_high_->setPen(Qt::NoPen);
        band_low_->setPen(Qt::NoPen);
        entries.append({content_.band->name, style, false, {}});
    }
    start_line_->setPen(QPen(theme.mean, 1, Qt::DotLine));
    lower_key_->set_entries(entries);
}

void TrainingPlots::fill_graphs() {
    const QVector<const Curve*> curves = all_curves();
    const QVector<QCPGraph*> graphs = all_graphs();
    const bool smooths = content_.options.smoothing > 0;
    for (qsizetype i = 0; i < curves.size(); ++i) {
        const Curve& curve = *curves[i];
        graphs[i]->setData(curve.x, smooths ? smoothed(curve, content_.options.smoothing).y : curve.y, true);
        raw_graphs_[i]->setVisible(smooths);
        if (smooths) {
            raw_graphs_[i]->setData(curve.x, curve.y, true);
        } else {
            raw_graphs_[i]->data()->clear();
        }
    }
    const SeedBand band = content_.band.value_or(SeedBand());
    band_mean_->setData(band.x, band.mean, true);
    band_high_->setData(band.x, shifted(band, 1), true);
    band_low_->setData(band.x, shifted(band, -1), true);
    set_level(start_line_, content_.start ? std::optional(content_.start->value) : std::nullopt);
    set_level(constraint_line_, content_.constraint);
}

void TrainingPlots::set_scrubbed(int index) {
    const auto count = static_cast<int>(content_.ood.mean.x.size());
    scrubbed_ = std::min(index, count - 1);
    lines_->set_scrubbed(scrubbed_ >= 0 ? std::optional(content_.ood.mean.x[scrubbed_]) : std::nullopt);
    update_readout();
    canvas_->replot_overlay();
}

void TrainingPlots::set_pinned_epoch(std::optional<double> epoch) {
    content_.pinned_epoch = epoch;
    lines_->set_pinned(epoch);
    canvas_->replot_overlay();
}

void TrainingPlots::set_crosshair(int index) {
    const auto count = static_cast<int>(content_.ood.mean.x.size());
    index = std::min(index, count - 1);
    if (index == crosshair_) {
        return;
    }
    crosshair_ = index;
    lines_->set_crosshair(index >= 0 ? std::optional(content_.ood.mean.x[index]) : std::nullopt);
    update_readout();
    canvas_->replot_overlay();
}

void TrainingPlots::update_readout() {
    const int index = crosshair_ >= 0 ? crosshair_ : scrubbed_;
    if (index < 0 || index >= content_.ood.mean.x.size() || exporting_) {
        upper_key_->set_values({}, {});
        lower_key_->set_values({}, {});
        return;
    }
    const QString heading = tr("Epoch %1").arg(epoch_text(content_.ood.mean.x[index]));
    QStringList values;
    const QVector<const Curve*> upper = upper_curves();
    for (qsizetype i = 0; i < upper.size(); ++i) {
        const double value = upper[i]->y[index];
        const bool percent = upper[i]->key.endsWith(QLatin1String("accuracy"));
        values.append(percent ? percent_text(value) : number_text(value, upper[i]->key == QLatin1String("lr")));
    }
    for (const Curve& curve : content_.related_losses) {
        values.append(number_text(value_at(curve, content_.ood.mean.x[index]), true));
    }
    if (content_.constraint) {
        values.append(loss_text(*content_.constraint));
    }
    upper_key_->set_values(heading, values);
    values.clear();
    for (const Curve* curve : lower_curves()) {
        values.append(percent_text(curve->y[index]));
    }
    for (const Curve& curve : content_.related) {
        const double value = value_at(curve, content_.ood.mean.x[index]);
        values.append(std::isnan(value) ? QStringLiteral("\u2013") : percent_text(value));
    }
    if (content_.left_out > 0) {
        values.append(QString());
    }
    if (content_.band) {
        const qsizetype at = content_.band->x.indexOf(content_.ood.mean.x[index]);
        values.append(at < 0 ? QStringLiteral("\u2013")
                             : tr("%1 \u00b1 %2")
                                   .arg(text_locale().toString(content_.band->mean[at], 'f', 1),
                                        percent_text(content_.band->deviation[at])));
    }
    lower_key_->set_values(heading, values);
}

double TrainingPlots::value_at(const Curve& curve, double epoch) {
    const qsizetype at = curve.x.indexOf(epoch);
    return at < 0 ? Checkpoint::unknown : curve.y[at];
}

QStringList TrainingPlots::readout() const {
    QStringList lines;
    for (const CurveKey* key : {upper_key_, lower_key_}) {
        for (const CurveKey::Entry& entry : key->entries()) {
            lines.append(entry.name + QLatin1Char(' ') + entry.value);
        }
    }
    return lines;
}

void TrainingPlots::reset_zoom() {
    zoomed_ = false;
    fit_axes();
    canvas_->replot_later();
}

TrainingPlots::Snapshot TrainingPlots::snapshot() const {
    Snapshot snapshot{content_, std::nullopt, font()};
    if (zoomed_) {
        const QCPRange epochs = lower_->axis(QCPAxis::atBottom)->range();
        snapshot.epochs = {epochs.lower, epochs.upper};
    }
    return snapshot;
}

void TrainingPlots::paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                          bool vector) {
    // A second set of plots: the one on the screen keeps its colours and its crosshair.
    TrainingPlots plots;
    plots.exporting_ = true;
    plots.upper_key_->set_with_values(false);
    plots.lower_key_->set_with_values(false);
    plots.canvas_->dress_for_export(snapshot.font);
    plots.set_content(snapshot.content);
    plots.title_->set_caption(snapshot.content.title);
    if (snapshot.epochs) {
        plots.lower_->axis(QCPAxis::atBottom)->setRange(snapshot.epochs->first, snapshot.epochs->second);
    }
    plots.canvas_->paint_on(device, transform, size, vector);
}

} // namespace midstage::widgets
