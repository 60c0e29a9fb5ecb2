// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

class QSystemTrayIcon;
class QWidget;

namespace midstage::app {

/// Tells something on the desktop while the window is not in front: it asks for attention in the task bar, and shows a
/// message from the system tray or, where there is none, through the desktop's notification service
/// (org.freedesktop.Notifications).
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QWidget* window);

    void notify(const QString& title, const QString& text);
    /// Shows messages in another way.
    void show_by(std::function<void(const QString& title, const QString& text)> way) { way_ = std::move(way); }

Q_SIGNALS:
    /// The user has clicked on a message.
    void activated();

private:
    void show_on_desktop(const QString& title, const QString& text);

    QWidget* window_;
    QSystemTrayIcon* tray_ = nullptr; ///< made for the first message, taken away after the last one has been shown
    QTimer hide_soon_;
    std::function<void(const QString&, const QString&)> way_;
};

} // namespace midstage::app
