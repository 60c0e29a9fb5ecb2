// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_details.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
constexpr int largest_picture = 192;
constexpr int smallest_picture = 64;
} // namespace

SampleDetails::SampleDetails(QWidget* parent)
    : QWidget(parent)
    , page_(new QWidget(this))
    , hint_(new QLabel(tr("Choose a sample to see its picture, its figures and its loss over the epochs."), this))
    , image_(new QLabel(page_))
    , title_(new QLabel(page_))
    , facts_(new QLabel(page_))
    , table_(new QTableWidget(page_))
    , curves_(new SampleCurves(page_))
    , neighbours_(new SampleNeighbours(page_))
    , training_(new SampleNeighbours(page_))
    , training_button_(new QPushButton(page_))
    , training_status_(new QLabel(page_)) {
    setAccessibleName(tr("Details of a sample"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setMargin(16);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setWordWrap(true);
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
    table_->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard to the gallery
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    table_->setAlternatingRowColors(true);
    table_->setTabKeyNavigation(false);

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
    curves->addWidget(curves_, 1);
    curves->addWidget(neighbours_);
    curves->addWidget(training_);
    training_->setAccessibleName(tr("Nearest training samples"));
    training_status_->setWordWrap(true);
    training_status_->setTextFormat(Qt::PlainText);
    training_status_->setForegroundRole(QPalette::PlaceholderText);
    training_button_->setAutoDefault(false);
    connect(training_button_, &QPushButton::clicked, this, &SampleDetails::training_wanted);
    auto* offer = new QHBoxLayout;
    offer->addWidget(training_button_);
    offer->addWidget(training_status_, 1);
    curves->addLayout(offer);
    halves_ = new QBoxLayout(QBoxLayout::TopToBottom, page_);
    halves_->setContentsMargins(6, 6, 6, 2);
    halves_->setSpacing(8);
    halves_->addLayout(known, 1);
    halves_->addLayout(curves, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page_);
    outer->addWidget(hint_);
    // Once the columns have got their widths.
    fit_later_.setSingleShot(true);
    fit_later_.setInterval(0);
    connect(&fit_later_, &QTimer::timeout, this, &SampleDetails::fit_table);
    clear();
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
    fill_curves();
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

void SampleDetails::fill_curves() {
    QVector<SampleCurve> curves;
    if (!detail_.epochs.isEmpty()) {
        curves.append({tr("Loss over the epochs"), tr("Loss (nats)"), detail_.epochs, detail_.loss, true, false, true});
        if (!detail_.margin.isEmpty()) {
            curves.append({tr("Margin over the epochs"), tr("Margin"), detail_.epochs, detail_.margin});
        }
        // The loss is the cross-entropy of the label alone: -log p.
        QVector<double> probability = detail_.loss;
        std::transform(probability.begin(), probability.end(), probability.begin(),
                       [](double loss) { return std::exp(-loss); });
        curves.append({tr("Probability of its label"), tr("Probability"), detail_.epochs, probability, true, true});
    }
    curves += detail_.more.curves;
    const QString note =
        detail_.recorded ? tr("The loss of single samples was not recorded in this run.") : detail_.more.curves_note;
    curves_->set_curves(curves, detail_.checkpoint, note);
    neighbours_->set_neighbours(detail_.more.neighbours_title, detail_.more.neighbours, detail_.more.neighbours_note);
    fill_training();
}

void SampleDetails::fill_training() {
    const SampleMore& more = detail_.more;
    training_->set_neighbours(more.training_title, more.training, more.training_note);
    training_button_->setText(more.training_offer);
    training_button_->setToolTip(more.training_offer_tip);
    training_button_->setAccessibleDescription(more.training_offer_tip);
    training_button_->setVisible(!more.training_offer.isEmpty());
    training_status_->setText(more.training_status);
    training_status_->setVisible(!more.training_status.isEmpty());
    fit_neighbours();
}

/// Two rows of them would leave the plot no room in a low panel.
void SampleDetails::fit_neighbours() {
    constexpr int enough = 36; // lines of text
    const bool both = !detail_.more.training.isEmpty() && !detail_.more.neighbours.isEmpty();
    const bool compact = both && height() < enough * fontMetrics().height();
    neighbours_->set_compact(compact);
    training_->set_compact(compact);
    // The plot takes what the table leaves.
    const bool any = !neighbours_->isHidden() || !training_->isHidden();
    halves_->setStretch(0, any && halves_->direction() == QBoxLayout::TopToBottom ? 0 : 1);
}

void SampleDetails::set_more(const SampleMore& more) {
    detail_.more = more;
    fill_curves();
}

void SampleDetails::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In a low panel the plot has no room below the figures.
    halves_->setDirection(width() * 5 > height() * 6 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    show_image();
    fit_neighbours();
    fit_later_.start();
}

void SampleDetails::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    }
}

} // namespace midstage::widgets
