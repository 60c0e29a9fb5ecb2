// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training_plots.h"

#include "widgets/curve_key.h"
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
/// More points than this in all and antialiased drawing takes too long for a live plot.
constexpr qsizetype antialias_limit = 2200;

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool empty() const { return !(low <= high); }
    void include(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void include(const Curve& curve, const QCPRange& epochs) {
        for (qsizetype i = 0; i < curve.y.size(); ++i) {
            if (std::isfinite(curve.y[i]) && epochs.contains(curve.x[i])) {
                include(curve.y[i]);
            }
        }
    }
};

QStringList keys_of(const QVector<const Curve*>& curves) {
    QStringList keys;
    for (const Curve* curve : curves) {
        keys.append(curve->key);
    }
    return keys;
}

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
        QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
        ticker->setTickStep(1);
        ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        bottom->setTicker(ticker);
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
    upper_->axis(QCPAxis::atRight)->setLabel(tr("Accuracy (%)"));
    const auto changed = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    const auto set_range = qOverload<const QCPRange&>(&QCPAxis::setRange);
    connect(top_epochs, changed, epochs, set_range);
    connect(epochs, changed, top_epochs, set_range);
    connect(epochs, changed, this, &TrainingPlots::fit_y);
    start_line_ = level_line(canvas_, lower_);
    constraint_line_ = level_line(canvas_, upper_);
    marks_ = new GapMarks(canvas_, lower_);
    lines_ = new CheckpointLines(canvas_, {upper_, lower_});
}

QVector<const Curve*> TrainingPlots::upper_curves() const {
    QVector<const Curve*> curves;
    for (const Curve& curve : content_.training.loss) {
        curves.append(&curve);
    }
    for (const Curve& curve : content_.training.accuracy) {
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
    for (const Curve& curve : content_.related) {
        curves.append(&curve);
    }
    return curves;
}

void TrainingPlots::set_content(const Content& content) {
    const QStringList before = keys_of(upper_curves()) + keys_of(lower_curves()) + keys_of(related_curves());
    const bool same_run = content.run == content_.run && content.title == content_.title;
    content_ = content;
    if (!same_run) {
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
    if (before != keys_of(upper_curves()) + keys_of(lower_curves()) + keys_of(related_curves())) {
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
    const qsizetype losses = content_.training.loss.size();
    for (qsizetype i = 0; i < upper_curves().size(); ++i) {
        upper_graphs_.append(canvas_->addGraph(upper_->axis(QCPAxis::atBottom),
                                               upper_->axis(i < losses ? QCPAxis::atLeft : QCPAxis::atRight)));
    }
    for (qsizetype i = 0; i < content_.related.size(); ++i) {
        related_graphs_.append(canvas_->addGraph(lower_->axis(QCPAxis::atBottom), lower_->axis(QCPAxis::atLeft)));
    }
    // The mean is the first curve but drawn last, over the others.
    for (qsizetype i = 0; i < lower_curves().size(); ++i) {
        lower_graphs_.prepend(canvas_->addGraph(lower_->axis(QCPAxis::atBottom), lower_->axis(QCPAxis::atLeft)));
    }
}

void TrainingPlots::style_graphs() {
    const PlotTheme& theme = canvas_->theme();
    const qsizetype points = content_.ood.mean.x.size();
    const bool markers = points <= marker_limit;
    const qsizetype all_points = points * (upper_graphs_.size() + lower_graphs_.size());
    canvas_->setAntialiasedElements(QCP::aeAll);
    canvas_->setNotAntialiasedElement(QCP::aePlottables, all_points > antialias_limit);
    const double thin = all_points > antialias_limit ? 1 : 1.6;

    const auto apply = [](QCPGraph* graph, const CurveStyle& style) {
        graph->setPen(style.pen());
        graph->setScatterStyle(style.scatter());
    };
    upper_->axis(QCPAxis::atLeft)->setLabelColor(theme.loss);
    upper_->axis(QCPAxis::atRight)->setLabelColor(theme.accuracy);
    QVector<CurveKey::Entry> entries;
    const QVector<const Curve*> upper = upper_curves();
    const qsizetype losses = content_.training.loss.size();
    constexpr std::array split_styles{Qt::DashLine, Qt::SolidLine, Qt::DotLine}; // training, test, validation
    for (qsizetype i = 0; i < upper.size(); ++i) {
        const bool loss = i < losses;
        const auto split = static_cast<size_t>(loss ? i : i - losses);
        CurveStyle style{loss ? theme.loss : theme.accuracy, split == 1 ? 2.2 : thin, split_styles.at(split)};
        if (markers && points == 1) {
            style.marker = QCPScatterStyle::ssDisc;
        }
        apply(upper_graphs_[i], style);
        entries.append({upper[i]->name, style, false, {}});
    }
    if (content_.constraint) {
        entries.append({tr("Constraint c"), {theme.final_checkpoint, 1.2, Qt::DashDotLine}, false, {}});
    }
    constraint_line_->setPen(QPen(theme.final_checkpoint, 1.2, Qt::DashDotLine));
    upper_key_->set_entries(entries);

    entries.clear();
    const QVector<const Curve*> lower = lower_curves();
    for (qsizetype i = 0; i < lower.size(); ++i) {
        CurveStyle style;
        if (i == 0) {
            style = {theme.mean, all_points > antialias_limit ? 2.0 : 3.2, Qt::SolidLine};
            style.marker = points == 1 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
        } else {
            const int n = static_cast<int>(i) - 1;
            style = {theme.series[n % theme.series.size()], thin, markers ? Qt::SolidLine : line_style(n)};
            style.marker = markers ? marker_shape(n) : QCPScatterStyle::ssNone;
        }
        apply(lower_graphs_[i], style);
        entries.append({lower[i]->name, style, i == 0, {}});
    }
    constexpr std::array related_styles{Qt::DashLine, Qt::DashDotLine, Qt::DotLine, Qt::DashDotDotLine};
    for (qsizetype i = 0; i < content_.related.size(); ++i) {
        CurveStyle style{theme.mean, all_points > antialias_limit ? 1.0 : 1.6,
                         related_styles.at(static_cast<size_t>(i) % related_styles.size())};
        style.marker = content_.related[i].x.size() == 1 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
        apply(related_graphs_[i], style);
        entries.append({content_.related[i].name, style, false, {}});
    }
    if (content_.left_out > 0) {
        entries.append({tr("and %1 older").arg(content_.left_out), {theme.subtle, 1, Qt::NoPen}, false, {}});
    }
    start_line_->setPen(QPen(theme.mean, 1, Qt::DotLine));
    lower_key_->set_entries(entries);
    update_readout();
}

void TrainingPlots::fill_graphs() {
    const auto fill = [](QCPGraph* graph, const Curve& curve) { graph->setData(curve.x, curve.y, true); };
    const QVector<const Curve*> upper = upper_curves();
    for (qsizetype i = 0; i < upper.size(); ++i) {
        fill(upper_graphs_[i], *upper[i]);
    }
    const QVector<const Curve*> lower = lower_curves();
    for (qsizetype i = 0; i < lower.size(); ++i) {
        fill(lower_graphs_[i], *lower[i]);
    }
    for (qsizetype i = 0; i < content_.related.size(); ++i) {
        fill(related_graphs_[i], content_.related[i]);
    }
    set_level(start_line_, content_.start ? std::optional(content_.start->value) : std::nullopt);
    set_level(constraint_line_, content_.constraint);
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
    // Room at the right for the markers of the last checkpoint.
    lower_->axis(QCPAxis::atBottom)->setRange(first, last + (last - first) * 0.03);
    fit_y();
}

void TrainingPlots::fit_y() {
    const QCPRange epochs = lower_->axis(QCPAxis::atBottom)->range();
    Range loss;
    for (const Curve& curve : content_.training.loss) {
        loss.include(curve, epochs);
    }
    if (content_.constraint) {
        loss.include(*content_.constraint);
    }
    if (loss.empty()) {
        upper_->axis(QCPAxis::atLeft)->setRange(0, 1);
    } else {
        const double span = std::max(loss.high - loss.low, 0.02 * std::abs(loss.high) + 1e-6);
        const double low = loss.low < 0.5 * loss.high ? 0 : loss.low - 0.08 * span;
        upper_->axis(QCPAxis::atLeft)->setRange(low, loss.high + 0.08 * span);
    }
    Range accuracy;
    for (const Curve& curve : content_.training.accuracy) {
        accuracy.include(curve, epochs);
    }
    upper_->axis(QCPAxis::atRight)->setRange(percent_range(accuracy, 0.08));
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
    lower_->axis(QCPAxis::atLeft)->setRange(percent_range(ood, 0.12));
}

void TrainingPlots::set_scrubbed(int index) {
    const auto count = static_cast<int>(content_.ood.mean.x.size());
    scrubbed_ = std::min(index, count - 1);
    lines_->set_scrubbed(scrubbed_ >= 0 ? std::optional(content_.ood.mean.x[scrubbed_]) : std::nullopt);
    update_readout();
    canvas_->replot_later();
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
        const bool loss = i < content_.training.loss.size();
        values.append(loss ? (std::isfinite(value) ? QLocale().toString(value, 'f', 3) : QStringLiteral("\u2013"))
                           : percent_text(value));
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
        values.append(percent_text(value_at(curve, content_.ood.mean.x[index])));
    }
    lower_key_->set_values(heading, values);
}

double TrainingPlots::value_at(const Curve& curve, double epoch) {
    const qsizetype at = curve.x.indexOf(epoch);
    if (at < 0 && !curve.x.isEmpty() && (epoch < curve.x.front() || epoch > curve.x.back())) {
        return curve.y.back();
    }
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
