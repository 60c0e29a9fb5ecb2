// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bars_plot.h"

#include "widgets/file_texts.h"
#include "widgets/plot_picture.h"

#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace midstage::widgets {

namespace {

constexpr int widest_name = 240; // pixels
constexpr double bar_width = 0.62;

QString number_text(double value) {
    return text_locale().toString(value, 'f', 2);
}

/// "92.07 (91.6 to 92.5)"
QString value_text(const BarsPlot::Bar& bar) {
    const bool has_range = bar.low < bar.high;
    return has_range ? QStringLiteral("%1 (%2 \u2013 %3)")
                           .arg(number_text(bar.value), number_text(bar.low), number_text(bar.high))
                     : number_text(bar.value);
}

} // namespace

BarsPlot::BarsPlot(QWidget* parent)
    : QWidget(parent)
    , canvas_(new PlotCanvas(this))
    , title_(new PlotCaption(canvas_, true))
    , caption_(new PlotCaption(canvas_, false)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas_);
    setAccessibleName(tr("Runs side by side"));
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(6, 4, 10, 2));
    grid->addElement(0, 0, title_);
    grid->addElement(1, 0, caption_);
    canvas_->add_axis_rect(2, false);
    canvas_->setMouseTracking(true);
    canvas_->installEventFilter(this);
    connect(canvas_, &PlotCanvas::theme_changed, this, &BarsPlot::fill);
}

void BarsPlot::set_content(const Content& content) {
    content_ = content;
    readout_.clear();
    title_->set_caption(content.title);
    caption_->set_caption(content.caption);
    setAccessibleDescription(content.caption);
    canvas_->axisRect()->axis(QCPAxis::atBottom)->setLabel(content.label);
    fill();
    fit_axes();
    canvas_->replot_later();
}

void BarsPlot::fill() {
    canvas_->clearPlottables();
    canvas_->clearItems();
    const PlotTheme& theme = canvas_->theme();
    QCPAxis* names = canvas_->axisRect()->axis(QCPAxis::atLeft);
    QCPAxis* values = canvas_->axisRect()->axis(QCPAxis::atBottom);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QFontMetrics metrics(canvas_->font());
    for (int n = 0; n < content_.bars.size(); ++n) {
        const Bar& bar = content_.bars[n];
        const QColor colour = theme.series[n % theme.series.size()];
        ticker->addTick(n, metrics.elidedText(bar.name, Qt::ElideMiddle, widest_name));
        if (content_.from_zero) {
            auto* drawn = new QCPBars(names, values);
            drawn->setData(QVector<double>{double(n)}, QVector<double>{bar.value});
            drawn->setWidth(bar_width);
            QColor filling = colour;
            filling.setAlpha(110);
            drawn->setPen(QPen(colour, bar.baseline ? 2.5 : 1.2));
            // The baseline is told from the others without its colour.
            drawn->setBrush(bar.baseline ? QBrush(colour, Qt::BDiagPattern) : QBrush(filling));
        } else {
            auto* point = canvas_->add_graph(names, values);
            point->setData({double(n)}, {bar.value});
            point->setLineStyle(QCPGraph::lsNone);
            point->setScatterStyle({marker_shape(n), QPen(colour, 1.6), QBrush(colour), 9});
        }
        if (bar.low < bar.high) {
            auto* whisker = canvas_->add_graph(names, values);
            whisker->setData({double(n), double(n)}, {bar.low, bar.high});
            whisker->setPen(QPen(theme.text, 1.4));
            for (const double end : {bar.low, bar.high}) {
                auto* cap = new QCPItemLine(canvas_);
                cap->setPen(QPen(theme.text, 1.4));
                cap->start->setAxes(values, names);
                cap->end->setAxes(values, names);
                cap->start->setCoords(end, n - 0.12);
                cap->end->setCoords(end, n + 0.12);
            }
        }
        if (bar.members.size() > 1) {
            auto* members = canvas_->add_graph(names, values);
            members->setData(QVector<double>(bar.members.size(), n + 0.24), bar.members);
            members->setLineStyle(QCPGraph::lsNone);
            members->setScatterStyle({QCPScatterStyle::ssCircle, QPen(theme.text, 1), QBrush(theme.background), 5});
        }
        auto* text = new QCPItemText(canvas_);
        text->setText(number_text(bar.value));
        text->setFont(canvas_->font());
        text->setColor(theme.text);
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        text->position->setAxes(values, names);
        text->position->setCoords(std::max({bar.value, bar.high, bar.value}), n);
        text->setPadding(QMargins(8, 0, 0, 0));
    }
    names->setTicker(ticker);
    names->setTickLength(0, 0);
    names->grid()->setVisible(false);
}

void BarsPlot::fit_axes() {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Bar& bar : content_.bars) {
        low = std::min({low, bar.low, bar.value});
        high = std::max({high, bar.high, bar.value});
        for (const double member : bar.members) {
            low = std::min(low, member);
            high = std::max(high, member);
        }
    }
    if (!(low <= high)) {
        return;
    }
    if (content_.from_zero) {
        low = std::min(low, 0.0);
    }
    const double room = std::max((high - low) * 0.1, 0.2);
    canvas_->axisRect()
        ->axis(QCPAxis::atBottom)
        ->setRange(content_.from_zero ? low : low - room, high + 1.6 * room); // room for the number at the end
    QCPAxis* names = canvas_->axisRect()->axis(QCPAxis::atLeft);
    names->setRange(-0.6, double(content_.bars.size()) - 0.4);
    names->setRangeReversed(true); // the first on top, as in the table
}

void BarsPlot::read_out(const QPointF& at) {
    const QCPAxisRect* rect = canvas_->axisRect();
    const auto n = static_cast<qsizetype>(std::lround(rect->axis(QCPAxis::atLeft)->pixelToCoord(at.y())));
    QString now;
    if (rect->outerRect().contains(at.toPoint()) && n >= 0 && n < content_.bars.size()) {
        now = QStringLiteral("%1: %2").arg(content_.bars[n].name, value_text(content_.bars[n]));
    }
    if (now != readout_) {
        readout_ = now;
        caption_->set_caption(now.isEmpty() ? content_.caption : now);
        canvas_->replot_later();
    }
}

bool BarsPlot::eventFilter(QObject* object, QEvent* event) {
    if (object == canvas_ && event->type() == QEvent::MouseMove) {
        read_out(static_cast<QMouseEvent*>(event)->position());
    } else if (object == canvas_ && event->type() == QEvent::Leave) {
        read_out({-1, -1});
    }
    return QWidget::eventFilter(object, event);
}

PlotCanvas* BarsPlot::dress_for_export(const QFont& font) {
    canvas_->dress_for_export(font);
    return canvas_;
}

Picture picture_of(const BarsPlot::Content& content, const QFont& font) {
    return picture_of_content<BarsPlot>(content, font);
}

} // namespace midstage::widgets
