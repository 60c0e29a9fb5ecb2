// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace midstage::widgets {

/// One line of plain text that ends in an ellipsis where there is no room for all of it; then its tool tip begins with
/// the whole text.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace midstage::widgets
