// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mask_tab.h"

#include "app/action_buttons.h"
#include "app/figure_scripts.h"
#include "widgets/elided_label.h"
#include "widgets/layer_bars.h"
#include "widgets/mask_plot.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::app {

namespace {

enum Page { masks_page, layers_page };

QToolButton* page_button(const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

MaskTab::MaskTab(QWidget* parent)
    : QWidget(parent)
    , controls_(new QHBoxLayout)
    , pages_(new QButtonGroup(this))
    , stack_(new QStackedWidget(this))
    , about_(new widgets::ElidedLabel(this))
    , plot_(new widgets::MaskPlot(this))
    , bars_(new widgets::LayerBars(this)) {
    about_->setForegroundRole(QPalette::PlaceholderText);
    controls_->setContentsMargins(12, 6, 8, 0);
    pages_->addButton(
        page_button(tr("All layers"), tr("The training loss over the fraction of weights that masks keep"), this),
        masks_page);
    pages_->addButton(
        page_button(tr("By layer"), tr("Which layers the loss hangs on, and what a pruning kept of each"), this),
        layers_page);
    for (QAbstractButton* button : pages_->buttons()) {
        controls_->addWidget(button);
    }
    controls_->addSpacing(8);
    controls_->addWidget(about_, 1);
    stack_->addWidget(plot_);
    stack_->addWidget(bars_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(controls_);
    layout->addWidget(stack_, 1);
    connect(pages_, &QButtonGroup::idClicked, this, &MaskTab::show_page);
    connect(plot_, &widgets::MaskPlot::constraint_changed, this,
            [this](double constraint) { moved_[source_] = constraint; });
    show_masks();
}

void MaskTab::add_actions(const QVector<QAction*>& actions) {
    add_action_buttons(controls_, actions);
}

void MaskTab::show_page(int page) {
    stack_->setCurrentIndex(page);
    pages_->button(page)->setChecked(true);
    // On dark ground a pressed button hardly differs from another one.
    for (QAbstractButton* button : pages_->buttons()) {
        QFont font = button->font();
        font.setBold(button->isChecked());
        button->setFont(font);
    }
    Q_EMIT masks_changed(); // another figure can be exported
}

void MaskTab::set_masks(const MaskData& masks) {
    if (masks.run != masks_.run) {
        moved_.clear();
    }
    masks_ = masks;
    show_masks();
}

void MaskTab::show_epoch(double epoch) {
    if (epoch != epoch_ && !(std::isnan(epoch) && std::isnan(epoch_))) {
        epoch_ = epoch;
        if (looked_on_epoch(masks_, epoch_) != source_) { // else the same masks stay
            show_masks();
        }
    }
}

void MaskTab::show_masks() {
    const MaskData shown = masks_on_epoch(masks_, epoch_);
    about_->setText(shown.about);
    // Masks that are still being looked at move the curves and what the line follows, but never a line that the user
    // has put somewhere.
    source_ = shown.source;
    plot_->set_content(shown.content);
    const qsizetype first = widgets::first_estimate(plot_->content().estimates);
    if (const auto moved = moved_constraint()) {
        plot_->set_constraint(moved);
    } else if (shown.constraint && source_ == shown.run) {
        plot_->set_constraint(shown.constraint); // the very masks that this run's constraint comes from
    } else {
        plot_->set_constraint(first < 0 ? std::nullopt : std::optional(plot_->content().estimates[first].mean));
    }
    layers_ = {shown.content.title, 0, {}, shown.kept};
    for (const MaskMeasurement& measurement : shown.measurements) {
        if (measurement.looked == source_) {
            layers_.keep_fraction = measurement.layer_keep_fraction;
            layers_.loss_rise = measurement.loss_rise;
        }
    }
    bars_->set_content(layers_);
    pages_->button(layers_page)->setEnabled(!layers_.empty());
    // A pruning has nothing but its layers; else these are there for who asks for them.
    show_page(layers_.empty() ? masks_page : source_.isEmpty() ? layers_page : stack_->currentIndex());
}

void MaskTab::clear() {
    set_masks(MaskData());
}

std::optional<ExportedFigure> MaskTab::figure() const {
    constexpr QSize size{1200, 750};
    if (stack_->currentIndex() == layers_page) {
        // Some room for the name of each layer.
        const auto layers = static_cast<int>(std::max(layers_.loss_rise.size(), layers_.kept.size()));
        return ExportedFigure{QStringLiteral("layers"),
                              widgets::picture_of(bars_->snapshot()),
                              {900, std::max(300, 120 + 22 * layers)},
                              [layers = layers_] { return widgets::layers_as_csv(layers); },
                              [layers = layers_, figure = bars_->figure(), looked = source_, run = masks_.run] {
                                  return layers_figure_script(layers,
                                                              figure == widgets::LayerBars::Figure::kept ? run : looked,
                                                              figure == widgets::LayerBars::Figure::kept);
                              }};
    }
    if (source_.isEmpty()) {
        return std::nullopt;
    }
    const widgets::MaskPlot::Snapshot snapshot = plot_->snapshot();
    return ExportedFigure{QStringLiteral("mask"), widgets::picture_of(snapshot), size,
                          [snapshot] { return widgets::mask_as_csv(snapshot.content); },
                          [snapshot, folder = source_] {
                              return mask_figure_script(snapshot.content, folder, snapshot.constraint,
                                                        snapshot.logarithmic);
                          }};
}

std::optional<double> MaskTab::constraint() const {
    return plot_->constraint();
}

std::optional<double> MaskTab::moved_constraint() const {
    const auto moved = moved_.find(source_);
    return moved == moved_.end() ? std::nullopt : std::optional(*moved);
}

} // namespace midstage::app
