// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_gallery.h"

#include "widgets/elided_label.h"
#include "widgets/sample_filter_bar.h"
#include "widgets/sample_legend.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int threshold_steps = 100;
} // namespace

SampleGallery::SampleGallery(QWidget* parent)
    : QWidget(parent)
    , view_(new SampleView(this))
    , filters_(new SampleFilterBar(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(filters_);
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
    connect(filters_, &SampleFilterBar::filter_changed, this, &SampleGallery::apply_filter);
    connect(filters_, &SampleFilterBar::only_selected_changed, this, &SampleGallery::apply_only);
    connect(filters_, &SampleFilterBar::sort_changed, this, &SampleGallery::apply_sort);
    setTabOrder(filters_, threshold_);
    setTabOrder(threshold_value_, zoom_);
    setTabOrder(zoom_, view_);
    set_samples({}, {});
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
    threshold_label_ = new QLabel(tr("&Threshold"), bar);
    threshold_label_->setBuddy(threshold_value_);
    zoom_ = new QSlider(Qt::Horizontal, bar);
    zoom_->setRange(1, 8);
    zoom_->setPageStep(1);
    zoom_->setValue(view_->zoom());
    zoom_->setAccessibleName(tr("Size of the pictures"));
    zoom_->setToolTip(tr("Size of the pictures, 1 to 8 times"));
    auto* zoom_label = new QLabel(tr("Si&ze"), bar);
    zoom_label->setBuddy(zoom_);
    layout->addWidget(threshold_label_);
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
    only_ = nullptr;
    view_->set_samples(std::move(table), std::move(source));
    fill_choices(false);
    update_counts();
    Q_EMIT rows_changed();
}

void SampleGallery::update_samples(const SampleColumns& columns) {
    const QVector<SampleTable::Column> offered = table().sort_columns();
    const SampleColumns before = table().columns(); // shares its values
    view_->update_samples(columns);
    const bool same_choices = offered == table().sort_columns() && before.class_names == columns.class_names &&
                              before.kind_names == columns.kind_names &&
                              before.truth_known() == columns.truth_known() &&
                              before.correct.isEmpty() == columns.correct.isEmpty() &&
                              before.flip_fraction.isEmpty() == columns.flip_fraction.isEmpty();
    if (!same_choices) {
        fill_choices(true);
    }
    update_counts();
    Q_EMIT rows_changed();
}

void SampleGallery::fill_choices(bool keep) {
    filling_ = true;
    const SampleColumns& columns = table().columns();
    filters_->offer(table(), keep);
    const bool flags = !columns.flip_fraction.isEmpty();
    for (QWidget* part : {static_cast<QWidget*>(threshold_label_), static_cast<QWidget*>(threshold_),
                          static_cast<QWidget*>(threshold_value_)}) {
        part->setVisible(flags);
    }
    legend_->set_truth(columns.truth_known());
    legend_->setVisible(flags || columns.truth_known());
    threshold_->setValue(qRound(table().threshold() * threshold_steps));
    threshold_value_->setValue(table().threshold());
    filling_ = false;
    fit_rows();
}

void SampleGallery::apply_filter() {
    if (filling_) {
        return;
    }
    SampleFilter filter = filters_->filter();
    filter.only = only_;
    view_->change([&](SampleTable& table) { table.set_filter(filter); });
    update_counts();
    Q_EMIT rows_changed();
}

void SampleGallery::apply_only(bool only) {
    only_ = only ? std::make_shared<const QBitArray>(view_->selection()) : nullptr;
    apply_filter();
}

void SampleGallery::show_selected_only() {
    filters_->show_selected_only();
}

void SampleGallery::apply_sort() {
    view_->change([&](SampleTable& table) { table.set_sort(filters_->sort_key(), filters_->descending()); });
    Q_EMIT rows_changed();
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
    QStringList parts{table().columns().flip_fraction.isEmpty()
                          ? tr("%Ln sample(s)", nullptr, static_cast<int>(counts.all))
                          : tr("%1 of %2 flagged").arg(locale.toString(counts.flagged), locale.toString(counts.all))};
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
        return; // still being made
    }
    const int counts = counts_->fontMetrics().horizontalAdvance(counts_->text());
    bottom_->setDirection(counts + legend_->sizeHint().width() + 24 <= width() ? QBoxLayout::LeftToRight
                                                                               : QBoxLayout::TopToBottom);
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
