// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include <spdlog/sinks/base_sink.h>

#include "app/log_sink.h"

#include <mutex>
#include <utility>

namespace midstage::app {

namespace {
constexpr int delivery_interval = 100; // milliseconds
/// More than the window keeps; a run that logs without end must not fill the memory.
constexpr qsizetype most_pending = widgets::LogView::most_lines;

widgets::LogLevel level_of(spdlog::level::level_enum level) {
    switch (level) {
    case spdlog::level::trace:
    case spdlog::level::debug:
        return widgets::LogLevel::debug;
    case spdlog::level::warn:
        return widgets::LogLevel::warning;
    case spdlog::level::err:
    case spdlog::level::critical:
        return widgets::LogLevel::error;
    default:
        return widgets::LogLevel::information;
    }
}
} // namespace

class LogRelay::Sink : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit Sink(LogRelay* relay)
        : relay_(relay) {}

    /// No line is posted any more.
    void close() {
        const std::lock_guard guard(base_sink<std::mutex>::mutex_);
        relay_ = nullptr;
    }
    QVector<widgets::LogLine> take() {
        const std::lock_guard guard(base_sink<std::mutex>::mutex_);
        posted_ = false;
        return std::exchange(lines_, {});
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (relay_ == nullptr || lines_.size() >= most_pending) {
            return;
        }
        lines_.append({level_of(message.level), QDateTime::currentDateTime(),
                       QString::fromUtf8(message.payload.data(), static_cast<qsizetype>(message.payload.size()))});
        if (!std::exchange(posted_, true)) {
            QMetaObject::invokeMethod(
                relay_, [relay = relay_] { QTimer::singleShot(delivery_interval, relay, &LogRelay::deliver); },
                Qt::QueuedConnection);
        }
    }
    void flush_() override {}

private:
    LogRelay* relay_;
    QVector<widgets::LogLine> lines_;
    bool posted_ = false;
};

LogRelay::LogRelay(QObject* parent)
    : QObject(parent)
    , sink_(std::make_shared<Sink>(this)) {
    add_log_sink(sink_);
}

LogRelay::~LogRelay() {
    remove_log_sink(sink_);
    sink_->close();
}

void LogRelay::deliver() {
    const QVector<widgets::LogLine> taken = sink_->take();
    if (!taken.isEmpty()) {
        Q_EMIT lines(taken);
    }
}

} // namespace midstage::app
