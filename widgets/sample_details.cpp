// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_details.h"

#include "widgets/checkpoint.h"
#include "widgets/plot_canvas.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
constexpr int largest_picture = 192;
constexpr int smallest_picture = 64;
constexpr int lowest_plot = 90;
} // namespace

SampleDetails::SampleDetails(QWidget* parent)
    : QWidget(parent)
    , page_(new QWidget(this))
    , hint_(new QLabel(tr("Choose a sample to see its picture, its figures and its loss over the epochs."), this))
    , image_(new QLabel(page_))
    , title_(new QLabel(page_))
    , facts_(new QLabel(page_))
    , table_(new QTableWidget(page_))
    , curve_(new QComboBox(page_))
    , no_curve_(new QLabel(tr("The loss of single samples was not recorded in this run."), page_))
    , canvas_(new PlotCanvas(page_)) {
    setAccessibleName(tr("Details of a sample"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setMargin(16);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setTextFormat(Qt::PlainText);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setWordWrap(true);
    no_curve_->setWordWrap(true);
    no_curve_->setAlignment(Qt::AlignCenter);
    image_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    image_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    table_->setColumnCount(3);
    table_->setHorizontalHeaderLabels({tr("Figure"), tr("Full"), tr("Masked")});
    table_->setAccessibleName(tr("Figures of the sample"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setMinimumSectionSize(8);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    // The numbers are what must be read whole.
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setFocusPolicy(Qt::NoFocus);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setAlternatingRowColors(true);
    table_->setTabKeyNavigation(false);
    curve_->addItem(tr("Loss over the epochs"));
    curve_->addItem(tr("Margin over the epochs"));
    curve_->setAccessibleName(tr("What the plot shows"));
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->setMinimumHeight(lowest_plot);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title_);
    words->addWidget(facts_);
    words->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(image_, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* known = new QVBoxLayout;
    known->setSpacing(6);
    known->addLayout(top);
    known->addWidget(table_);
    known->addStretch(1);
    auto* curves = new QVBoxLayout;
    curves->setSpacing(4);
    curves->addWidget(curve_, 0, Qt::AlignLeft);
    curves->addWidget(canvas_, 1);
    curves->addWidget(no_curve_, 1);
    halves_ = new QBoxLayout(QBoxLayout::TopToBottom, page_);
    halves_->setContentsMargins(6, 6, 6, 2);
    halves_->setSpacing(8);
    halves_->addLayout(known, 1);
    halves_->addLayout(curves, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page_);
    outer->addWidget(hint_);
    make_plot();
    // Once the columns have got their widths.
    fit_later_.setSingleShot(true);
    fit_later_.setInterval(0);
    connect(&fit_later_, &QTimer::timeout, this, &SampleDetails::fit_table);
    connect(curve_, &QComboBox::currentIndexChanged, this, &SampleDetails::fill_plot);
    connect(canvas_, &PlotCanvas::theme_changed, this, &SampleDetails::style);
    clear();
}

void SampleDetails::make_plot() {
    canvas_->plotLayout()->setMargins(QMargins(2, 2, 6, 2));
    rect_ = canvas_->add_axis_rect(0, false);
    rect_->setMinimumMargins(QMargins(8, 4, 12, 4));
    rect_->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
    graph_ = canvas_->addGraph(rect_->axis(QCPAxis::atBottom), rect_->axis(QCPAxis::atLeft));
    checkpoint_ = new QCPItemStraightLine(canvas_);
    for (QCPItemPosition* position : {checkpoint_->point1, checkpoint_->point2}) {
        position->setAxisRect(rect_);
        position->setAxes(rect_->axis(QCPAxis::atBottom), rect_->axis(QCPAxis::atLeft));
    }
    checkpoint_->setClipAxisRect(rect_);
}

void SampleDetails::clear() {
    detail_ = {};
    page_->hide();
    hint_->show();
    setAccessibleDescription(hint_->text());
}

void SampleDetails::set_sample(const SampleDetail& detail) {
    detail_ = detail;
    hint_->hide();
    page_->show();
    title_->setText(detail_.flagged ? tr("%1 \u2013 flagged").arg(detail_.title) : detail_.title);
    facts_->setText(detail_.facts.join(QLatin1Char('\n')));
    setAccessibleDescription(title_->text() + QStringLiteral(", ") + detail_.facts.join(QStringLiteral(", ")));
    image_->setAccessibleName(tr("Picture of %1").arg(detail_.title));
    show_image();
    fill_table();
    fill_plot();
}

void SampleDetails::show_image() {
    if (detail_.image.isNull()) {
        image_->setFixedSize(0, 0);
        return;
    }
    // Whole multiples: every pixel of the sample is a square of the same size.
    const int half = halves_->direction() == QBoxLayout::LeftToRight ? width() / 2 : width();
    const int room = std::clamp(std::min(half * 2 / 5, height() * 2 / 5), smallest_picture, largest_picture);
    const int side = std::max(detail_.image.width(), detail_.image.height());
    const QSize size = side <= room ? detail_.image.size() * std::max(1, room / side)
                                    : detail_.image.size().scaled(room, room, Qt::KeepAspectRatio);
    image_->setFixedSize(size);
    image_->setPixmap(QPixmap::fromImage(detail_.image.scaled(size, Qt::IgnoreAspectRatio, Qt::FastTransformation)));
}

void SampleDetails::fill_table() {
    table_->setRowCount(static_cast<int>(detail_.figures.size()));
    for (int row = 0; row < table_->rowCount(); ++row) {
        const SampleDetail::Figure& figure = detail_.figures[row];
        int column = 0;
        for (const QString& text : {figure.name, figure.full, figure.masked}) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            if (column > 0) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            table_->setItem(row, column++, item);
        }
    }
    for (int column = 1; column < 3; ++column) {
        table_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    table_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fit_later_.start();
}

/// A name that has no room on one line takes two.
void SampleDetails::fit_table() {
    const int name_width = table_->columnWidth(0) - 8;
    const QFontMetrics metrics = table_->fontMetrics();
    int height = table_->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const QRect text = metrics.boundingRect(QRect(0, 0, std::max(40, name_width), 1000), Qt::TextWordWrap,
                                                table_->item(row, 0)->text());
        table_->setRowHeight(row, std::max(text.height(), metrics.height()) + 4);
        height += table_->rowHeight(row);
    }
    table_->setMaximumHeight(height);
}

void SampleDetails::fill_plot() {
    const bool known = !detail_.epochs.isEmpty();
    canvas_->setVisible(known);
    curve_->setVisible(known && !detail_.margin.isEmpty());
    no_curve_->setVisible(!known);
    if (!known) {
        return;
    }
    const bool margin = curve_->currentIndex() == 1 && !detail_.margin.isEmpty();
    const QVector<double>& values = margin ? detail_.margin : detail_.loss;
    graph_->setData(detail_.epochs, values, true);
    rect_->axis(QCPAxis::atLeft)->setLabel(margin ? tr("Margin") : tr("Loss (nats)"));
    double low = margin ? std::numeric_limits<double>::infinity() : 0;
    double high = -std::numeric_limits<double>::infinity();
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    const double room = low < high ? (high - low) * 0.08 : 0.1;
    rect_->axis(QCPAxis::atLeft)->setRange(margin ? low - room : 0, high + room);
    rect_->axis(QCPAxis::atBottom)->setRange(0, std::max(1.0, detail_.epochs.last()) * 1.03);
    if (detail_.checkpoint) {
        checkpoint_->point1->setCoords(*detail_.checkpoint, 0);
        checkpoint_->point2->setCoords(*detail_.checkpoint, 1);
    }
    checkpoint_->setVisible(detail_.checkpoint.has_value());
    canvas_->setToolTip(
        detail_.checkpoint
            ? tr("The dashed line is the checkpoint of the masks, epoch %1.").arg(epoch_text(*detail_.checkpoint))
            : QString());
    style();
    canvas_->replot_later();
}

void SampleDetails::style() {
    const PlotTheme& theme = canvas_->theme();
    const bool margin = curve_->currentIndex() == 1;
    CurveStyle style{margin ? theme.accuracy : theme.loss, 1.8, Qt::SolidLine};
    style.marker = detail_.epochs.size() <= 40 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone;
    graph_->setPen(style.pen());
    graph_->setScatterStyle(style.scatter());
    rect_->axis(QCPAxis::atLeft)->setLabelColor(style.colour);
    checkpoint_->setPen(QPen(theme.scrubber, 1.5, Qt::DashLine));
}

void SampleDetails::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In a low panel the plot has no room below the figures.
    halves_->setDirection(width() * 5 > height() * 6 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    show_image();
    fit_later_.start();
}

void SampleDetails::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    }
}

} // namespace midstage::widgets
