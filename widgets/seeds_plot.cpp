// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/seeds_plot.h"

#include "widgets/curve_key.h"
#include "widgets/epoch_ticker.h"
#include "widgets/plot_picture.h"

#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {

constexpr int most_marked = 40;    // points of a curve whose markers do not run into each other
constexpr int band_opacity = 45;   // of 255: two bands over each other are still told apart
constexpr double near_enough = 12; // pixels between the mouse and a curve that is meant

/// Of a point from the line between two others, in pixels.
double distance_to(const QPointF& at, const QPointF& from, const QPointF& to) {
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(at - from, along) / length, 0.0, 1.0) : 0;
    const QPointF off = at - (from + share * along);
    return std::hypot(off.x(), off.y());
}

} // namespace

SeedsPlot::SeedsPlot(QWidget* parent)
    : QWidget(parent)
    , line_(nullptr)
    , canvas_(new PlotCanvas(this))
    , title_(new PlotCaption(canvas_, true))
    , caption_(new PlotCaption(canvas_, false))
    , key_(new CurveKey(canvas_)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas_);
    setAccessibleName(tr("Curves over seeds"));
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(6, 4, 4, 2));
    grid->addElement(0, 0, title_);
    grid->addElement(1, 0, caption_);
    QCPAxisRect* rect = canvas_->add_axis_rect(2, false);
    grid->addElement(2, 1, key_);
    grid->setColumnStretchFactor(1, 0.001);
    rect->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
    rect->axis(QCPAxis::atBottom)->setTicker(epoch_ticker());
    line_ = new QCPItemStraightLine(canvas_);
    line_->setLayer(QStringLiteral("overlay"));
    line_->point1->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    line_->point2->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    line_->setClipAxisRect(rect);
    line_->setVisible(false);
    canvas_->setMouseTracking(true);
    canvas_->installEventFilter(this);
    connect(canvas_, &PlotCanvas::theme_changed, this, &SeedsPlot::fill);
}

void SeedsPlot::set_content(const Content& content) {
    content_ = content;
    title_->set_caption(content.title);
    caption_->set_caption(content.caption);
    setAccessibleDescription(content.caption);
    canvas_->axisRect()->axis(QCPAxis::atLeft)->setLabel(content.label);
    fill();
    fit_axes();
    canvas_->replot_later();
}

void SeedsPlot::fill() {
    canvas_->clearGraphs();
    const PlotTheme& theme = canvas_->theme();
    QCPAxis* epochs = canvas_->axisRect()->axis(QCPAxis::atBottom);
    QCPAxis* values = canvas_->axisRect()->axis(QCPAxis::atLeft);
    QVector<CurveKey::Entry> entries;
    const auto graph = [&](const SeedBand& band, const QVector<double>& y, const QPen& pen) {
        QCPGraph* made = canvas_->add_graph(epochs, values);
        made->setData(band.x, y, true);
        made->setPen(pen);
        return made;
    };
    for (int n = 0; n < content_.bands.size(); ++n) {
        const SeedBand& band = content_.bands[n];
        CurveStyle style{theme.series[n % theme.series.size()], 2.4, line_style(n)};
        style.marker = band.x.size() <= most_marked ? marker_shape(n) : QCPScatterStyle::ssNone;
        QColor filling = style.colour;
        filling.setAlpha(band_opacity);
        QCPGraph* upper = graph(band, shifted(band, 1), Qt::NoPen);
        upper->setBrush(filling);
        upper->setChannelFillGraph(graph(band, shifted(band, -1), Qt::NoPen));
        graph(band, band.mean, style.pen())->setScatterStyle(style.scatter());
        if (band.best >= 0) {
            QCPGraph* mark = canvas_->add_graph(epochs, values);
            mark->setData({band.x[band.best]}, {band.mean[band.best]});
            mark->setLineStyle(QCPGraph::lsNone);
            mark->setScatterStyle({QCPScatterStyle::ssCircle, QPen(style.colour, 2), QBrush(theme.background), 9});
        }
        entries.append({band.name, style, false, {}});
    }
    key_->set_entries(entries);
    line_->setPen(QPen(theme.scrubber, 1, Qt::DashLine));
    end_readout();
}

QStringList SeedsPlot::readout_values() const {
    QStringList values;
    for (const SeedBand& band : content_.bands) {
        const qsizetype at = readout_ ? band.x.indexOf(*readout_) : -1;
        values.append(at < 0 ? QString() : percent_text(band.mean[at]));
    }
    return values;
}

/// At the epoch that is nearest to the mouse, of those that any curve has.
void SeedsPlot::read_out(const QPointF& at) {
    const QCPAxisRect* rect = canvas_->axisRect();
    if (!rect->rect().contains(at.toPoint())) {
        end_readout();
        return;
    }
    const double wanted = rect->axis(QCPAxis::atBottom)->pixelToCoord(at.x());
    std::optional<double> nearest;
    for (const SeedBand& band : content_.bands) {
        for (const double epoch : band.x) {
            const bool nearer = !nearest || std::abs(epoch - wanted) < std::abs(*nearest - wanted);
            nearest = nearer ? epoch : *nearest;
        }
    }
    if (!nearest || readout_ == nearest) {
        return;
    }
    readout_ = nearest;
    line_->point1->setCoords(*nearest, 0);
    line_->point2->setCoords(*nearest, 1);
    line_->setVisible(true);
    key_->set_values(tr("Epoch %1").arg(epoch_text(*nearest)), readout_values());
    canvas_->replot_overlay();
}

QPoint SeedsPlot::place_of(int band, int point) const {
    const QCPAxisRect* rect = canvas_->axisRect();
    const SeedBand& one = content_.bands[band];
    const QPointF place(rect->axis(QCPAxis::atBottom)->coordToPixel(one.x[point]),
                        rect->axis(QCPAxis::atLeft)->coordToPixel(one.mean[point]));
    return canvas_->mapTo(this, place.toPoint());
}

/// The curve that passes nearest to the mouse, where that is near enough to be meant, and its point nearest to it.
void SeedsPlot::choose_at(const QPointF& at) {
    const QCPAxisRect* rect = canvas_->axisRect();
    const QCPAxis* epochs = rect->axis(QCPAxis::atBottom);
    const QCPAxis* values = rect->axis(QCPAxis::atLeft);
    if (!rect->rect().contains(at.toPoint())) {
        return;
    }
    int chosen = -1;
    double epoch = 0;
    double distance = near_enough;
    for (int n = 0; n < content_.bands.size(); ++n) {
        const SeedBand& band = content_.bands[n];
        for (qsizetype i = 0; i < band.x.size(); ++i) {
            const QPointF point(epochs->coordToPixel(band.x[i]), values->coordToPixel(band.mean[i]));
            const bool has_next = i + 1 < band.x.size();
            const QPointF next =
                has_next ? QPointF(epochs->coordToPixel(band.x[i + 1]), values->coordToPixel(band.mean[i + 1])) : point;
            const double away = distance_to(at, point, next);
            if (away < distance) {
                distance = away;
                chosen = n;
                const bool is_next = has_next && std::abs(next.x() - at.x()) < std::abs(point.x() - at.x());
                epoch = band.x[is_next ? i + 1 : i];
            }
        }
    }
    if (chosen >= 0) {
        Q_EMIT point_chosen(chosen, epoch);
    }
}

void SeedsPlot::end_readout() {
    if (readout_) {
        readout_.reset();
        key_->set_values({}, {});
        line_->setVisible(false);
        canvas_->replot_overlay();
    }
}

bool SeedsPlot::eventFilter(QObject* object, QEvent* event) {
    if (object == canvas_ && event->type() == QEvent::MouseMove) {
        read_out(static_cast<QMouseEvent*>(event)->position());
    } else if (object == canvas_ && event->type() == QEvent::MouseButtonPress) {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() == Qt::LeftButton) {
            choose_at(press->position());
        }
    } else if (object == canvas_ && event->type() == QEvent::Leave) {
        end_readout();
    }
    return QWidget::eventFilter(object, event);
}

void SeedsPlot::fit_axes() {
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    double low = first;
    double high = last;
    for (const SeedBand& band : content_.bands) {
        for (qsizetype i = 0; i < band.x.size(); ++i) {
            first = std::min(first, band.x[i]);
            last = std::max(last, band.x[i]);
            low = std::min(low, band.mean[i] - band.deviation[i]);
            high = std::max(high, band.mean[i] + band.deviation[i]);
        }
    }
    if (!(first <= last)) {
        return;
    }
    const double room = std::max((high - low) * 0.06, 0.5);
    canvas_->axisRect()->axis(QCPAxis::atBottom)->setRange(std::min(first, 0.0), last + std::max(last * 0.02, 0.5));
    canvas_->axisRect()->axis(QCPAxis::atLeft)->setRange(low - room, high + room);
}

PlotCanvas* SeedsPlot::dress_for_export(const QFont& font) {
    canvas_->dress_for_export(font);
    key_->set_with_values(false);
    return canvas_;
}

Picture picture_of(const SeedsPlot::Content& content, const QFont& font) {
    return picture_of_content<SeedsPlot>(content, font);
}

} // namespace midstage::widgets
