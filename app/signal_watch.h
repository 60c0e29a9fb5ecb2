// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <thread>

class QSocketNotifier;

namespace midstage::app {

/// Tells on the window's thread that the process was asked to end, by SIGTERM, SIGINT or SIGHUP. The same signal a
/// second time ends it at once. There is one watch at a time; it must outlive what is still being written at the end.
class SignalWatch : public QObject {
    Q_OBJECT

public:
    explicit SignalWatch(QObject* parent = nullptr);
    ~SignalWatch() override;

    /// The event loop is over, and what is being written is waited for: from here on each signal is only answered in
    /// the log the first time that it comes, and ends the process the second time.
    void begin_ending();

Q_SIGNALS:
    void asked_to_end();

private:
    QSocketNotifier* notifier_ = nullptr;
    int read_end_ = -1;
    std::thread answering_; ///< while the process ends
};

} // namespace midstage::app
