// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation_mode.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QShortcut>
#include <QStatusBar>
#include <QToolBar>

namespace midstage::app {

namespace {
constexpr double font_scale = 1.4;
} // namespace

PresentationMode::PresentationMode(QMainWindow* window, QAction* toggle, const QVector<QAction*>& keys)
    : QObject(window)
    , window_(window)
    , toggle_(toggle)
    , keys_(keys)
    , escape_(new QShortcut(Qt::Key_Escape, window)) {
    escape_->setEnabled(false);
    connect(escape_, &QShortcut::activated, this, &PresentationMode::leave);
    connect(toggle_, &QAction::toggled, this, [this](bool on) { on ? enter() : leave(); });
}

void PresentationMode::enter() {
    if (active_) {
        return;
    }
    active_ = true;
    font_ = QApplication::font();
    state_ = window_->saveState();
    geometry_ = window_->saveGeometry();
    status_bar_ = window_->statusBar()->isVisible();
    toggle_->setChecked(true);
    escape_->setEnabled(true);
    window_->menuBar()->hide();
    window_->statusBar()->hide();
    window_->addActions(keys_); // the keys of a hidden menu do not work
    for (QToolBar* bar : window_->findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->hide();
    }
    for (QDockWidget* dock : window_->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!kept_.contains(dock)) {
            dock->hide();
        }
    }
    QFont large = font_;
    if (large.pointSizeF() > 0) {
        large.setPointSizeF(large.pointSizeF() * font_scale);
    } else {
        large.setPixelSize(qRound(large.pixelSize() * font_scale));
    }
    QApplication::setFont(large);
    window_->setWindowState(window_->windowState() | Qt::WindowFullScreen);
}

void PresentationMode::leave() {
    if (!active_) {
        return;
    }
    active_ = false;
    // Which of these stay in sight is the user's choice while it is on.
    QVector<bool> shown;
    for (const QDockWidget* dock : kept_) {
        shown.append(!dock->isHidden());
    }
    QApplication::setFont(font_);
    for (QAction* action : keys_) {
        window_->removeAction(action);
    }
    escape_->setEnabled(false);
    window_->menuBar()->show();
    window_->statusBar()->setVisible(status_bar_);
    window_->restoreGeometry(geometry_);
    window_->restoreState(state_);
    for (qsizetype i = 0; i < kept_.size(); ++i) {
        kept_[i]->setVisible(shown[i]);
    }
    toggle_->setChecked(false);
}

} // namespace midstage::app
