// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_bars.h"

#include "widgets/elided_label.h"
#include "widgets/file_texts.h"
#include "widgets/plot_canvas.h"

#include <QComboBox>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

LayerBars::LayerBars(QWidget* parent)
    : QWidget(parent)
    , choice_(new QComboBox(this))
    , canvas_(new PlotCanvas(this))
    , readout_(new ElidedLabel(this)) {
    setAccessibleName(tr("Layers of the network"));
    choice_->setAccessibleName(tr("Figure of the layers"));
    choice_->addItem(tr("Loss by layer"), int(Figure::loss_rise));
    choice_->addItem(tr("Kept weights by layer"), int(Figure::kept));
    choice_->setItemData(0,
                         tr("How much the training loss rises when this layer alone is masked, in nats: the mean over "
                            "the masks, with its standard deviation"),
                         Qt::ToolTipRole);
    choice_->setItemData(
        1, tr("The part of the layer's weights that the last checkpoint of the pruning keeps, in percent"),
        Qt::ToolTipRole);
    title_ = new PlotCaption(canvas_, true);
    canvas_->plotLayout()->addElement(0, 0, title_);
    QCPAxisRect* rect = canvas_->add_axis_rect(1, false);
    QCPAxis* layers = rect->axis(QCPAxis::atLeft);
    layers->grid()->setVisible(false);
    layers->setTickLength(0, 0);
    bars_ = new QCPBars(layers, rect->axis(QCPAxis::atBottom));
    bars_->setWidth(0.7);
    errors_ = new QCPErrorBars(layers, rect->axis(QCPAxis::atBottom));
    errors_->setDataPlottable(bars_);
    errors_->setSymbolGap(0);
    canvas_->setMouseTracking(true);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(choice_);
    layout->addWidget(canvas_, 1);
    layout->addWidget(readout_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &LayerBars::fill);
    connect(canvas_, &PlotCanvas::theme_changed, this, &LayerBars::style);
    style();
    fill();
}

LayerBars::Figure LayerBars::figure() const {
    return static_cast<Figure>(choice_->currentData().toInt());
}

void LayerBars::choose(Figure figure) {
    choice_->setCurrentIndex(choice_->findData(int(figure)));
}

const QVector<LayerFigure>& LayerBars::figures() const {
    return figure() == Figure::loss_rise ? content_.loss_rise : content_.kept;
}

void LayerBars::set_content(const LayerContent& content) {
    content_ = content;
    if (figures().isEmpty()) {
        choose(content_.loss_rise.isEmpty() ? Figure::kept : Figure::loss_rise);
    }
    choice_->setVisible(!content_.loss_rise.isEmpty() && !content_.kept.isEmpty());
    fill();
}

void LayerBars::fill() {
    const QVector<LayerFigure>& shown = figures();
    const auto n = static_cast<int>(shown.size());
    QVector<double> places;
    QVector<double> values;
    QVector<double> deviations;
    double low = 0;
    double high = 0;
    // The network's input on top, and in the order of their places, in which the deviations are taken.
    for (int i = n - 1; i >= 0; --i) {
        places.append(n - 1 - i);
        values.append(shown[i].value);
        deviations.append(shown[i].deviation);
        low = std::min(low, shown[i].value - shown[i].deviation);
        high = std::max(high, shown[i].value + shown[i].deviation);
    }
    bars_->setData(places, values, true);
    errors_->setData(deviations);
    errors_->setVisible(figure() == Figure::loss_rise);
    QCPAxis* axis = canvas_->axisRect()->axis(QCPAxis::atBottom);
    const bool rise = figure() == Figure::loss_rise;
    axis->setLabel(
        rise ? tr("Loss rises by (nats), layer kept to %1").arg(text_locale().toString(content_.keep_fraction))
             : tr("Kept weights (%)"));
    axis->setRange(low < 0 ? 1.05 * low : 0, rise ? std::max(1.05 * high, 1e-6) : 105);
    canvas_->axisRect()->axis(QCPAxis::atLeft)->setRange(-0.6, std::max(n, 1) - 0.4);
    under_mouse_ = -1;
    label_layers();
    show_readout();
    canvas_->replot_later();
}

/// As many names as find room below each other.
void LayerBars::label_layers() {
    const QVector<LayerFigure>& shown = figures();
    const auto n = static_cast<int>(shown.size());
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const int line = QFontMetrics(canvas_->font()).height() + 2;
    const int room = std::max(canvas_->height() - 4 * line, line);
    const int step = std::max(1, (n * line + room - 1) / room);
    for (int i = 0; i < n; i += step) {
        QString name = shown[i].layer;
        name.remove(QStringLiteral(".weight"));
        ticker->addTick(n - 1 - i, name);
    }
    canvas_->axisRect()->axis(QCPAxis::atLeft)->setTicker(ticker);
}

void LayerBars::style() {
    const PlotTheme& theme = canvas_->theme();
    bars_->setPen(QPen(theme.loss, 1));
    QColor filling = theme.loss;
    filling.setAlpha(150);
    bars_->setBrush(filling);
    errors_->setPen(QPen(theme.text, 1));
}

QString LayerBars::readout() const {
    const QVector<LayerFigure>& shown = figures();
    if (shown.isEmpty()) {
        return {};
    }
    const auto longest =
        std::max_element(shown.begin(), shown.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    const LayerFigure& layer = under_mouse_ >= 0 && under_mouse_ < shown.size() ? shown[under_mouse_] : *longest;
    const QLocale locale;
    return figure() == Figure::kept
               ? tr("%1: %2 % of %3 weights kept")
                     .arg(layer.layer, locale.toString(layer.value, 'f', 1), locale.toString(layer.weights))
               : tr("%1 (%2 weights): loss %3 \u00b1 %4")
                     .arg(layer.layer, locale.toString(layer.weights),
                          (layer.value < 0 ? QString() : QStringLiteral("+")) + locale.toString(layer.value, 'g', 3),
                          locale.toString(layer.deviation, 'g', 2));
}

void LayerBars::show_readout() {
    readout_->setText(readout());
    readout_->setToolTip(readout());
    setAccessibleDescription(readout());
}

bool LayerBars::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
        int under = -1;
        if (event->type() == QEvent::MouseMove) {
            const QPointF at = static_cast<QMouseEvent*>(event)->position();
            const double place = canvas_->axisRect()->axis(QCPAxis::atLeft)->pixelToCoord(at.y());
            under = static_cast<int>(figures().size()) - 1 - qRound(place);
        }
        if (under != under_mouse_) {
            under_mouse_ = under;
            show_readout();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LayerBars::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    label_layers();
    canvas_->replot_later();
}

LayerBars::Snapshot LayerBars::snapshot() const {
    return {content_, figure(), font()};
}

void LayerBars::paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector) {
    LayerBars bars;
    bars.canvas_->resize(size);
    bars.canvas_->dress_for_export(snapshot.font);
    bars.choose(snapshot.figure);
    bars.set_content(snapshot.content);
    bars.title_->set_caption(snapshot.content.title);
    bars.style();
    bars.canvas_->paint_on(device, transform, size, vector);
}

Picture picture_of(const LayerBars::Snapshot& snapshot) {
    return {snapshot.content.title,
            {},
            [snapshot](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
                LayerBars::paint(snapshot, device, transform, size, vector);
            }};
}

QString layers_as_csv(const LayerContent& content) {
    QStringList lines{QStringLiteral("layer,weights,loss_rise,std_loss,kept")};
    const QVector<LayerFigure>& first = content.loss_rise.isEmpty() ? content.kept : content.loss_rise;
    const auto find = [](const QVector<LayerFigure>& figures, const QString& layer) {
        return std::find_if(figures.begin(), figures.end(),
                            [&](const LayerFigure& figure) { return figure.layer == layer; });
    };
    for (const LayerFigure& layer : first) {
        const auto rise = find(content.loss_rise, layer.layer);
        const auto kept = find(content.kept, layer.layer);
        const bool has_rise = rise != content.loss_rise.end();
        lines.append(QStringList{csv_text(layer.layer), QString::number(layer.weights),
                                 has_rise ? csv_number(rise->value) : QString(),
                                 has_rise ? csv_number(rise->deviation) : QString(),
                                 kept != content.kept.end() ? csv_number(kept->value / 100) : QString()}
                         .join(QLatin1Char(',')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace midstage::widgets
