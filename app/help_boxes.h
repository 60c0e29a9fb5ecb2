// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace midstage::app {

class Actions;

/// Lists every key of the window.
void show_keys(const Actions& actions, QWidget* window);
void show_about(QWidget* window);

} // namespace midstage::app
