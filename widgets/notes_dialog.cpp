// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace midstage::widgets {

NotesDialog::NotesDialog(const QString& title, const QStringList& tags, const QStringList& known, bool one,
                         const QString& note, QWidget* parent)
    : QDialog(parent)
    , tags_(new QLineEdit(tags.join(QStringLiteral(", ")), this))
    , note_(new QPlainTextEdit(note, this)) {
    setWindowTitle(title);
    tags_->setObjectName(QStringLiteral("tags"));
    tags_->setPlaceholderText(tr("for example paper, baseline"));
    tags_->setToolTip(one ? tr("Words with commas between, by which runs are filtered")
                          : tr("What all of these runs are tagged with; a tag that is added goes to each of them"));
    tags_->setAccessibleName(tr("Tags"));
    note_->setObjectName(QStringLiteral("note"));
    note_->setTabChangesFocus(true);
    note_->setToolTip(tr("Anything about the run: it is kept in notes.json in its folder"));
    note_->setAccessibleName(tr("Note"));
    note_->setMinimumHeight(fontMetrics().height() * 6);
    auto* choose = new QToolButton(this);
    choose->setText(tr("Add"));
    choose->setToolTip(tr("A tag that other runs have"));
    choose->setPopupMode(QToolButton::InstantPopup);
    choose->setEnabled(!known.isEmpty());
    auto* menu = new QMenu(choose);
    for (const QString& tag : known) {
        QString text = tag;
        menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, tag] { add_tag(tag); });
    }
    choose->setMenu(menu);
    auto* tags_label = new QLabel(tr("&Tags"), this);
    tags_label->setBuddy(tags_);
    auto* note_label = new QLabel(tr("&Note"), this);
    note_label->setBuddy(note_);
    note_label->setVisible(one);
    note_->setVisible(one);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addWidget(tags_, 1);
    row->addWidget(choose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tags_label);
    layout->addLayout(row);
    layout->addWidget(note_label);
    layout->addWidget(note_, 1);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

QString NotesDialog::tags_text() const {
    return tags_->text();
}

QString NotesDialog::note() const {
    return note_->toPlainText().trimmed();
}

void NotesDialog::add_tag(const QString& tag) {
    const QString text = tags_->text().trimmed();
    tags_->setText(text.isEmpty() ? tag : text + QStringLiteral(", ") + tag);
}

} // namespace midstage::widgets
