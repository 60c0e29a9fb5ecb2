// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/collapsible_section.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace midstage::widgets {

CollapsibleSection::CollapsibleSection(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , toggle_(new QToolButton(this))
    , content_(content) {
    toggle_->setText(title);
    toggle_->setCheckable(true);
    toggle_->setAutoRaise(true);
    toggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle_->setArrowType(Qt::RightArrow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(toggle_);
    layout->addWidget(content_);
    content_->hide();
    connect(toggle_, &QToolButton::toggled, this, [this](bool expanded) {
        toggle_->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
        content_->setVisible(expanded);
    });
}

bool CollapsibleSection::expanded() const {
    return toggle_->isChecked();
}

void CollapsibleSection::set_expanded(bool expanded) {
    toggle_->setChecked(expanded);
}

} // namespace midstage::widgets
