// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_plot.h"

#include "widgets/checkpoint.h"
#include "widgets/curves.h"
#include "widgets/plot_canvas.h"
#include "widgets/score_marks.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

QString title_of(const QString& letter, const ScoreContent& content) {
    return ScorePlot::tr("%1: %2, epoch %3").arg(letter, content.run, epoch_text(content.epoch));
}

} // namespace

ScorePlot::ScorePlot(QWidget* parent)
    : QWidget(parent)
    , canvas_(new PlotCanvas(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Distributions of the score, ROC and precision-recall curves"));
    canvas_->setMouseTracking(true);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    canvas_->setToolTip(
        tr("Drag the threshold, or move it with Left and Right (with Shift in larger steps); Up and Down "
           "change the share of ID samples that it keeps by one point; Home or a double click brings "
           "back the threshold that keeps 95 %. The operating points on the curves can be dragged too."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas_);
    make_axes();
    connect(canvas_, &PlotCanvas::theme_changed, this, &ScorePlot::fill);
    set_content(nullptr);
}

ScorePlot::~ScorePlot() = default;

void ScorePlot::set_content(const ScoreContentPtr& first, const ScoreContentPtr& second) {
    first_ = first;
    second_ = first ? second : nullptr;
    if (second_rect_->visible() != (second_ != nullptr)) {
        arrange(canvas_->size());
    }
    update_reading(std::nullopt);
    fill();
}

void ScorePlot::set_options(const ScorePlotOptions& options) {
    if (options != options_) {
        options_ = options;
        fill();
    }
}

void ScorePlot::set_hidden(const QSet<QString>& sets) {
    if (sets != hidden_) {
        hidden_ = sets;
        fill();
    }
}

void ScorePlot::set_id_accepted(double share) {
    id_accepted_ = std::clamp(share, 1e-6, 1.0);
    update_reading(std::nullopt);
    update_marks();
    Q_EMIT reading_changed();
}

void ScorePlot::set_threshold(double threshold) {
    if (!first_ || !std::isfinite(threshold)) {
        return;
    }
    const ThresholdReading reading = first_->read(threshold);
    if (reading.id_accepted > 0) {
        id_accepted_ = reading.id_accepted;
    }
    update_reading(threshold);
    update_marks();
    Q_EMIT reading_changed();
}

/// At the threshold that was given, else at the highest one that keeps as many ID samples as are to be kept.
void ScorePlot::update_reading(std::optional<double> threshold) {
    reading_ = first_ ? first_->read(threshold ? *threshold : first_->threshold_at(id_accepted_)) : ThresholdReading();
    second_reading_ = second_ ? second_->read(second_->threshold_at(id_accepted_)) : ThresholdReading();
    setAccessibleDescription(first_ ? threshold_sentence(*first_, reading_) : QString());
}

void ScorePlot::update_marks() {
    ScoreMarks::Marks marks;
    const auto add = [&](const ScoreContent& content, const ThresholdReading& reading, bool second) {
        const double id_size = double(content.sets.first().count);
        for (int i = 1; i < content.sets.size(); ++i) {
            const ScoreSet& set = content.sets[i];
            if (!drawn(set)) {
                continue;
            }
            const double wrong = reading.ood_accepted.value(i - 1);
            const CurveStyle style = style_of(i);
            const double right = reading.id_accepted * id_size;
            const double accepted = right + wrong * double(set.count);
            marks.roc.append({{wrong, reading.id_accepted}, style.colour, style.marker, second});
            marks.precision.append(
                {{reading.id_accepted, accepted > 0 ? right / accepted : 1}, style.colour, style.marker, second});
        }
        const QString text = score_text(reading.threshold, content.low, content.high);
        return ScoreMarks::Line{reading.threshold, text};
    };
    if (second_) {
        marks.second = add(*second_, second_reading_, true);
        marks.second_title = title_of(QStringLiteral("B"), *second_);
        marks.two = true;
    }
    if (first_) {
        marks.first = add(*first_, reading_, false);
        marks.first_title = second_ ? title_of(QStringLiteral("A"), *first_) : QString();
    }
    marks.focused = hasFocus();
    marks_->set_marks(marks);
    canvas_->replot_overlay();
}

void ScorePlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange(size());
}

void ScorePlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update_marks();
}

void ScorePlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update_marks();
}

ScorePlot::Snapshot ScorePlot::snapshot() const {
    return {first_, second_, hidden_, options_, reading_.threshold, font()};
}

void ScorePlot::paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector) {
    // A second plot: the one on the screen keeps its colours.
    ScorePlot plot;
    plot.canvas_->dress_for_export(snapshot.font);
    plot.options_ = snapshot.options;
    plot.hidden_ = snapshot.hidden;
    plot.set_content(snapshot.first, snapshot.second);
    plot.set_threshold(snapshot.threshold);
    if (snapshot.first) {
        plot.title_->set_caption(title_of(score_title(snapshot.first->score), *snapshot.first));
        plot.caption_->set_caption(threshold_sentence(*snapshot.first, plot.reading_));
    }
    plot.fill_key();
    plot.arrange(size);
    plot.canvas_->paint_on(device, transform, size, vector);
}

Picture picture_of(const ScorePlot::Snapshot& snapshot) {
    const QString title = snapshot.first ? title_of(score_title(snapshot.first->score), *snapshot.first) : QString();
    const QString caption =
        snapshot.first ? threshold_sentence(*snapshot.first, snapshot.first->read(snapshot.threshold)) : QString();
    return {title, caption, [snapshot](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
                ScorePlot::paint(snapshot, device, transform, size, vector);
            }};
}

} // namespace midstage::widgets
