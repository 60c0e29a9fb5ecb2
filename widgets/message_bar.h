// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace midstage::widgets {

/// One sentence over the content, for an error or a remark that needs no answer: it stays until it is closed or
/// replaced, and blocks nothing.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { error, warning, information };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `detail` is offered on a button; empty = none.
    void show_message(Kind kind, const QString& sentence, const QString& detail = {});
    QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void apply_colours();

    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QToolButton* details_ = nullptr;
    QToolButton* close_ = nullptr;
    QString detail_;
    Kind kind_ = Kind::information;
};

} // namespace midstage::widgets
