// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples_tab.h"

#include "app/action_buttons.h"
#include "widgets/elided_label.h"
#include "widgets/sample_details.h"
#include "widgets/sample_gallery.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace midstage::app {

SamplesTab::SamplesTab(QWidget* parent)
    : QWidget(parent)
    , controls_(new QHBoxLayout)
    , about_(new widgets::ElidedLabel(this))
    , pages_(new QStackedWidget(this))
    , gallery_(new widgets::SampleGallery(this))
    , details_(new widgets::SampleDetails(this)) {
    about_->setForegroundRole(QPalette::PlaceholderText);
    controls_->setContentsMargins(12, 6, 8, 0);
    controls_->addWidget(about_, 1);
    auto* hint = new QLabel(tr("No samples have been looked at yet. \u201cFind atypical\u201d looks at each training "
                               "sample under random masks: those that the network forgets first are the ones that it "
                               "has memorised."),
                            this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setMargin(40);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(gallery_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({700, 320});
    pages_->addWidget(hint);
    pages_->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(controls_);
    layout->addWidget(pages_, 1);
    connect(gallery_, &widgets::SampleGallery::current_changed, this, &SamplesTab::show_sample);
}

void SamplesTab::add_actions(const QVector<QAction*>& actions) {
    add_action_buttons(controls_, actions);
}

void SamplesTab::set_samples(const std::shared_ptr<const SampleData>& samples) {
    samples_ = samples;
    details_->clear();
    if (!samples) {
        about_->setText({});
        gallery_->set_samples({}, {});
        pages_->setCurrentIndex(0);
        return;
    }
    about_->setText(samples->images_problem.isEmpty()
                        ? samples->about
                        : samples->about + QStringLiteral("  \u00b7  ") + samples->images_problem);
    gallery_->set_samples(
        samples->columns, [images = samples->images](int index) { return images ? images->image(index) : QImage(); },
        samples->threshold);
    pages_->setCurrentIndex(1);
}

void SamplesTab::show_sample(int row) {
    if (!samples_ || row < 0 || row >= samples_->columns.size()) {
        details_->clear();
        return;
    }
    const int index = samples_->columns.index[row];
    widgets::SampleDetail detail = widgets::detail_of(samples_->columns, row, gallery_->table().flagged(row));
    if (samples_->images) {
        detail.image = samples_->images->image(index);
    }
    const SampleHistory& history = samples_->history;
    if (!history.epochs.isEmpty()) {
        detail.epochs = history.epochs;
        detail.loss = history.of(history.loss, index);
        detail.margin = history.of(history.margin, index);
    }
    details_->set_sample(detail);
}

} // namespace midstage::app
