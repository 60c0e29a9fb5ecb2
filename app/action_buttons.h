// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

class QAction;
class QBoxLayout;

namespace midstage::app {

/// A button with the text of each action, at the layout's end.
void add_action_buttons(QBoxLayout* layout, const QVector<QAction*>& actions);

} // namespace midstage::app
