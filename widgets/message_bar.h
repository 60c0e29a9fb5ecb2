// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVector>
#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace midstage::widgets {

/// What a message offers to do, on a button.
struct MessageOffer {
    QString text;
    std::function<void()> take;
};

/// One sentence over the content, for an error or a remark that needs no answer: it stays until it is closed or
/// replaced, and blocks nothing.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { error, warning, information };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `detail` is offered on a button; empty = none.
    void show_message(Kind kind, const QString& sentence, const QString& detail = {});
    /// A sentence with one or several buttons; pressing one closes the message first. They are reached with the Tab
    /// key; the message takes no focus by itself.
    void show_offers(Kind kind, const QString& sentence, const QVector<MessageOffer>& offers);
    QString sentence() const;
    /// Takes this sentence away, where no other one has come in its place: it holds no more.
    void withdraw(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void apply_colours();
    void show_sentence(Kind kind, const QString& sentence);
    void clear_offers();

    QHBoxLayout* offers_ = nullptr;
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QToolButton* details_ = nullptr;
    QToolButton* close_ = nullptr;
    QString detail_;
    Kind kind_ = Kind::information;
};

} // namespace midstage::widgets
