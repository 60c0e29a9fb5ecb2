// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace midstage::widgets {

/// Draws a figure with its difference to the baseline below: sign, triangle and colour tell better from worse.
class ComparisonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Rows are high enough for two lines.
    void set_with_differences(bool with) { with_differences_ = with; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool with_differences_ = false;
};

} // namespace midstage::widgets
