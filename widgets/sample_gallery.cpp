// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_gallery.h"

#include "widgets/elided_label.h"
#include "widgets/sample_legend.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int threshold_steps = 100;
constexpr int atypical_entry = -2; ///< in the chooser of kinds: all of them

/// `longest`: an entry that must be read whole; names of classes may be longer and must not widen the window.
QComboBox* chooser(QWidget* parent, const QString& name, const QString& longest) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QFontMetrics metrics = box->fontMetrics();
    const int width = metrics.horizontalAdvance(longest);
    const int letter = std::max(1, metrics.horizontalAdvance(QLatin1Char('X'))); // what the length is reckoned in
    box->setMinimumContentsLength((width + letter - 1) / letter);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}
} // namespace

SampleGallery::SampleGallery(QWidget* parent)
    : QWidget(parent)
    , view_(new SampleView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(make_filters());
    layout->addWidget(make_sliders());
    layout->addWidget(view_, 1);
    bottom_ = new QBoxLayout(QBoxLayout::LeftToRight);
    bottom_->setContentsMargins(4, 0, 4, 2);
    bottom_->setSpacing(2);
    counts_ = new ElidedLabel(this);
    legend_ = new SampleLegend(this);
    bottom_->addWidget(counts_, 1);
    bottom_->addWidget(legend_);
    layout->addLayout(bottom_);
    connect(view_, &SampleView::current_changed, this, &SampleGallery::current_changed);
    connect(view_, &SampleView::selection_changed, this, &SampleGallery::selection_changed);
    set_samples({}, {});
}

QWidget* SampleGallery::make_filters() {
    auto* bar = new QWidget(this);
    filters_ = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    filters_->setContentsMargins(4, 4, 4, 0);
    filters_->setSpacing(4);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (QHBoxLayout* half : {first, second}) {
        half->setSpacing(4);
        filters_->addLayout(half, 1);
    }
    classes_ = chooser(bar, tr("Class"), tr("All classes"));
    flags_ = chooser(bar, tr("Flagged or not"), tr("Not flagged"));
    flags_->addItem(tr("All samples"), int(SampleFilter::Flag::any));
    flags_->addItem(tr("Flagged"), int(SampleFilter::Flag::flagged));
    flags_->addItem(tr("Not flagged"), int(SampleFilter::Flag::not_flagged));
    truth_ = chooser(bar, tr("Truth"), tr("Truly atypical"));
    sort_ = chooser(bar, tr("Sorted by"), tr("Masked margin"));
    direction_ = new QToolButton(bar);
    direction_->setCheckable(true);
    direction_->setAutoRaise(true);
    direction_->setAccessibleName(tr("Descending"));
    for (QComboBox* box : {classes_, flags_, truth_}) {
        (box == truth_ ? second : first)->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &SampleGallery::apply_filter);
    }
    second->addWidget(sort_);
    second->addWidget(direction_);
    connect(sort_, &QComboBox::currentIndexChanged, this, &SampleGallery::apply_sort);
    connect(direction_, &QToolButton::toggled, this, &SampleGallery::apply_sort);
    return bar;
}

QWidget* SampleGallery::make_sliders() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 0, 4, 0);
    threshold_ = new QSlider(Qt::Horizontal, bar);
    threshold_->setRange(0, threshold_steps);
    threshold_->setAccessibleName(tr("Threshold of the flip fraction"));
    threshold_->setToolTip(
        tr("A sample is flagged where at least this fraction of the masks takes its right answer away."));
    threshold_value_ = new QDoubleSpinBox(bar);
    threshold_value_->setRange(0, 1);
    threshold_value_->setSingleStep(0.05);
    threshold_value_->setAccessibleName(threshold_->accessibleName());
    threshold_value_->setToolTip(threshold_->toolTip());
    auto* threshold_label = new QLabel(tr("&Threshold"), bar);
    threshold_label->setBuddy(threshold_value_);
    zoom_ = new QSlider(Qt::Horizontal, bar);
    zoom_->setRange(1, 8);
    zoom_->setPageStep(1);
    zoom_->setValue(view_->zoom());
    zoom_->setAccessibleName(tr("Size of the pictures"));
    zoom_->setToolTip(tr("Size of the pictures, 1 to 8 times"));
    auto* zoom_label = new QLabel(tr("Si&ze"), bar);
    zoom_label->setBuddy(zoom_);
    layout->addWidget(threshold_label);
    layout->addWidget(threshold_, 3);
    layout->addWidget(threshold_value_);
    layout->addSpacing(12);
    layout->addWidget(zoom_label);
    layout->addWidget(zoom_, 2);
    connect(threshold_, &QSlider::valueChanged, this,
            [this](int value) { apply_threshold(double(value) / threshold_steps); });
    connect(threshold_value_, &QDoubleSpinBox::valueChanged, this, &SampleGallery::apply_threshold);
    connect(zoom_, &QSlider::valueChanged, view_, &SampleView::set_zoom);
    connect(view_, &SampleView::zoom_changed, zoom_, &QSlider::setValue);
    return bar;
}

void SampleGallery::set_samples(const SampleColumns& columns, SampleView::ImageSource source, double threshold) {
    SampleTable table(columns);
    table.set_threshold(threshold);
    view_->set_samples(std::move(table), std::move(source));
    fill_choices();
    update_counts();
}

void SampleGallery::fill_choices() {
    filling_ = true;
    const SampleColumns& columns = table().columns();
    classes_->clear();
    classes_->addItem(tr("All classes"), -1);
    for (int i = 0; i < columns.class_names.size(); ++i) {
        classes_->addItem(columns.class_names[i], i);
    }
    flags_->setCurrentIndex(0);
    truth_->clear();
    truth_->addItem(tr("Any truth"), -1);
    truth_->addItem(tr("Truly atypical"), atypical_entry);
    for (int i = 0; i < columns.kind_names.size(); ++i) {
        truth_->addItem(columns.kind_title(i), i);
    }
    truth_->setVisible(columns.truth_known());
    legend_->set_truth(columns.truth_known());
    fit_rows();
    sort_->clear();
    for (const SampleTable::Column& column : table().sort_columns()) {
        sort_->addItem(column.title, column.key);
    }
    sort_->setCurrentIndex(std::max(0, sort_->findData(table().sort_key())));
    direction_->setChecked(table().descending());
    direction_->setText(direction_->isChecked() ? QStringLiteral("\u2193") : QStringLiteral("\u2191"));
    threshold_->setValue(qRound(table().threshold() * threshold_steps));
    threshold_value_->setValue(table().threshold());
    filling_ = false;
}

void SampleGallery::apply_filter() {
    if (filling_) {
        return;
    }
    SampleFilter filter;
    filter.label = classes_->currentData().toInt();
    filter.flag = static_cast<SampleFilter::Flag>(flags_->currentData().toInt());
    const int truth = truth_->currentData().toInt();
    filter.atypical_only = truth == atypical_entry;
    filter.kind = std::max(-1, truth);
    view_->change([&](SampleTable& table) { table.set_filter(filter); });
    update_counts();
}

void SampleGallery::apply_sort() {
    direction_->setText(direction_->isChecked() ? QStringLiteral("\u2193") : QStringLiteral("\u2191"));
    direction_->setToolTip(direction_->isChecked() ? tr("Descending") : tr("Ascending"));
    if (!filling_) {
        view_->change(
            [&](SampleTable& table) { table.set_sort(sort_->currentData().toString(), direction_->isChecked()); });
    }
}

void SampleGallery::apply_threshold(double threshold) {
    if (filling_) {
        return;
    }
    const QSignalBlocker slider(threshold_);
    const QSignalBlocker box(threshold_value_);
    threshold_->setValue(qRound(threshold * threshold_steps));
    threshold_value_->setValue(threshold);
    view_->change([&](SampleTable& table) { table.set_threshold(threshold); });
    update_counts();
    Q_EMIT threshold_changed(threshold);
}

QString SampleGallery::counts_text() const {
    const SampleCounts& counts = table().counts();
    if (counts.all == 0) {
        return {};
    }
    const QLocale locale;
    QStringList parts{tr("%1 of %2 flagged").arg(locale.toString(counts.flagged), locale.toString(counts.all))};
    if (counts.precision) {
        parts.append(tr("precision %1\u00a0%").arg(locale.toString(100 * *counts.precision, 'f', 1)));
    }
    if (counts.recall) {
        parts.append(tr("recall %1\u00a0%").arg(locale.toString(100 * *counts.recall, 'f', 1)));
    }
    if (table().rows().size() != counts.all) {
        parts.append(tr("%1 shown").arg(locale.toString(table().rows().size())));
    }
    return parts.join(QStringLiteral("  \u00b7  "));
}

void SampleGallery::update_counts() {
    counts_->setText(counts_text());
    counts_->setToolTip(counts_->text());
    fit_rows();
}

void SampleGallery::fit_rows() {
    if (bottom_ == nullptr) {
        return; // the choosers are still being made
    }
    const int counts = counts_->fontMetrics().horizontalAdvance(counts_->text());
    bottom_->setDirection(counts + legend_->sizeHint().width() + 24 <= width() ? QBoxLayout::LeftToRight
                                                                               : QBoxLayout::TopToBottom);
    int filters = filters_->contentsMargins().left() + filters_->contentsMargins().right() + filters_->spacing();
    for (int i = 0; i < filters_->count(); ++i) {
        filters += filters_->itemAt(i)->minimumSize().width();
    }
    filters_->setDirection(filters <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SampleGallery::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_rows();
}

SampleSheet SampleGallery::sheet(const QString& title, const QString& about) const {
    SampleSheet sheet;
    sheet.title = title;
    sheet.about = about;
    sheet.table = table();
    sheet.source = view_->source();
    sheet.picture = view_->picture_size();
    sheet.zoom = view_->zoom();
    sheet.font = font();
    sheet.rows = view_->selected();
    sheet.all = sheet.rows.size();
    if (sheet.rows.size() < 2) {
        sheet.rows = view_->visible();
        sheet.all = table().rows().size();
    }
    return fitted(sheet);
}

} // namespace midstage::widgets
