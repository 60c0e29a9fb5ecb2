// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples_tab.h"

#include "app/action_buttons.h"
#include "widgets/elided_label.h"
#include "widgets/sample_details.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_sheet.h"

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
    , hint_(new QLabel(this))
    , pages_(new QStackedWidget(this))
    , gallery_(new widgets::SampleGallery(this))
    , details_(new widgets::SampleDetails(this)) {
    about_->setForegroundRole(QPalette::PlaceholderText);
    controls_->setContentsMargins(12, 6, 8, 0);
    controls_->addWidget(about_, 1);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(40);
    show_hint();
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(gallery_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({700, 320});
    pages_->addWidget(hint_);
    pages_->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(controls_);
    layout->addWidget(pages_, 1);
    connect(gallery_, &widgets::SampleGallery::current_changed, this, &SamplesTab::show_sample);
    connect(gallery_, &widgets::SampleGallery::threshold_changed, this,
            [this] { show_sample(gallery_->view()->current()); }); // it may be flagged now, or no more
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
    gallery_->view()->set_current(gallery_->table().rows().value(0, -1));
}

void SamplesTab::set_search(std::optional<RunState> state) {
    search_ = state;
    show_hint();
}

void SamplesTab::clear() {
    set_search(std::nullopt);
    set_samples(nullptr);
}

void SamplesTab::show_hint() {
    if (!search_ || search_ == RunState::finished) {
        hint_->setText(
            tr("No samples have been looked at yet. \u201cFind atypical\u201d looks at each training sample under "
               "random masks: those that the network forgets first are the ones that it has memorised."));
    } else if (search_ == RunState::queued) {
        hint_->setText(tr("The search for atypical samples has not begun: it waits for its turn, or is to be resumed "
                          "from the list of runs."));
    } else if (search_ == RunState::running || search_ == RunState::paused) {
        hint_->setText(
            tr("The search for atypical samples is under way: they are shown when it has looked at all masks."));
    } else if (search_ == RunState::failed) {
        hint_->setText(tr("The search for atypical samples failed: choose it in the list of runs to read why."));
    } else {
        hint_->setText(
            tr("The search for atypical samples was stopped before its end: resume it from the list of runs, or "
               "search again."));
    }
}

widgets::SampleSheet SamplesTab::sheet() const {
    return gallery_->sheet(title_, samples_ ? samples_->about : QString());
}

std::optional<ExportedFigure> SamplesTab::figure() const {
    if (!samples_) {
        return std::nullopt;
    }
    constexpr int width = 1200;
    const widgets::SampleSheet sheet = this->sheet();
    return ExportedFigure{QStringLiteral("samples"),
                          widgets::picture_of(sheet),
                          widgets::sheet_size(sheet, width),
                          [table = sheet.table] { return widgets::samples_as_csv(table, table.rows()); },
                          {}};
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
    detail.checkpoint = samples_->epoch;
    const SampleHistory& history = samples_->history;
    if (!history.epochs.isEmpty()) {
        detail.epochs = history.epochs;
        detail.loss = history.of(history.loss, index);
        detail.margin = history.of(history.margin, index);
    }
    details_->set_sample(detail);
}

} // namespace midstage::app
