// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_curves.h"

#include "widgets/checkpoint.h"
#include "widgets/epoch_ticker.h"
#include "widgets/plot_canvas.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {
constexpr int lowest_plot = 90;
constexpr int most_markers = 40;
constexpr double lines_a_tick = 2.2; ///< heights of a line of text between two ticks of the axis
} // namespace

SampleCurves::SampleCurves(QWidget* parent)
    : QWidget(parent)
    , choice_(new QComboBox(this))
    , note_(new QLabel(this))
    , canvas_(new PlotCanvas(this)) {
    choice_->setAccessibleName(tr("What the plot shows"));
    choice_->setToolTip(tr("The figure of this sample that is drawn over the epochs"));
    note_->setWordWrap(true);
    note_->setAlignment(Qt::AlignCenter);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->setMinimumHeight(lowest_plot);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(choice_, 0, Qt::AlignLeft);
    layout->addWidget(canvas_, 1);
    layout->addWidget(note_, 1);
    make_plot();
    connect(choice_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!filling_ && index >= 0) {
            wanted_ = choice_->currentText();
            fill();
        }
    });
    connect(canvas_, &PlotCanvas::theme_changed, this, &SampleCurves::style);
}

void SampleCurves::make_plot() {
    canvas_->plotLayout()->setMargins(QMargins(2, 2, 6, 2));
    rect_ = canvas_->add_axis_rect(0, false);
    rect_->setMinimumMargins(QMargins(8, 4, 12, 4));
    rect_->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
    rect_->axis(QCPAxis::atBottom)->setTicker(epoch_ticker());
    graph_ = canvas_->add_graph(rect_->axis(QCPAxis::atBottom), rect_->axis(QCPAxis::atLeft));
    canvas_->installEventFilter(this);
    line_ = new QCPItemStraightLine(canvas_);
    for (QCPItemPosition* position : {line_->point1, line_->point2}) {
        position->setAxisRect(rect_);
        position->setAxes(rect_->axis(QCPAxis::atBottom), rect_->axis(QCPAxis::atLeft));
    }
    line_->setClipAxisRect(rect_);
}

const SampleCurve* SampleCurves::chosen() const {
    const int place = choice_->currentIndex();
    return place >= 0 && place < curves_.size() ? &curves_[place] : nullptr;
}

void SampleCurves::set_curves(const QVector<SampleCurve>& curves, std::optional<double> checkpoint,
                              const QString& note) {
    const bool same_choices = curves.size() == curves_.size() &&
                              std::equal(curves.begin(), curves.end(), curves_.begin(),
                                         [](const SampleCurve& a, const SampleCurve& b) { return a.title == b.title; });
    curves_ = curves;
    checkpoint_ = checkpoint;
    if (!same_choices) {
        filling_ = true;
        choice_->clear();
        for (const SampleCurve& curve : curves_) {
            choice_->addItem(curve.title);
        }
        choice_->setCurrentIndex(curves_.isEmpty() ? -1 : std::max(0, choice_->findText(wanted_)));
        filling_ = false;
    }
    canvas_->setVisible(!curves_.isEmpty());
    choice_->setVisible(curves_.size() > 1);
    note_->setText(note);
    note_->setVisible(curves_.isEmpty() && !note.isEmpty());
    fill();
}

void SampleCurves::fill() {
    const SampleCurve* curve = chosen();
    if (curve == nullptr) {
        return;
    }
    graph_->setData(curve->epochs, curve->values, true);
    fit_axis();
    double low = curve->from_zero ? 0 : std::numeric_limits<double>::infinity();
    double high = curve->to_one ? 1 : -std::numeric_limits<double>::infinity();
    for (const double value : curve->values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    const double room = low < high ? (high - low) * 0.08 : 0.1;
    rect_->axis(QCPAxis::atLeft)->setRange(curve->from_zero ? 0 : low - room, high + room);
    rect_->axis(QCPAxis::atBottom)
        ->setRange(0, std::max(1.0, curve->epochs.isEmpty() ? 1.0 : curve->epochs.last()) * 1.03);
    if (checkpoint_) {
        line_->point1->setCoords(*checkpoint_, 0);
        line_->point2->setCoords(*checkpoint_, 1);
    }
    line_->setVisible(checkpoint_.has_value());
    canvas_->setToolTip(checkpoint_
                            ? tr("The dashed line is the chosen checkpoint, epoch %1.").arg(epoch_text(*checkpoint_))
                            : QString());
    canvas_->setAccessibleName(curve->title);
    style();
    canvas_->replot_later();
}

bool SampleCurves::eventFilter(QObject* watched, QEvent* event) {
    if (watched == canvas_ && event->type() == QEvent::Resize) {
        fit_axis();
    }
    return QWidget::eventFilter(watched, event);
}

/// In a low plot no more ticks than can be told apart, but two, which a scale needs, and no label that would be cut or
/// takes the room for these: what is drawn is chosen above.
void SampleCurves::fit_axis() {
    const SampleCurve* curve = chosen();
    if (curve == nullptr) {
        return;
    }
    QCPAxis* axis = rect_->axis(QCPAxis::atLeft);
    const QFontMetrics metrics(canvas_->font());
    const auto ticks_in = [&](int room) { return int(room / (lines_a_tick * metrics.height())); };
    int room = canvas_->height() - 2 * metrics.height() - 12; // above the epochs and their label
    const bool has_label = ticks_in(room) >= 2;
    room += has_label ? 0 : metrics.height();
    rect_->axis(QCPAxis::atBottom)->setLabel(has_label ? tr("Epoch") : QString());
    axis->setLabel(metrics.horizontalAdvance(curve->axis) <= room ? curve->axis : QString());
    axis->ticker()->setTickCount(std::clamp(ticks_in(room), 2, 5));
}

void SampleCurves::style() {
    const SampleCurve* curve = chosen();
    if (curve == nullptr) {
        return;
    }
    const PlotTheme& theme = canvas_->theme();
    CurveStyle style{curve->is_loss ? theme.loss : theme.accuracy, 1.8, Qt::SolidLine};
    style.marker = curve->epochs.size() <= most_markers ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
    graph_->setPen(style.pen());
    graph_->setScatterStyle(style.scatter());
    rect_->axis(QCPAxis::atLeft)->setLabelColor(style.colour);
    line_->setPen(QPen(theme.scrubber, 1.5, Qt::DashLine));
}

} // namespace midstage::widgets
