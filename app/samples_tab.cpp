// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples_tab.h"

#include "app/action_buttons.h"
#include "widgets/elided_label.h"
#include "widgets/sample_filter_bar.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_scatter.h"
#include "widgets/sample_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::app {

SamplesTab::SamplesTab(QWidget* parent)
    : QWidget(parent)
    , sets_(new QComboBox(this))
    , show_gallery_(new QToolButton(this))
    , show_scatter_(new QToolButton(this))
    , save_(new QToolButton(this))
    , controls_(new QHBoxLayout)
    , about_(new widgets::ElidedLabel(this))
    , status_(new widgets::ElidedLabel(this))
    , hint_(new QLabel(this))
    , pages_(new QStackedWidget(this))
    , fronts_(new QStackedWidget(this))
    , gallery_(new widgets::SampleGallery(this))
    , scatter_(new widgets::SampleScatter(this))
    , details_(new widgets::SampleDetails(this)) {
    make_controls();
    make_pages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(controls_);
    layout->addWidget(status_);
    layout->addWidget(pages_, 1);
    status_->hide();
    offer_sets({{train_set, tr("Training samples")}});
    connect(sets_, &QComboBox::currentIndexChanged, this, &SamplesTab::set_changed);
    connect(gallery_, &widgets::SampleGallery::current_changed, this, &SamplesTab::show_sample);
    connect(gallery_, &widgets::SampleGallery::threshold_changed, this, [this] {
        show_sample(gallery_->view()->current()); // it may be flagged now, or no more
        fill_scatter(true);
    });
    connect(gallery_, &widgets::SampleGallery::rows_changed, this, [this] { fill_scatter(true); });
    connect(gallery_, &widgets::SampleGallery::selection_changed, this,
            [this] { scatter_->set_selected(gallery_->view()->selection()); });
    connect(scatter_, &widgets::SampleScatter::selected, this,
            [this](const QVector<int>& rows) { gallery_->view()->select(rows); });
    show_search_hint();
}

void SamplesTab::make_controls() {
    sets_->setAccessibleName(tr("Set of samples"));
    sets_->setToolTip(tr("Which samples are shown: those that the network was trained with, the ID test set, or an "
                         "OOD set"));
    sets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const auto front = [this](QToolButton* button, const QString& text, const QString& tip, bool scatter) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        // Dark palettes hardly show which one is pressed.
        connect(button, &QToolButton::toggled, button, [button](bool pressed) {
            QFont font = button->font();
            font.setBold(pressed);
            button->setFont(font);
        });
        connect(button, &QToolButton::clicked, this, [this, scatter] { bring_to_front(scatter); });
    };
    front(show_gallery_, tr("Gallery"), tr("The samples as pictures"), false);
    front(show_scatter_, tr("Scatter"), tr("The samples as points over two of their figures"), true);
    show_gallery_->setChecked(true);
    save_->setText(tr("Save"));
    save_->setAccessibleName(tr("Save samples"));
    save_->setToolTip(tr("Saves the selected samples, or all that the filter shows where fewer than two are selected"));
    save_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(save_);
    connect(menu->addAction(tr("As a CSV table\u2026")), &QAction::triggered, this, &SamplesTab::table_wanted);
    connect(menu->addAction(tr("As a folder of images\u2026")), &QAction::triggered, this,
            &SamplesTab::pictures_wanted);
    save_->setMenu(menu);
    for (widgets::ElidedLabel* label : {about_, status_}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    status_->setContentsMargins(12, 0, 8, 0);
    status_->setAccessibleName(tr("What is being done"));
    controls_->setContentsMargins(12, 6, 8, 0);
    controls_->addWidget(sets_);
    controls_->addWidget(show_gallery_);
    controls_->addWidget(show_scatter_);
    controls_->addWidget(about_, 1);
    controls_->addWidget(save_);
}

void SamplesTab::make_pages() {
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(40);
    fronts_->addWidget(gallery_);
    fronts_->addWidget(scatter_);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(fronts_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({700, 320});
    pages_->addWidget(hint_);
    pages_->addWidget(splitter);
}

void SamplesTab::add_actions(const QVector<QAction*>& actions) {
    add_action_buttons(controls_, actions);
}

void SamplesTab::offer_sets(const QVector<Set>& sets) {
    const QString before = set();
    QVector<Set> offered;
    for (int i = 0; i < sets_->count(); ++i) {
        offered.append({sets_->itemData(i).toString(), sets_->itemText(i)});
    }
    if (offered == sets) {
        return;
    }
    {
        const QSignalBlocker blocker(sets_);
        sets_->clear();
        for (const Set& one : sets) {
            sets_->addItem(one.title, one.name);
        }
        sets_->setCurrentIndex(std::max(0, sets_->findData(before)));
    }
    if (set() != before && !before.isEmpty()) {
        Q_EMIT set_changed();
    }
}

QString SamplesTab::set() const {
    return sets_->currentData().toString();
}

void SamplesTab::choose_set(const QString& name) {
    const int place = sets_->findData(name);
    if (place >= 0) {
        sets_->setCurrentIndex(place);
    }
}

void SamplesTab::show_samples(const ShownSamples& shown) {
    const bool same = shown_ && shown_->run == shown.run && shown_->set == shown.set &&
                      shown_->search == shown.search && shown_->columns.index == shown.columns.index;
    const bool same_images = same && shown_->images == shown.images;
    shown_ = shown;
    about_->setText(shown.images_problem.isEmpty() ? shown.about
                                                   : shown.about + QStringLiteral("  \u00b7  ") + shown.images_problem);
    const auto source = [images = shown.images](int index) { return images ? images->image(index) : QImage(); };
    if (same) {
        gallery_->update_samples(shown.columns);
        if (!same_images) {
            gallery_->view()->set_source(source);
        }
        show_sample(gallery_->view()->current());
    } else {
        gallery_->set_samples(shown.columns, source, shown.threshold);
        fill_scatter(false);
        gallery_->view()->set_current(gallery_->table().rows().value(0, -1));
    }
    const bool was_empty = pages_->currentIndex() == 0;
    pages_->setCurrentIndex(1);
    save_->setEnabled(true);
    if (!same || was_empty) {
        Q_EMIT figure_changed();
    }
}

void SamplesTab::set_samples(const std::shared_ptr<const SampleData>& samples) {
    if (!samples) {
        show_hint({});
        return;
    }
    ShownSamples shown;
    shown.run = samples->source;
    shown.set = train_set;
    shown.epoch = samples->epoch;
    shown.about = samples->about;
    shown.file_about = samples->file_about;
    shown.images_problem = samples->images_problem;
    shown.columns = samples->columns;
    shown.threshold = samples->threshold;
    shown.images = samples->images;
    shown.search = samples;
    shown.script_source = {samples->parent, samples->epoch, samples->source, {}, false};
    show_samples(shown);
}

void SamplesTab::set_search(std::optional<RunState> state) {
    search_ = state;
    if (shown_) {
        show_about();
    } else {
        show_search_hint();
    }
}

void SamplesTab::show_hint(const QString& reason) {
    const bool had = shown_.has_value();
    shown_.reset();
    sample_ = -1;
    details_->clear();
    about_->setText({});
    save_->setEnabled(false);
    if (had) {
        gallery_->set_samples({}, {});
        scatter_->clear();
    }
    pages_->setCurrentIndex(0);
    if (reason.isEmpty()) {
        show_search_hint();
    } else {
        hint_->setText(reason);
    }
    if (had) {
        Q_EMIT figure_changed();
    }
}

void SamplesTab::clear() {
    search_.reset();
    show_status({});
    show_hint({});
}

void SamplesTab::show_status(const QString& text) {
    status_->setText(text);
    status_->setVisible(!text.isEmpty());
}

bool SamplesTab::scatter_in_front() const {
    return fronts_->currentWidget() == scatter_;
}

void SamplesTab::bring_to_front(bool scatter) {
    (scatter ? show_scatter_ : show_gallery_)->setChecked(true);
    fronts_->setCurrentWidget(scatter ? static_cast<QWidget*>(scatter_) : gallery_);
    fill_scatter(true);
    Q_EMIT figure_changed();
}

/// Points that nobody sees are not drawn.
void SamplesTab::fill_scatter(bool same_samples) {
    if (!same_samples) {
        scatter_->clear();
    }
    if (shown_ && scatter_in_front()) {
        scatter_->set_samples(gallery_->table());
        scatter_->set_selected(gallery_->view()->selection());
    }
}

QVector<int> SamplesTab::chosen_rows() const {
    const QVector<int> selected = gallery_->view()->selected();
    return selected.size() < 2 ? gallery_->table().rows() : selected;
}

widgets::SampleSheet SamplesTab::sheet() const {
    return gallery_->sheet(title_, shown_ ? shown_->file_about : QString());
}

std::optional<ExportedFigure> SamplesTab::figure() const {
    if (!shown_) {
        return std::nullopt;
    }
    constexpr int width = 1200;
    if (scatter_in_front()) {
        const widgets::SampleScatter::Snapshot snapshot = scatter_->snapshot(title_, shown_->file_about);
        return ExportedFigure{QStringLiteral("scatter"),
                              widgets::picture_of(snapshot),
                              {width, 800},
                              [snapshot] { return widgets::scatter_as_csv(snapshot); },
                              [snapshot, set = shown_->set, source = shown_->script_source] {
                                  return scatter_script(snapshot, set, source);
                              }};
    }
    const widgets::SampleSheet sheet = this->sheet();
    return ExportedFigure{QStringLiteral("samples"),
                          widgets::picture_of(sheet),
                          widgets::sheet_size(sheet, width),
                          [table = sheet.table] { return widgets::samples_as_csv(table, table.rows()); },
                          {}};
}

void SamplesTab::show_sample(int row) {
    const int before = sample_;
    sample_ = -1;
    if (!shown_ || row < 0 || row >= shown_->columns.size()) {
        details_->clear();
        Q_EMIT sample_shown(-1);
        return;
    }
    sample_ = row;
    const int index = shown_->columns.index[row];
    widgets::SampleDetail detail = widgets::detail_of(shown_->columns, row, gallery_->table().flagged(row));
    if (shown_->images) {
        detail.image = shown_->images->image(index);
    }
    if (!std::isnan(shown_->epoch)) {
        detail.checkpoint = shown_->epoch;
    }
    const SampleHistory* history = shown_->training ? &shown_->training->history
                                   : shown_->search ? &shown_->search->history
                                                    : nullptr;
    if (history != nullptr && !history->epochs.isEmpty()) {
        detail.epochs = history->epochs;
        detail.loss = history->of(history->loss, index);
        detail.margin = history->of(history->margin, index);
    }
    detail.recorded = shown_->set == train_set;
    if (row == before) {
        detail.more = details_->sample().more; // until what belongs to this checkpoint is there
    }
    details_->set_sample(detail);
    Q_EMIT sample_shown(row);
}

void SamplesTab::set_more(int row, const widgets::SampleMore& more) {
    if (row == sample_ && row >= 0) {
        details_->set_more(more);
    }
}

void SamplesTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT came_to_sight();
}

void SamplesTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Names of OOD sets may be long; a narrow window must not grow because of them.
    sets_->setMaximumWidth(std::max(120, width() / 4));
}

} // namespace midstage::app
