// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QObject>
#include <QVector>

class QAction;
class QDockWidget;
class QMainWindow;
class QShortcut;

namespace midstage::app {

/// The window for an audience: large type, the whole screen, and nothing but the run's tabs, the scrubber and the
/// lesson. Leaving it brings back exactly the layout from before.
class PresentationMode : public QObject {
    Q_OBJECT

public:
    /// `toggle` is checked while it is on. `keys`: actions whose keys go on working while the menus are hidden.
    PresentationMode(QMainWindow* window, QAction* toggle, const QVector<QAction*>& keys);

    bool active() const { return active_; }
    /// Docks that stay in sight; all others are hidden.
    void keep(QDockWidget* dock) { kept_.append(dock); }
    void enter();
    void leave();

private:
    QMainWindow* window_;
    QAction* toggle_;
    QVector<QAction*> keys_;
    QVector<QDockWidget*> kept_;
    QShortcut* escape_;
    bool active_ = false;
    QFont font_; ///< from before, like the following
    QByteArray state_;
    QByteArray geometry_;
    bool status_bar_ = true;
};

} // namespace midstage::app
