// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include "widgets/appearance.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QToolButton>

namespace midstage::widgets {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , offers_(new QHBoxLayout)
    , icon_(new QLabel(this))
    , text_(new QLabel(this))
    , details_(new QToolButton(this))
    , close_(new QToolButton(this)) {
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setText(tr("Details"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(close_->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(icon_);
    layout->addWidget(text_, 1);
    layout->addLayout(offers_);
    layout->addWidget(details_);
    layout->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(details_, &QToolButton::clicked, this, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Details"), detail_, QMessageBox::Close, window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextInteractionFlags(Qt::TextSelectableByMouse);
        box->open();
    });
    apply_colours();
    hide();
}

void MessageBar::show_message(Kind kind, const QString& sentence, const QString& detail) {
    clear_offers();
    detail_ = detail;
    details_->setVisible(!detail.isEmpty());
    show_sentence(kind, sentence);
}

void MessageBar::show_offers(Kind kind, const QString& sentence, const QVector<MessageOffer>& offers) {
    clear_offers();
    detail_.clear();
    details_->hide();
    for (const MessageOffer& offer : offers) {
        auto* button = new QToolButton(this);
        button->setText(offer.text);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleDescription(sentence);
        offers_->addWidget(button);
        // The offer may show a message of its own, which replaces the buttons.
        connect(button, &QToolButton::clicked, this, [this, take = offer.take] {
            hide();
            take();
        });
    }
    show_sentence(kind, sentence);
}

void MessageBar::clear_offers() {
    while (QLayoutItem* item = offers_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::show_sentence(Kind kind, const QString& sentence) {
    kind_ = kind;
    text_->setText(sentence);
    setAccessibleName(sentence);
    apply_colours();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::sentence() const {
    return text_->text();
}

void MessageBar::withdraw(const QString& sentence) {
    if (this->sentence() == sentence) {
        hide();
    }
}

void MessageBar::apply_colours() {
    const char* name = kind_ == Kind::information ? "information" : "warning";
    icon_->setPixmap(themed_icon(QString::fromLatin1(name), palette()).pixmap(20, 20));
    close_->setIcon(themed_icon(QStringLiteral("close"), palette()));
    update();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        apply_colours();
    }
}

void MessageBar::paintEvent(QPaintEvent*) {
    const StatusColours colours = status_colours(palette());
    const QColor colour = kind_ == Kind::error     ? colours.bad
                          : kind_ == Kind::warning ? colours.warning
                                                   : colours.active;
    QPainter painter(this);
    QColor tint = colour;
    tint.setAlpha(is_dark(palette()) ? 45 : 28);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, 4, height()), colour);
}

} // namespace midstage::widgets
