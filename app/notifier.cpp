// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QSystemTrayIcon>
#include <QVariantMap>
#include <QWidget>

namespace midstage::app {

namespace {
constexpr int shown_for = 10000; // milliseconds
} // namespace

Notifier::Notifier(QWidget* window)
    : QObject(window)
    , window_(window)
    , way_([this](const QString& title, const QString& text) { show_on_desktop(title, text); }) {
    hide_soon_.setSingleShot(true);
    hide_soon_.setInterval(shown_for);
}

void Notifier::notify(const QString& title, const QString& text) {
    QApplication::alert(window_);
    way_(title, text);
}

void Notifier::show_on_desktop(const QString& title, const QString& text) {
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        if (tray_ == nullptr) {
            tray_ = new QSystemTrayIcon(window_->windowIcon(), this);
            tray_->setToolTip(window_->windowTitle());
            connect(tray_, &QSystemTrayIcon::messageClicked, this, &Notifier::activated);
            connect(tray_, &QSystemTrayIcon::activated, this, &Notifier::activated);
            connect(&hide_soon_, &QTimer::timeout, tray_, &QSystemTrayIcon::hide);
        }
        tray_->show();
        tray_->showMessage(title, text, window_->windowIcon(), shown_for);
        hide_soon_.start(); // anew: a message that has just come is not cut short by the end of the one before
        return;
    }
    // Desktop Notifications Specification 1.2: application, id to replace, icon, title, text, actions, hints, time.
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    message.setArguments({window_->windowTitle(), 0U, QStringLiteral("midstage"), title, text.toHtmlEscaped(),
                          QStringList(), QVariantMap(), shown_for});
    QDBusConnection::sessionBus().asyncCall(message); // without a service nothing is shown, and nothing is lost
}

} // namespace midstage::app
