// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPlainTextEdit>

namespace midstage::widgets {

enum class LogLevel { debug, information, warning, error };

struct LogLine {
    LogLevel level = LogLevel::information;
    QDateTime time;
    QString text;
};

/// The program's log: bounded, selectable, with warnings and errors in colour. Stays at its end until the user scrolls
/// up.
class LogView : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int most_lines = 5000;

    explicit LogView(QWidget* parent = nullptr);
    void append_lines(const QVector<LogLine>& lines);
};

} // namespace midstage::widgets
