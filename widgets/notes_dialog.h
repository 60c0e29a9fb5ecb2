// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPlainTextEdit;

namespace midstage::widgets {

/// Asks for the tags of one or several runs and, of one, for a note.
class NotesDialog : public QDialog {
    Q_OBJECT

public:
    /// `tags` are those that all of the runs have; `known` are offered. `note` is asked for where `one` is true.
    NotesDialog(const QString& title, const QStringList& tags, const QStringList& known, bool one, const QString& note,
                QWidget* parent);

    /// As typed, with commas between.
    QString tags_text() const;
    QString note() const;

private:
    void add_tag(const QString& tag);

    QLineEdit* tags_;
    QPlainTextEdit* note_;
};

} // namespace midstage::widgets
