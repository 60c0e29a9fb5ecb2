// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/action_buttons.h"

#include <QAction>
#include <QBoxLayout>
#include <QToolButton>

namespace midstage::app {

void add_action_buttons(QBoxLayout* layout, const QVector<QAction*>& actions) {
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        layout->addWidget(button);
    }
}

} // namespace midstage::app
