// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace midstage::app {

/// Tells on the window's thread that the process was asked to end, by SIGTERM, SIGINT or SIGHUP. The same signal a
/// second time ends it at once. There is one watch at a time.
class SignalWatch : public QObject {
    Q_OBJECT

public:
    explicit SignalWatch(QObject* parent = nullptr);
    ~SignalWatch() override;

Q_SIGNALS:
    void asked_to_end();

private:
    QSocketNotifier* notifier_ = nullptr;
    int read_end_ = -1;
};

} // namespace midstage::app
