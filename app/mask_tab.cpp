// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mask_tab.h"

#include "app/action_buttons.h"
#include "widgets/elided_label.h"
#include "widgets/mask_plot.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::app {

namespace {

/// The paper's keep fraction, or the nearest there is: where the line begins.
std::optional<double> first_constraint(const widgets::MaskContent& content) {
    constexpr double paper = 0.965;
    const auto nearest =
        std::min_element(content.estimates.begin(), content.estimates.end(),
                         [](const widgets::MaskEstimate& a, const widgets::MaskEstimate& b) {
                             return std::abs(a.keep_fraction - paper) < std::abs(b.keep_fraction - paper);
                         });
    return nearest == content.estimates.end() ? std::nullopt : std::optional(nearest->mean);
}

} // namespace

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
}

void MaskTab::add_actions(const QVector<QAction*>& actions) {
    add_action_buttons(controls_, actions);
}

void MaskTab::set_masks(const MaskData& masks) {
    about_->setText(masks.about);
    // Masks that are still being looked at move the curves, not the line that the user may have put somewhere.
    const bool other = masks.source != source_;
    source_ = masks.source;
    plot_->set_content(masks.content);
    if (masks.constraint) {
        plot_->set_constraint(masks.constraint);
    } else if (other || !plot_->constraint()) {
        plot_->set_constraint(first_constraint(masks.content));
    }
}

void MaskTab::clear() {
    set_masks(MaskData());
}

std::optional<double> MaskTab::constraint() const {
    return plot_->constraint();
}

QString MaskTab::data_csv() const {
    return widgets::mask_as_csv(plot_->content());
}

} // namespace midstage::app
