// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/log_view.h"

#include <QObject>
#include <QTimer>
#include <QVector>
#include <memory>

namespace midstage::app {

/// Brings the engine's log into the window: lines from any thread arrive on the window's thread, many at a time.
class LogRelay : public QObject {
    Q_OBJECT

public:
    explicit LogRelay(QObject* parent = nullptr);
    ~LogRelay() override;

Q_SIGNALS:
    void lines(const QVector<midstage::widgets::LogLine>& lines);

private:
    void deliver();

    class Sink;
    std::shared_ptr<Sink> sink_;
};

} // namespace midstage::app
