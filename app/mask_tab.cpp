// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mask_tab.h"

#include "app/action_buttons.h"
#include "app/figure_scripts.h"
#include "widgets/elided_label.h"
#include "widgets/mask_plot.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace midstage::app {

MaskTab::MaskTab(QWidget* parent)
    : QWidget(parent)
    , controls_(new QHBoxLayout)
    , about_(new widgets::ElidedLabel(this))
    , plot_(new widgets::MaskPlot(this)) {
    about_->setForegroundRole(QPalette::PlaceholderText);
    controls_->setContentsMargins(12, 6, 8, 0);
    controls_->addWidget(about_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(controls_);
    layout->addWidget(plot_, 1);
    connect(plot_, &widgets::MaskPlot::constraint_changed, this, [this](double constraint) { moved_ = constraint; });
}

void MaskTab::add_actions(const QVector<QAction*>& actions) {
    add_action_buttons(controls_, actions);
}

void MaskTab::set_masks(const MaskData& masks) {
    about_->setText(masks.about);
    // Masks that are still being looked at move the curves and what the line follows, but never a line that the user
    // has put somewhere.
    if (masks.run != run_ || masks.source != source_) {
        moved_.reset();
    }
    run_ = masks.run;
    source_ = masks.source;
    plot_->set_content(masks.content);
    const qsizetype first = widgets::first_estimate(plot_->content().estimates);
    if (moved_) {
        plot_->set_constraint(moved_);
    } else if (masks.constraint && source_ == run_) {
        plot_->set_constraint(masks.constraint); // the very masks that this run's constraint comes from
    } else {
        plot_->set_constraint(first < 0 ? std::nullopt : std::optional(plot_->content().estimates[first].mean));
    }
}

void MaskTab::clear() {
    set_masks(MaskData());
}

std::optional<ExportedFigure> MaskTab::figure() const {
    if (source_.isEmpty()) {
        return std::nullopt;
    }
    const widgets::MaskPlot::Snapshot snapshot = plot_->snapshot();
    return ExportedFigure{QStringLiteral("mask"),
                          widgets::picture_of(snapshot),
                          {1200, 750},
                          [snapshot] { return widgets::mask_as_csv(snapshot.content); },
                          [snapshot, folder = source_] {
                              return mask_figure_script(snapshot.content, folder, snapshot.constraint,
                                                        snapshot.logarithmic);
                          }};
}

std::optional<double> MaskTab::constraint() const {
    return plot_->constraint();
}

} // namespace midstage::app
