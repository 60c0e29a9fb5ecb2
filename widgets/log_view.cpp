// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/log_view.h"

#include "widgets/appearance.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>

namespace midstage::widgets {

LogView::LogView(QWidget* parent)
    : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(most_lines);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Log"));
    setPlaceholderText(tr("What the program does is written here."));
}

void LogView::append_lines(const QVector<LogLine>& lines) {
    const bool at_end = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    const StatusColours colours = status_colours(palette());
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const LogLine& line : lines) {
        QTextCharFormat format;
        format.setForeground(line.level == LogLevel::error     ? colours.bad
                             : line.level == LogLevel::warning ? colours.warning
                             : line.level == LogLevel::debug   ? palette().color(QPalette::PlaceholderText)
                                                               : palette().color(QPalette::Text));
        if (!document()->isEmpty()) {
            cursor.insertBlock();
        }
        cursor.insertText(line.time.toString(QStringLiteral("HH:mm:ss.zzz  ")) + line.text.trimmed(), format);
    }
    cursor.endEditBlock();
    if (at_end) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
}

} // namespace midstage::widgets
